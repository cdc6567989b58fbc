namespace Microsoft.ML.Gan;

/// <summary>Which files are images, by their extensions.</summary>
internal static class ImageFiles
{
    private static readonly HashSet<string> s_extensions = new([".png", ".jpg", ".jpeg", ".bmp", ".gif"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The extensions, for messages.</summary>
    public static string Extensions => string.Join(", ", s_extensions);

    /// <summary>The images that lie in a folder itself, in the ordinal order of their names, which is the same on every machine.</summary>
    /// <remarks>A leading dot marks what a system keeps for itself.</remarks>
    public static string[] In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => s_extensions.Contains(Path.GetExtension(file)) && !Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];
}
