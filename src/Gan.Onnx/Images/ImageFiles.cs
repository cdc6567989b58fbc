using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>
/// The images of a folder, at any depth, or of a zip archive. What a file holds counts, not its name: PNG, JPEG, GIF, BMP, WebP and ICO.
/// Hidden files and those that systems leave behind (<c>@eaDir</c>, <c>__MACOSX</c>, <c>Thumbs.db</c> and their like) are no part of it.
/// </summary>
/// <remarks>
/// The folder of the first level is an image's label; or a file <c>dataset.json</c> names the labels, as StyleGAN's archives have it:
/// <c>{"labels": [["cat/1.png", 0], …]}</c>. Any number of threads may read at once.
/// </remarks>
/// <example><code>
/// using ImageFiles files = ImageFiles.Open("photographs");
/// Console.WriteLine(files.Summary);
/// using MLImage first = files.Read(files.Images[0]);
/// </code></example>
public sealed class ImageFiles : IDisposable
{
    /// <summary>The most pixels of an image unless more are allowed: 2^27, half a gigabyte of memory.</summary>
    public const long DefaultLargestImage = 1L << 27;

    private const string LabelFile = "dataset.json";
    private const int NamesInSummary = 10;

    private static readonly string[] _systemNames = ["@eaDir", "__MACOSX", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN"];

    private readonly FileStore _store;
    private readonly long _largestImage;
    private readonly ConcurrentDictionary<string, LeftOutFile> _leftOut = [];

    private ImageFiles(FileStore store, string path, long largestImage)
    {
        (_store, Path, _largestImage) = (store, path, largestImage);
        string[] names = [.. store.Names.Order(NaturalOrder.Instance)];
        Dictionary<string, string>? labels = ReadLabels(names);
        string[] candidates = [.. names.Where(name => name != LabelFile)];
        var found = new ImageFile?[candidates.Length];
        // The look at a file's beginning takes longer than its name.
        Parallel.For(0, candidates.Length, i => found[i] = Look(candidates[i], labels));
        Images = [.. found.OfType<ImageFile>()];
        Labels = [.. Images.Select(image => image.Label).OfType<string>().Distinct().Order(NaturalOrder.Instance)];
    }

    /// <summary>The folder or archive.</summary>
    public string Path { get; }

    /// <summary>The images, in the natural order of their names: "2" before "10".</summary>
    public IReadOnlyList<ImageFile> Images { get; }

    /// <summary>The labels in their natural order; empty where the images have none.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>
    /// The files that are no part of it and why: what was found when it was opened, and images that could not be decoded since.
    /// </summary>
    public IReadOnlyList<LeftOutFile> LeftOut => [.. _leftOut.Values.OrderBy(file => file.Name, NaturalOrder.Instance)];

    /// <summary>One line that says what was found: images, labels, sizes, channels, and what was left out and why.</summary>
    public string Summary => Images.Count == 0
        ? $"{Path}: no images{LeftOutText()}"
        : string.Create(CultureInfo.InvariantCulture, $"{Path}: {Images.Count:N0} images{LabelText()}, {SizeText()}, {ChannelText()}")
            + LeftOutText();

    /// <summary>Finds the images of a folder or a zip archive. It looks at the beginning of each file.</summary>
    /// <param name="path">The folder or archive.</param>
    /// <param name="largestImage">The most pixels of an image; larger ones are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="largestImage"/> is not from 1 to 2^29.</exception>
    /// <exception cref="IOException">There is no such folder or archive.</exception>
    /// <exception cref="InvalidDataException">A file is no zip archive, or its <c>dataset.json</c> is damaged.</exception>
    public static ImageFiles Open(string path, long largestImage = DefaultLargestImage)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Guard.InRange(largestImage, 1, 1L << 29, nameof(largestImage));
        FileStore store = FileStore.Open(path);
        try
        {
            return new ImageFiles(store, path, largestImage);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Decodes one image file, and turns it upright as its EXIF orientation says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="largestImage">The most pixels.</param>
    /// <returns>A new image, which the caller disposes.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It cannot be decoded, or has more pixels; the message says why.</exception>
    public static MLImage ReadFile(string path, long largestImage = DefaultLargestImage)
    {
        try
        {
            return ImageCodec.Decode(File.ReadAllBytes(path), largestImage);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{path}' must be an image, but {e.Message}.", e);
        }
    }

    /// <summary>Decodes an image, and turns it upright as its EXIF orientation says.</summary>
    /// <param name="image">One of <see cref="Images"/>.</param>
    /// <returns>A new image, which the caller disposes. Its <c>Tag</c> is the file's name.</returns>
    /// <exception cref="InvalidDataException">It cannot be decoded. It is in <see cref="LeftOut"/> then, too.</exception>
    public MLImage Read(ImageFile image)
    {
        ArgumentNullException.ThrowIfNull(image);
        try
        {
            MLImage decoded = ImageCodec.Decode(_store.ReadAll(image.Name), _largestImage);
            decoded.Tag = image.Name;
            return decoded;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _leftOut[image.Name] = new LeftOutFile(image.Name, e.Message, IsImage: true);
            throw new InvalidDataException($"'{image.Name}' of '{Path}' must be an image, but {e.Message}.", e);
        }
    }

    /// <summary>Closes the archive.</summary>
    public void Dispose() => _store.Dispose();

    /// <summary>Whether <see cref="Read"/> has failed for it.</summary>
    internal bool IsUnreadable(ImageFile image) => _leftOut.ContainsKey(image.Name);

    private static bool IsOfASystem(string name) =>
        name.Split('/').Any(part => part.StartsWith('.') || _systemNames.Contains(part, StringComparer.OrdinalIgnoreCase));

    private ImageFile? Look(string name, Dictionary<string, string>? labels)
    {
        if (IsOfASystem(name))
            return LeaveOut(name, "hidden", isImage: false);
        try
        {
            if (_store.Read(name, ImageCodec.ReadHeader) is not { } header)
                return ImageFile.IsNamedAsOne(name)
                    ? LeaveOut(name, ImageCodec.NoImage, isImage: true)
                    : LeaveOut(name, System.IO.Path.GetExtension(name) is { Length: > 0 } kind ? kind : "nameless kind", isImage: false);
            ImageCodec.RequireSize(header.Width, header.Height, _largestImage);
            string? label = labels is null ? FolderOf(name) : labels.GetValueOrDefault(name);
            return labels is not null && label is null
                ? LeaveOut(name, $"it has no label in {LabelFile}", isImage: true)
                : new ImageFile(name, label, header.Width, header.Height, header.Channels);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return LeaveOut(name, e.Message, isImage: true);
        }
    }

    private ImageFile? LeaveOut(string name, string reason, bool isImage)
    {
        _leftOut[name] = new LeftOutFile(name, reason, isImage);
        return null;
    }

    private static string? FolderOf(string name) => name.IndexOf('/') is var end and >= 0 ? name[..end] : null;

    private Dictionary<string, string>? ReadLabels(string[] names)
    {
        if (!names.Contains(LabelFile))
            return null;
        try
        {
            using var json = JsonDocument.Parse(_store.ReadAll(LabelFile));
            JsonElement labels = json.RootElement.GetProperty("labels");
            return labels.ValueKind == JsonValueKind.Null
                ? null
                : labels.EnumerateArray().ToDictionary(
                    pair => pair[0].GetString()!, pair => pair[1].GetInt64().ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            or ArgumentException or IndexOutOfRangeException or InvalidDataException)
        {
            throw new InvalidDataException(
                $"{LabelFile} of '{Path}' must be {{\"labels\": [[\"name\", number], …]}}, but cannot be read as that: {e.Message}", e);
        }
    }

    private string LabelText() => Labels.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" of {Labels.Count:N0} labels");

    private string SizeText()
    {
        ImageFile smallest = Images.MinBy(image => (long)image.Width * image.Height)!;
        ImageFile largest = Images.MaxBy(image => (long)image.Width * image.Height)!;
        string text = $"{smallest.Width} x {smallest.Height}";
        return Images.All(image => (image.Width, image.Height) == (smallest.Width, smallest.Height))
            ? text
            : $"{text} to {largest.Width} x {largest.Height}";
    }

    private string ChannelText() => string.Join(", ", Images.CountBy(image => image.Channels).OrderBy(kind => kind.Key).Select(kind =>
    {
        string name = kind.Key == 1 ? "gray" : kind.Key == 3 ? "in color" : "with alpha";
        return string.Create(CultureInfo.InvariantCulture, $"{kind.Value:N0} {name}");
    }));

    private string LeftOutText()
    {
        IReadOnlyList<LeftOutFile> leftOut = LeftOut;
        if (leftOut.Count == 0)
            return "";
        LeftOutFile[] unreadable = [.. leftOut.Where(file => file.IsImage)];
        IEnumerable<string> kinds = leftOut.Where(file => !file.IsImage).CountBy(file => file.Reason)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value:N0} {kind.Key}"));
        IEnumerable<string> named = unreadable.Take(NamesInSummary).Select(file => $"'{file.Name}' ({file.Reason})");
        IEnumerable<string> more = unreadable.Length > NamesInSummary
            ? [string.Create(CultureInfo.InvariantCulture, $"and {unreadable.Length - NamesInSummary:N0} more that cannot be read")]
            : [];
        return $"; left out: {string.Join(", ", [.. kinds, .. named, .. more])}";
    }
}
