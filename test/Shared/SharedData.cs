namespace GanMl.Tests.Shared;

/// <summary>Real data beside the repository, which not every machine has.</summary>
internal static class SharedData
{
    /// <summary>
    /// A folder of <c>../shared/data</c> seen from the repository's root; ends the test as inconclusive if it is not there.
    /// </summary>
    public static string FolderOrInconclusive(string name)
    {
        string? path = RepositoryRoot.Path is { } root ? Path.Combine(root, "..", "shared", "data", name) : null;
        if (!Directory.Exists(path))
            Assert.Inconclusive($"This test needs the folder ../shared/data/{name} beside the repository, which is not there.");
        return path;
    }
}
