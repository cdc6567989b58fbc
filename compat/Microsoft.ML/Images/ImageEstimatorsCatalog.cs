using Microsoft.ML.Data;
using Microsoft.ML.Images;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML;

/// <summary>The transforms of images.</summary>
public static class ImageEstimatorsCatalog
{
    /// <summary>
    /// Decodes the image files whose paths, relative to <paramref name="imageFolder"/> if one is given, stand in a text column.
    /// </summary>
    public static ImageLoadingEstimator LoadImages(
        this TransformsCatalog catalog, string outputColumnName, string imageFolder, string inputColumnName = null)
        => new(new ImageLoadingTransformer(outputColumnName, inputColumnName ?? outputColumnName, imageFolder));

    /// <summary>Scales images to one size.</summary>
    public static ImageResizingEstimator ResizeImages(
        this TransformsCatalog catalog,
        string outputColumnName,
        int imageWidth,
        int imageHeight,
        string inputColumnName = null,
        ImageResizingEstimator.ResizingKind resizing = ImageResizingEstimator.ResizingKind.IsoCrop,
        ImageResizingEstimator.Anchor cropAnchor = ImageResizingEstimator.Anchor.Center)
        => new(new ImageResizingTransformer(
            outputColumnName, inputColumnName ?? outputColumnName, imageWidth, imageHeight, resizing, cropAnchor));

    /// <summary>Makes images grey: 0.3 red + 0.59 green + 0.11 blue in each colour.</summary>
    public static ImageGrayscalingEstimator ConvertToGrayscale(
        this TransformsCatalog catalog, string outputColumnName, string inputColumnName = null)
        => new(new ImageGrayscalingTransformer(outputColumnName, inputColumnName ?? outputColumnName));

    /// <summary>
    /// Makes vectors of (channel - <paramref name="offsetImage"/>) * <paramref name="scaleImage"/> of images of a known size: a plane
    /// for each channel, or, with <paramref name="interleavePixelColors"/>, the channels of each pixel together.
    /// </summary>
    /// <param name="outputAsFloatArray">False for bytes, which ignore offset and scale.</param>
    public static ImagePixelExtractingEstimator ExtractPixels(
        this TransformsCatalog catalog,
        string outputColumnName,
        string inputColumnName = null,
        ImagePixelExtractingEstimator.ColorBits colorsToExtract = ImagePixelExtractingEstimator.ColorBits.Rgb,
        ImagePixelExtractingEstimator.ColorsOrder orderOfExtraction = ImagePixelExtractingEstimator.ColorsOrder.ARGB,
        bool interleavePixelColors = false,
        float offsetImage = 0f,
        float scaleImage = 1f,
        bool outputAsFloatArray = true)
    {
        var channels = new ChannelLayout(colorsToExtract, orderOfExtraction, interleavePixelColors);
        var values = outputAsFloatArray ? new ValueRange(offsetImage, scaleImage) : ValueRange.Bytes;
        return new(new ImagePixelExtractingTransformer(
            outputColumnName, inputColumnName ?? outputColumnName, channels, values, outputAsFloatArray));
    }

    /// <summary>
    /// Makes images of vectors of a known size: each channel is
    /// round(value * <paramref name="scaleImage"/> - <paramref name="offsetImage"/>), modulo 256. Vectors of bytes ignore scale and offset.
    /// Alpha that the vectors lack is 0 if values are scaled, else 255.
    /// </summary>
    /// <remarks>The real package takes the four defaults and does not use them: a missing color is 0, as here.</remarks>
    public static VectorToImageConvertingEstimator ConvertToImage(
        this TransformsCatalog catalog,
        int imageHeight,
        int imageWidth,
        string outputColumnName,
        string inputColumnName = null,
        ImagePixelExtractingEstimator.ColorBits colorsPresent = ImagePixelExtractingEstimator.ColorBits.Rgb,
        ImagePixelExtractingEstimator.ColorsOrder orderOfColors = ImagePixelExtractingEstimator.ColorsOrder.ARGB,
        bool interleavedColors = false,
        float scaleImage = 1f,
        float offsetImage = 0f,
        int defaultAlpha = 255,
        int defaultRed = 0,
        int defaultGreen = 0,
        int defaultBlue = 0)
        => new(new VectorToImageConvertingTransformer(
            outputColumnName,
            inputColumnName ?? outputColumnName,
            new ImageDataViewType(imageHeight, imageWidth),
            new ChannelLayout(colorsPresent, orderOfColors, interleavedColors),
            new ValueRange(offsetImage, scaleImage)));
}
