using Microsoft.ML.Data;

namespace Gan.Onnx;

/// <summary>Images that know their own size.</summary>
internal sealed class WholeImage() : ImageKind<MLImage>(nameof(Image))
{
    public override ImagePlanes Read(in MLImage value, ImageModelColumns columns, int channels, PixelRange range) =>
        ImagePlanes.Of(
            value ?? throw new InvalidOperationException(
                $"Input column '{columns.InputColumnName}' must hold an image in every row, but a row has none."),
            channels, range);
}
