using Microsoft.ML.Gan;

namespace Microsoft.ML;

/// <summary>Loads images to train on.</summary>
/// <remarks>
/// Every view has the column "Image" (<see cref="Data.MLImage"/>) and, where there are labels, "Label". Rows are read and decoded as a
/// cursor passes them; nothing is kept. As with ML.NET's own image loader the image of a row is valid until the cursor moves on: the
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

    /// <summary>Loads the png, jpg, jpeg, bmp and gif files of a folder, in the ordinal order of their names.</summary>
    /// <param name="catalog">The data catalog.</param>
    /// <param name="folder">A folder with one sub-folder per label, or with the images themselves.</param>
    /// <returns>The columns "Image", of unknown size (append <c>ResizeImages</c>), and from sub-folders "Label" (their names, as
    /// text).</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="InvalidDataException">It holds no images, or both images and sub-folders of them; while reading: a file is no
    /// image.</exception>
    /// <example><code>
    /// IDataView photographs = ml.Data.LoadFromImageFolder("photographs");
    /// var pipeline = ml.Transforms.ResizeImages("Image", 64, 64).Append(ml.Transforms.TrainGan("Synthetic", "Image"));
    /// </code></example>
    public static IDataView LoadFromImageFolder(this DataOperationsCatalog catalog, string folder)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new ImageRowsDataView<ReadOnlyMemory<char>>(new FolderImageSource(folder));
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
