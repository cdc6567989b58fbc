namespace Gan.Cli;

/// <summary>Writes files that are, under their final name, either complete or not there.</summary>
internal static class OutputFile
{
    /// <summary>
    /// Calls <paramref name="write"/> with a temporary path in the same folder and with the same extension, since some writers choose the
    /// format by it, and renames the result, in place of what was there.
    /// </summary>
    /// <exception cref="IOException">The folder is missing or takes no files; nothing is left behind.</exception>
    public static void Write(string path, Action<string> write)
    {
        string final = Path.GetFullPath(path), folder = Path.GetDirectoryName(final) ?? final;
        if (Directory.Exists(final))
            throw new IOException($"Cannot write '{path}': it is a folder.");
        if (!Directory.Exists(folder))
            throw new IOException($"Cannot write '{path}': the folder '{folder}' does not exist.");
        string temporary = Path.Combine(folder, $".{Guid.NewGuid():N}{Path.GetExtension(final)}");
        try
        {
            write(temporary);
            File.Move(temporary, final, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Cannot write '{path}': {e.Message}", e);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
