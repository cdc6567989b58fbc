using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Gan;

/// <summary>Labeled images that can be read from the start again and again; a new format is a new source.</summary>
/// <typeparam name="TLabel">The raw type of <see cref="LabelType"/>.</typeparam>
internal interface IImageRowSource<TLabel>
{
    /// <summary>The images' type, with height and width where all images have the same.</summary>
    ImageDataViewType ImageType { get; }

    /// <summary>The labels' type, or null where there are none.</summary>
    DataViewType? LabelType { get; }

    /// <summary>The number of images.</summary>
    long RowCount { get; }

    /// <summary>Whether the images can be read in any order.</summary>
    bool CanShuffle { get; }

    /// <summary>Reads images; each enumeration opens the data anew, and closes it when disposed.</summary>
    /// <param name="order">The numbers of the rows, from 0; null for all in their order.</param>
    IEnumerable<ImageRow<TLabel>> Rows(IEnumerable<int>? order);
}

/// <summary>One labeled image of a source.</summary>
/// <param name="Number">The row's number, from 0.</param>
/// <param name="Name">What a person finds the image by.</param>
/// <param name="Label">The label, or default where the source has none.</param>
/// <param name="Pixels">The image's pixels.</param>
/// <param name="CreateImage">
/// Makes the image, a fresh one at each call, on any thread; null where it cannot be read and is to be left out.
/// </param>
internal readonly record struct ImageRow<TLabel>(long Number, string Name, TLabel Label, long Pixels, Func<MLImage?> CreateImage);
