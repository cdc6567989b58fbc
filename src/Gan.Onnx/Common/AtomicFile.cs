namespace Gan.Onnx;

/// <summary>Writes files that are, under their final name, either complete or not there.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Calls <paramref name="write"/> with a temporary path in the same folder (and with the same extension, since some
    /// writers choose the format by it), then renames the result to <paramref name="path"/>, replacing what was there.
    /// </summary>
    /// <exception cref="IOException">The folder is missing or not writable; nothing is left behind.</exception>
    public static void Write(string path, Action<string> write)
    {
        Guard.NotEmpty(path, nameof(path));
        string final = Path.GetFullPath(path);
        string temporary = Path.Combine(
            Path.GetDirectoryName(final) ?? throw new IOException($"Cannot write '{path}': it is a folder."),
            $".{Path.GetFileNameWithoutExtension(final)}.{Guid.NewGuid():N}{Path.GetExtension(final)}");
        try
        {
            write(temporary);
            File.Move(temporary, final, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Cannot write '{path}': {Reason(final, e)}", e);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    public static void WriteAllBytes(string path, ReadOnlyMemory<byte> content) =>
        Write(path, temporary => File.WriteAllBytes(temporary, content.Span));

    // The runtime's own message would name the temporary file.
    private static string Reason(string final, Exception e)
    {
        string? folder = Path.GetDirectoryName(final);
        return e switch
        {
            _ when Directory.Exists(final) => "it is a folder.",
            _ when !Directory.Exists(folder) => $"the folder '{folder}' does not exist.",
            UnauthorizedAccessException => $"no permission to write in '{folder}'.",
            _ => e.Message,
        };
    }
}
