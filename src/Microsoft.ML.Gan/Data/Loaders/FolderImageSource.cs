using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>The image files of a folder's sub-folders, whose names are the labels; or of the folder itself, without labels.</summary>
internal sealed class FolderImageSource : IImageRowSource<ReadOnlyMemory<char>>
{
    private readonly (string Path, string Label)[] _files;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It holds no images, or both images and sub-folders with images.</exception>
    public FolderImageSource(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The image folder '{folder}' must exist, but does not.");
        string[] direct = ImageFiles.In(folder);
        (string Path, string Label)[] labeled =
        [
            .. from subfolder in Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
               from file in ImageFiles.In(subfolder)
               select (file, Path.GetFileName(subfolder)),
        ];
        if (direct.Length == 0 && labeled.Length == 0)
            throw new InvalidDataException(
                $"The image folder '{folder}' must hold image files ({ImageFiles.Extensions}) or one sub-folder of them per "
                + "label, but holds none.");
        if (direct.Length > 0 && labeled.Length > 0)
            throw new InvalidDataException(
                $"The image folder '{folder}' must hold either image files or one sub-folder of them per label, but holds both: "
                + $"'{Path.GetFileName(direct[0])}' and '{labeled[0].Label}'.");
        HasLabels = labeled.Length > 0;
        _files = HasLabels ? labeled : [.. direct.Select(file => (file, ""))];
    }

    public ImageDataViewType ImageType => new();

    public DataViewType? LabelType => HasLabels ? TextDataViewType.Instance : null;

    public long RowCount => _files.Length;

    private bool HasLabels { get; }

    public IEnumerable<ImageRow<ReadOnlyMemory<char>>> Rows()
        => _files.Select(file => new ImageRow<ReadOnlyMemory<char>>(() => Decode(file.Path), file.Label.AsMemory()));

    private static MLImage Decode(string path)
    {
        try
        {
            MLImage image = MLImage.CreateFromFile(path);
            image.Tag = path;
            return image;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidDataException($"The image file '{path}' must be a readable image, but cannot be decoded: {e.Message}", e);
        }
    }
}
