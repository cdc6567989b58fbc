using static Gan.Onnx.Tests.Operators;

namespace Gan.Onnx.Tests;

[TestClass]
public class ArithmeticOperatorTests
{
    private static readonly float[] s_x = [-2, -0.5f, 0, 0.25f, 1, 3];

    [TestMethod]
    public void Pairs_are_combined_value_by_value()
    {
        float[] a = [1, 2, 3, -4], b = [2, -5, 0.5f, 8];
        AreClose([3, -3, 3.5f, 4], Pair((graph, x) => graph.Add(x[0], x[1])));
        AreClose([-1, 7, 2.5f, -12], Pair((graph, x) => graph.Sub(x[0], x[1])));
        AreClose([2, -10, 1.5f, -32], Pair((graph, x) => graph.Mul(x[0], x[1])));
        AreClose([0.5f, -0.4f, 6, -0.5f], Pair((graph, x) => graph.Div(x[0], x[1])));

        float[] Pair(Func<OnnxGraph, OnnxValue[], OnnxValue> build) => GraphRun.On(build, (a, [2, 2]), (b, [2, 2]));
    }

    [TestMethod]
    public void Axes_of_size_1_and_missing_ones_are_repeated()
    {
        float[] x = Ramp(2 * 2 * 2 * 3);
        float[] expected = [.. x.Select((value, i) => value + 100 * (i / 6 % 2 + 1))];
        AreClose(expected, GraphRun.OnImages(x, [2, 2, 2, 3], (graph, value) => graph.Add(value, graph.Constant([100, 200], 2, 1, 1))));
        AreClose(expected, GraphRun.OnImages(x, [2, 2, 2, 3], (graph, value) => graph.Add(graph.Constant([100, 200], 1, 2, 1, 1), value)));

        // Each sample's own factor per channel, as for style modulation.
        float[] factors = [1, 10, 100, 1000];
        AreClose([.. x.Select((value, i) => value * factors[i / 6])],
            GraphRun.On(
                (graph, inputs) => graph.Mul(inputs[0], graph.Reshape(inputs[1], -1, 2, 1, 1)), (x, [2, 2, 2, 3]), (factors, [2, 2])));
    }

    [TestMethod]
    public void Numbers_apply_to_every_value()
    {
        AreClose([.. s_x.Select(v => v + 2.5f)], GraphRun.OnImages(s_x, [1, 2, 1, 3], (graph, x) => graph.Add(x, 2.5)));
        AreClose([.. s_x.Select(v => v * -2)], GraphRun.OnImages(s_x, [1, 2, 1, 3], (graph, x) => graph.Mul(x, -2)));
        AreClose([.. s_x.Select(v => v * v * v)], GraphRun.OnImages(s_x, [1, 2, 1, 3], (graph, x) => graph.Pow(x, 3)));
    }

    [TestMethod]
    public void Functions_are_their_formulas()
    {
        AreFormula(v => v / (1 + Math.Exp(-v)), (graph, x) => graph.Silu(x));
        AreFormula(v => Math.Log(1 + Math.Exp(v)), (graph, x) => graph.Softplus(x));
        AreFormula(v => Math.Clamp(v, -1, 0.5), (graph, x) => graph.Clip(x, -1, 0.5));
        AreFormula(Math.Sin, (graph, x) => graph.Sin(x));
        AreFormula(Math.Cos, (graph, x) => graph.Cos(x));
        AreFormula(Math.Exp, (graph, x) => graph.Exp(x));
        AreFormula(v => Math.Sqrt(v * v), (graph, x) => graph.Sqrt(graph.Mul(x, x)));

        static void AreFormula(Func<double, double> formula, Func<OnnxGraph, OnnxValue, OnnxValue> build) =>
            AreClose([.. s_x.Select(v => (float)formula(v))], GraphRun.OnImages(s_x, [1, 2, 1, 3], build));
    }

    [TestMethod]
    public void Softmax_sums_to_one_along_its_axis()
    {
        double first = 0, second = 0;
        for (int j = 0; j < 3; j++)
            (first, second) = (first + Math.Exp(s_x[j]), second + Math.Exp(s_x[3 + j]));
        AreClose([.. s_x.Select((v, i) => (float)(Math.Exp(v) / (i < 3 ? first : second)))],
            GraphRun.On((graph, x) => graph.Softmax(x[0], -1), (s_x, [1, 2, 3])));
        AreClose([.. s_x.Select((v, i) => (float)(Math.Exp(v) / (Math.Exp(s_x[i % 3]) + Math.Exp(s_x[3 + i % 3]))))],
            GraphRun.On((graph, x) => graph.Softmax(x[0], 1), (s_x, [1, 2, 3])));
    }

    [TestMethod]
    public void Reductions_go_over_the_given_axes()
    {
        // x[n, c, h, w] = 12 n + 6 c + 3 h + w: the mean over (h, w) is 12 n + 6 c + 2.5, over c it adds 3 to c = 0.
        AreClose([2.5f, 8.5f, 14.5f, 20.5f],
            GraphRun.OnImages(Ramp(24), [2, 2, 2, 3], (graph, x) => graph.ReduceMean(x, [2, 3], keepDims: false)));
        AreClose([2.5f, 8.5f, 14.5f, 20.5f],
            GraphRun.OnImages(Ramp(24), [2, 2, 2, 3], (graph, x) => graph.ReduceMean(x, [-1, -2], keepDims: true)));
        AreClose([.. Ramp(12).Select(i => (int)i / 6 * 24 + 6 + i % 6 * 2)],
            GraphRun.OnImages(Ramp(24), [2, 2, 2, 3], (graph, x) => graph.ReduceSum(x, [1], keepDims: true)));
        AreClose([66, 210], GraphRun.OnImages(Ramp(24), [2, 2, 2, 3], (graph, x) => graph.ReduceSum(x, [1, 2, 3], keepDims: false)));
    }

    [TestMethod]
    public void Operands_that_do_not_fit_are_errors()
    {
        var graph = new OnnxGraph("g");
        OnnxValue image = graph.Input("image", -1, 3, -1, -1), row = graph.Input("row", -1, 3), known = graph.Input("known", -1, 3, 8, 8);
        Throws.Error<ArgumentException>(() => graph.Sub(image, row), "inputs of Sub must have the same shape", "row (N x 3)");
        Throws.Error<ArgumentException>(() => graph.Add(image, known), "image (N x 3 x H x W)", "known (N x 3 x 8 x 8)");
        Throws.Error<ArgumentException>(() => graph.Div(row, graph.Constant([1, 2], 2)), "inputs of Div must have the same shape");
        Throws.Error<ArgumentException>(() => graph.Add(row, graph.Constant([1, 2], 2, 1, 1)), "row (N x 3) and constant_1 (2 x 1 x 1)");
        Throws.Error<ArgumentException>(() => graph.Mul(row, double.NaN), "number must be finite");
        Throws.Error<ArgumentException>(() => graph.Clip(row, 1, 0), "maximum must be at least 1, but is 0");
        Throws.Error<ArgumentException>(() => graph.ReduceMean(row, [1, -1], false), "axes of ReduceMean", "[1, -1]");
        Throws.Error<ArgumentException>(() => graph.ReduceSum(row, [], false), "at least one", "[]");
        Throws.Error<ArgumentException>(() => graph.ReduceMean(image, [1], false), "ReduceMean's result", "size 1 is -1");
    }
}
