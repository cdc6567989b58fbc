using static Gan.Onnx.Tests.Operators;

namespace Gan.Onnx.Tests;

[TestClass]
public class ResamplingOperatorTests
{
    private const int Height = 4;
    private const int Width = 6;

    private static readonly float[] s_x = [.. Ramp(2 * 3 * Height * Width).Select(v => MathF.Sin(v * v))];

    [TestMethod]
    public void Constant_Pad_frames_with_zeros()
    {
        float[] expected = Images(1 + Height + 3, 2 + Width + 0, (plane, i, j) =>
            i is >= 1 and < 1 + Height && j >= 2 ? Pixel(plane, i - 1, j - 2) : 0);
        AreClose(expected, Run((graph, x) => graph.Pad(x, top: 1, left: 2, bottom: 3, right: 0, OnnxPadMode.Constant)));
    }

    [TestMethod]
    public void Reflect_Pad_mirrors_without_repeating_the_border()
    {
        float[] expected = Images(Height + 6, Width + 6, (plane, i, j) => Pixel(plane, Mirror(i - 3, Height), Mirror(j - 3, Width)));
        AreClose(expected, Run((graph, x) => graph.Pad(x, 3, OnnxPadMode.Reflect)));

        static int Mirror(int i, int size) => i < 0 ? -i : i >= size ? 2 * (size - 1) - i : i;
    }

    [TestMethod]
    [DataRow(2.0)]
    [DataRow(3.0)]
    [DataRow(1.5)]
    [DataRow(0.5)]
    public void Nearest_Resize_repeats_or_drops_pixels(double scale)
    {
        float[] expected = Images((int)(Height * scale), (int)(Width * scale), (plane, i, j) =>
            Pixel(plane, (int)Math.Floor(i / scale + 1e-9), (int)Math.Floor(j / scale + 1e-9)));
        AreClose(expected, Run((graph, x) => graph.Resize(x, scale, OnnxResizeMode.Nearest)));
    }

    [TestMethod]
    [DataRow(2.0)]
    [DataRow(1.5)]
    [DataRow(0.5)]
    [DataRow(0.25)]
    public void Bilinear_Resize_measures_from_pixel_centres(double scale)
    {
        float[] expected = Images((int)(Height * scale), (int)(Width * scale), (plane, i, j) =>
        {
            var (top, bottom, down) = Between(i, Height);
            var (left, right, across) = Between(j, Width);
            double upper = (1 - across) * Pixel(plane, top, left) + across * Pixel(plane, top, right);
            double lower = (1 - across) * Pixel(plane, bottom, left) + across * Pixel(plane, bottom, right);
            return (1 - down) * upper + down * lower;
        });
        AreClose(expected, Run((graph, x) => graph.Resize(x, scale, OnnxResizeMode.Bilinear)));

        (int Before, int After, double Weight) Between(int i, int size)
        {
            double at = Math.Max((i + 0.5) / scale - 0.5, 0);
            int before = Math.Min((int)at, size - 1);
            return (before, Math.Min(before + 1, size - 1), at - before);
        }
    }

    [TestMethod]
    public void DepthToSpace_takes_images_of_any_size() =>
        Assert.HasCount(24, GraphRun.OnImages(Ramp(24), [1, 4, 2, 3], (graph, x) => graph.DepthToSpace(x, 2)));

    [TestMethod]
    public void Resampling_states_what_does_not_fit()
    {
        var graph = new OnnxGraph("g");
        OnnxValue x = graph.Input("x", -1, 3, 4, -1), row = graph.Input("row", -1, 4);
        Throws.Error<ArgumentException>(() => graph.Pad(x, 4, OnnxPadMode.Reflect), "narrower", "is 4", "x (N x 3 x 4 x W)");
        Throws.Error<ArgumentException>(() => graph.Pad(x, -1, OnnxPadMode.Constant), "padding must be at least 0, but is -1");
        Throws.Error<ArgumentException>(() => graph.Pad(x, 1, (OnnxPadMode)7), "mode must be one of Constant, Reflect");
        Throws.Error<ArgumentException>(() => graph.Resize(x, 0, OnnxResizeMode.Nearest), "scale must be greater than 0");
        Throws.Error<ArgumentException>(() => graph.Resize(x, 0.2, OnnxResizeMode.Nearest), "Resize's result", "size 2 is 0");
        Throws.Error<ArgumentException>(() => graph.Resize(row, 2, OnnxResizeMode.Nearest), "4 axes", "row (N x 4)");
    }

    private static float[] Run(Func<OnnxGraph, OnnxValue, OnnxValue> build) => GraphRun.OnImages(s_x, [2, 3, Height, Width], build);

    private static double Pixel(int plane, int i, int j) => s_x[(plane * Height + i) * Width + j];

    private static float[] Images(int height, int width, Func<int, int, int, double> pixel) =>
    [
        .. from plane in Enumerable.Range(0, 6)
           from i in Enumerable.Range(0, height)
           from j in Enumerable.Range(0, width)
           select (float)pixel(plane, i, j),
    ];
}
