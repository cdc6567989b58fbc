using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.Image.ImageResizingEstimator;

namespace Microsoft.ML.Images;

/// <summary>The rectangle of the target that the scaled image takes; it may reach beyond the target's edges.</summary>
internal readonly record struct Placement(int Left, int Top, int Width, int Height)
{
    /// <summary>Scales evenly: to the smaller of the two ratios of sides to pad, to the larger to crop.</summary>
    public static Placement Of(MLImage image, int width, int height, ResizingKind kind, Anchor anchor)
    {
        float acrossRatio = (float)width / image.Width;
        float downRatio = (float)height / image.Height;
        bool isCrop = kind == ResizingKind.IsoCrop;
        bool spareIsDown = downRatio < acrossRatio == isCrop;
        float scale = spareIsDown ? acrossRatio : downRatio;

        float spare = spareIsDown ? height - image.Height * scale : width - image.Width * scale;
        float share = isCrop ? Share(anchor, spareIsDown) : 0.5f;
        int offset = (int)(spare * share);
        return new Placement(
            spareIsDown ? 0 : offset, spareIsDown ? offset : 0, (int)(image.Width * scale), (int)(image.Height * scale));
    }

    public bool Covers(int x, int y) => x >= Left && x < Left + Width && y >= Top && y < Top + Height;

    // An anchor of the other axis says nothing here, and leaves the image in the middle.
    private static float Share(Anchor anchor, bool spareIsDown) => (anchor, spareIsDown) switch
    {
        (Anchor.Top, true) or (Anchor.Left, false) => 0,
        (Anchor.Bottom, true) or (Anchor.Right, false) => 1,
        _ => 0.5f,
    };
}
