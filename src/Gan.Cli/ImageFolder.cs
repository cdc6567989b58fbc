namespace Gan.Cli;

/// <summary>The images of a folder.</summary>
internal static class ImageFolder
{
    private static readonly string[] _extensions = [".png", ".jpg", ".jpeg", ".bmp", ".gif"];

    /// <summary>
    /// The images that lie in a folder itself, in the ordinal order of their names, which is the same on every machine. A leading dot marks
    /// what a system keeps for itself.
    /// </summary>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public static string[] Files(string folder)
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(folder)
                .Where(file => _extensions.Contains(Path.GetExtension(file).ToLowerInvariant()) && !Path.GetFileName(file).StartsWith('.'))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new InvalidDataException($"'{folder}' must hold images ({string.Join(", ", _extensions)}), but has none.");
    }
}
