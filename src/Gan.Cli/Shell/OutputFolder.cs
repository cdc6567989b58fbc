namespace Gan.Cli;

/// <summary>A folder that takes what a command writes.</summary>
internal static class OutputFolder
{
    /// <summary>Makes the folder if need be, and finds out whether it takes files before any work is done for it.</summary>
    /// <exception cref="UsageException">The path is empty.</exception>
    /// <exception cref="IOException">The folder does not take files.</exception>
    public static void Prepare(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new UsageException($"--out must not be empty, but is '{path}'.");
        try
        {
            Directory.CreateDirectory(path);
            string probe = Path.Combine(path, $".gan-{Guid.NewGuid():N}");
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The folder '{path}' must be writable, but is not: {e.Message}", e);
        }
    }
}
