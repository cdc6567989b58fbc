namespace Microsoft.ML.Gan.Tests.Data.Loaders;

/// <summary>Real data beside the repository, which not every machine has.</summary>
internal static class SharedData
{
    private const string Solution = "GanMl.sln";

    /// <summary>
    /// A folder of <c>../shared/data</c> seen from the repository's root; ends the test as inconclusive if it is not there.
    /// </summary>
    public static string FolderOrInconclusive(string name)
    {
        DirectoryInfo? root = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder.FullName, Solution)));
        string? path = root is null ? null : Path.Combine(root.FullName, "..", "shared", "data", name);
        if (!Directory.Exists(path))
            Assert.Inconclusive($"This test needs the folder ../shared/data/{name} beside the repository, which is not there.");
        return path;
    }

    private static IEnumerable<DirectoryInfo> Candidates()
    {
        foreach (string start in new[] { AppContext.BaseDirectory, ThisFolder() })
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
                yield return folder;
    }

    // The test's binaries may lie outside the repository; its sources do not.
    private static string ThisFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
