using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>Labelled images that can be read from the start again and again; a new format is a new source.</summary>
/// <typeparam name="TLabel">The raw type of <see cref="LabelType"/>.</typeparam>
internal interface IImageRowSource<TLabel>
{
    /// <summary>The images' type, with height and width where all images have the same.</summary>
    ImageDataViewType ImageType { get; }

    /// <summary>The labels' type, or null where there are none.</summary>
    DataViewType? LabelType { get; }

    /// <summary>The number of images.</summary>
    long RowCount { get; }

    /// <summary>Reads the images in their order; each enumeration opens the data anew, and closes it when disposed.</summary>
    IEnumerable<ImageRow<TLabel>> Rows();
}

/// <summary>One labeled image of a source, valid while the source stands on it.</summary>
/// <param name="CreateImage">Makes the image, a fresh one at each call, so that a row whose image nobody asks for costs no
/// decoding.</param>
/// <param name="Label">The label, or default where the source has none.</param>
internal readonly record struct ImageRow<TLabel>(Func<MLImage> CreateImage, TLabel Label);
