using System.Runtime.CompilerServices;

namespace GanMl.Tests.Shared;

/// <summary>The checkout that the tests were built from.</summary>
internal static class RepositoryRoot
{
    private const string Solution = "GanMl.sln";

    /// <summary>Its folder, or null where the tests run far from it.</summary>
    public static string? Path { get; } = Candidates()
        .FirstOrDefault(folder => File.Exists(System.IO.Path.Combine(folder.FullName, Solution)))?.FullName;

    /// <summary>Its folder; ends the test as inconclusive where it is not there.</summary>
    public static string PathOrInconclusive =>
        Path ?? throw new AssertInconclusiveException("This test needs the sources, which are not there.");

    private static IEnumerable<DirectoryInfo> Candidates()
    {
        foreach (string start in new[] { AppContext.BaseDirectory, ThisFolder() })
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
                yield return folder;
    }

    // The test's binaries may lie outside the repository; its sources do not.
    private static string ThisFolder([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
