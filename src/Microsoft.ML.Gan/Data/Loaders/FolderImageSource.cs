using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>The images of a folder or a zip archive, with its folders' names as labels where it has any.</summary>
internal sealed class FolderImageSource : IImageRowSource<ReadOnlyMemory<char>>
{
    private readonly ImageFiles _files;
    private readonly IHostEnvironment? _environment;

    /// <exception cref="IOException">There is no such folder or archive.</exception>
    /// <exception cref="InvalidDataException">It holds no images, or some with labels and some without.</exception>
    public FolderImageSource(string path, long largestImage, IHostEnvironment? environment)
    {
        (_files, _environment) = (ImageFiles.Open(path, largestImage), environment);
        try
        {
            if (_files.Images.Count == 0)
                throw new InvalidDataException(
                    $"'{path}' must hold images (PNG, JPEG, GIF, BMP, WebP or ICO), or one folder of them for each label, but: "
                    + $"{_files.Summary}");
            if (_files.Labels.Count > 0 && _files.Images.FirstOrDefault(image => image.Label is null) is { } without)
                throw new InvalidDataException(
                    $"'{path}' must hold either images or one folder of them for each label, but holds both: '{without.Name}' and "
                    + $"'{_files.Images.First(image => image.Label is not null).Name}'.");
        }
        catch
        {
            _files.Dispose();
            throw;
        }
        UserLog.Data.Info(environment, _files.Summary);
    }

    public ImageDataViewType ImageType => new();

    public DataViewType? LabelType => _files.Labels.Count > 0 ? TextDataViewType.Instance : null;

    public long RowCount => _files.Images.Count;

    public bool CanShuffle => true;

    public IEnumerable<ImageRow<ReadOnlyMemory<char>>> Rows(IEnumerable<int>? order) =>
        from index in order ?? Enumerable.Range(0, _files.Images.Count)
        let image = _files.Images[index]
        where !_files.IsUnreadable(image)
        select new ImageRow<ReadOnlyMemory<char>>(
            index, image.Name, image.Label.AsMemory(), (long)image.Width * image.Height, () => Read(image));

    private MLImage? Read(ImageFile image)
    {
        try
        {
            return _files.Read(image);
        }
        catch (InvalidDataException e)
        {
            UserLog.Data.Warn(_environment, $"{e.Message} It is left out.");
            return null;
        }
    }
}
