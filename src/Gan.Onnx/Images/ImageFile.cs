namespace Gan.Onnx;

/// <summary>An image of <see cref="ImageFiles"/>.</summary>
/// <param name="Name">Its name, with forward slashes, from the folder or archive on.</param>
/// <param name="Label">Its label; null where it has none.</param>
/// <param name="Width">Pixels, once it is upright.</param>
/// <param name="Height">Pixels, once it is upright.</param>
/// <param name="Channels">1 for gray, 3 for color, 4 where there may be transparency.</param>
public sealed record ImageFile(string Name, string? Label, int Width, int Height, int Channels)
{
    private static readonly string[] _extensions = [".png", ".jpg", ".jpeg", ".jfif", ".gif", ".bmp", ".webp", ".ico"];

    /// <summary>Whether a file's name promises an image that can be read.</summary>
    internal static bool IsNamedAsOne(string name) => _extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A file that is no part of <see cref="ImageFiles"/>.</summary>
/// <param name="Name">Its name, with forward slashes, from the folder or archive on.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsImage">Whether it is an image, by its name or its content, that is missed.</param>
public sealed record LeftOutFile(string Name, string Reason, bool IsImage);
