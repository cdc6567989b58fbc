namespace Gan.Cli;

/// <summary>
/// A folder that one command alone may fill until it is disposed. It is made if need be, and goes again if it was left empty.
/// </summary>
internal sealed class ClaimedFolder : IDisposable
{
    private const string LockName = ".gan-lock";

    private readonly string[] _made;
    private readonly FileStream _lock;

    /// <exception cref="UsageException">The path is empty.</exception>
    /// <exception cref="IOException">The folder does not take files, or another command is filling it.</exception>
    public ClaimedFolder(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new UsageException($"--out must not be empty, but is '{path}'.");
        string folder = Path.GetFullPath(path), lockFile = Path.Combine(folder, LockName);
        _made = [.. Missing(folder)];
        try
        {
            Directory.CreateDirectory(folder);
            // The system lets go of it even where the process is killed.
            _lock = new FileStream(
                lockFile, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (File.Exists(lockFile))
        {
            throw new IOException($"--out must be a folder that no other training fills, but '{path}' is in use by one.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            DeleteEmpty();
            throw new IOException($"The folder '{path}' must be writable, but is not: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        DeleteEmpty();
    }

    /// <summary>The folders of a path that do not exist, the deepest one first.</summary>
    private static IEnumerable<string> Missing(string? folder)
    {
        for (; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    private void DeleteEmpty()
    {
        foreach (string folder in _made.TakeWhile(IsEmpty))
            Directory.Delete(folder);

        static bool IsEmpty(string folder) => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
    }
}
