using Microsoft.ML.Gan;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Loads images to train on.</summary>
/// <remarks>
/// Every view has the columns "Image" (<see cref="Data.MLImage"/>), where there are labels "Label", and "Name", by which a person finds the
/// image. Rows are read and decoded as a cursor passes them, some ahead of it on all cores; nothing is kept. Views can shuffle: a trainer
/// then draws from all rows in each pass (of a compressed IDX file up to half a gigabyte, which is unpacked for that). As with ML.NET's own
/// image loader the image of a row is valid until the cursor moves on: the
/// getter disposes the image that it is given back.
/// </remarks>
public static class GanDataCatalog
{
    /// <summary>Loads images in the IDX format of MNIST, plain or gzip-compressed.</summary>
    /// <param name="catalog">The data catalog.</param>
    /// <param name="imagesPath">A file of unsigned bytes with three dimensions (count, height, width: gray), or four (count, height, width,
    /// channels: 1 or 3).</param>
    /// <param name="labelsPath">A file of unsigned bytes with one dimension, as long as the images' first; null for no labels.</param>
    /// <returns>The columns "Image", of known size, and with labels "Label" (Int32).</returns>
    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is no such IDX file, is empty, truncated or too long, or the labels are not as many as the images. Images that are
    /// compressed are checked as they are read; everything else before this method returns.
    /// </exception>
    /// <example><code>
    /// IDataView digits = ml.Data.LoadFromIdx("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
    /// </code></example>
    public static IDataView LoadFromIdx(this DataOperationsCatalog catalog, string imagesPath, string? labelsPath = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(imagesPath);
        return new ImageRowsDataView<int>(new IdxImageSource(imagesPath, labelsPath));
    }

    /// <summary>Loads the binary version of CIFAR-10: 32 x 32 images in colour with labels 0 to 9.</summary>
    /// <param name="catalog">The data catalog.</param>
    /// <param name="paths">The files (<c>data_batch_1.bin</c> and so on), at least one, read one after the other.</param>
    /// <returns>The columns "Image", of known size, and "Label" (Int32).</returns>
    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    /// <exception cref="InvalidDataException">A file is empty or not a whole number of rows long; while reading: a label is above
    /// 9.</exception>
    /// <example><code>
    /// IDataView photographs = ml.Data.LoadFromCifar10("data_batch_1.bin", "data_batch_2.bin");
    /// </code></example>
    public static IDataView LoadFromCifar10(this DataOperationsCatalog catalog, params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(paths);
        return new ImageRowsDataView<int>(new CifarImageSource(paths));
    }

    /// <summary>
    /// Loads the images of a folder, at any depth, or of a zip archive: PNG, JPEG, GIF, BMP, WebP and ICO files, by what they hold and
    /// whatever their names are. They are turned upright as their EXIF orientation says.
    /// </summary>
    /// <param name="catalog">The data catalog.</param>
    /// <param name="path">
    /// A folder or zip archive with one folder per label, or with the images themselves, or with a <c>dataset.json</c> that names the
    /// labels: see <see cref="ImageFiles"/>.
    /// </param>
    /// <param name="largestImage">The most pixels of an image; larger ones are left out.</param>
    /// <param name="environment">
    /// The context whose log is told in one line what was found and what was left out and why, and later which files turned out to be
    /// damaged: they are left out, too. Null for <see cref="System.Diagnostics.Trace"/>.
    /// </param>
    /// <returns>
    /// The columns "Image", of unknown size (append <c>ResizeImages</c>), with labels "Label" (text), and "Name" (the file's), in the
    /// natural order of names: "2.png" before "10.png".
    /// </returns>
    /// <exception cref="IOException">There is no such folder or archive.</exception>
    /// <exception cref="InvalidDataException">
    /// It holds no images, or some with labels and some without; or it is no zip archive.
    /// </exception>
    /// <example><code>
    /// IDataView photographs = ml.Data.LoadFromImageFolder("photographs", environment: ml);
    /// var pipeline = ml.Transforms.ResizeImages("Image", 64, 64).Append(ml.Transforms.TrainGan("Synthetic", "Image"));
    /// </code></example>
    public static IDataView LoadFromImageFolder(
        this DataOperationsCatalog catalog, string path, long largestImage = ImageFiles.DefaultLargestImage,
        IHostEnvironment? environment = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ImageRowsDataView<ReadOnlyMemory<char>>(new FolderImageSource(path, largestImage, environment));
    }

    /// <summary>
    /// Draws digits, for a machine that has no data: strokes in varying hands, white on black, with labels 0 to 9 uniformly mixed.
    /// </summary>
    /// <param name="catalog">The data catalog.</param>
    /// <param name="count">The number of images, at least 1. They are drawn when read, not kept.</param>
    /// <param name="seed">Image i depends on the seed and i alone.</param>
    /// <param name="size">Pixels of a side, 8 to 1,024.</param>
    /// <param name="penWidth">The width of all strokes as a part of the side, from 0 to 1; null for one that varies with the hand. The same
    /// digits with two pens are two domains to translate between.</param>
    /// <returns>The columns "Image", of known size, and "Label" (Int32).</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="count"/>, <paramref name="size"/> or <paramref name="penWidth"/> is out of range.
    /// </exception>
    /// <example><code>
    /// IDataView digits = ml.Data.LoadDigits(count: 10_000, seed: 1);
    /// </code></example>
    public static IDataView LoadDigits(
        this DataOperationsCatalog catalog, long count, long seed = 0, int size = 32, float? penWidth = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Guard.AtLeast(count, 1, nameof(count));
        Guard.InRange(size, 8, 1024, nameof(size));
        if (penWidth is float width)
            Guard.InRange(width, 0, 1, nameof(penWidth));
        return new ImageRowsDataView<int>(new DigitImageSource(count, seed, size, penWidth));
    }
}
