using static Gan.Onnx.Tests.Operators;

namespace Gan.Onnx.Tests;

[TestClass]
public class LinearOperatorTests
{
    [TestMethod]
    public void MatMul_multiplies_the_matrices_of_each_head()
    {
        // 2 samples x 3 heads of (2 x 4) (4 x 5).
        float[] a = Ramp(2 * 3 * 2 * 4, -2, 0.1f), b = Ramp(2 * 3 * 4 * 5, 1, -0.02f);
        var expected = new float[6 * 2 * 5];
        for (int head = 0; head < 6; head++)
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < 5; j++)
                    for (int k = 0; k < 4; k++)
                        expected[(head * 2 + i) * 5 + j] += a[(head * 2 + i) * 4 + k] * b[(head * 4 + k) * 5 + j];
        AreClose(expected, GraphRun.On((graph, x) => graph.MatMul(x[0], x[1]), (a, [2, 3, 2, 4]), (b, [2, 3, 4, 5])));
    }

    [TestMethod]
    public void MatMul_with_a_constant_uses_it_for_every_sample()
    {
        // 2 samples of 1 x 2, times [1 2; 3 4].
        float[] y = GraphRun.On(
            (graph, x) => graph.MatMul(x[0], graph.Constant([1, 2, 3, 4], 2, 2)), (new float[] { 1, 0, 2, -1 }, [2, 1, 2]));
        AreClose([1, 2, -1, 0], y);
    }

    [TestMethod]
    public void Gather_takes_the_rows_of_the_labels()
    {
        float[] y = GraphRun.On((graph, x) => graph.Gather([1, 2, 3, 4, 5, 6], rows: 3, width: 2, x[0]), (new long[] { 2, 0, 2, 1 }, [4]));
        AreClose([5, 6, 1, 2, 5, 6, 3, 4], y);
    }

    [TestMethod]
    public void Integers_and_floats_are_not_mixed_up()
    {
        var graph = new OnnxGraph("g");
        OnnxValue labels = graph.IntegerInput("labels", -1), x = graph.Input("x", -1);
        Assert.AreEqual(typeof(long), labels.ElementType);
        Assert.AreEqual(typeof(float), x.ElementType);
        CollectionAssert.AreEqual(new[] { labels, x }, graph.Inputs.ToArray());
        Throws.Error<ArgumentException>(() => graph.Gather([1, 2], 2, 1, x), "labels of Gather must be integers", "x (N)", "Single");
        Throws.Error<ArgumentException>(() => graph.Tanh(labels), "input of Tanh must be of type Single", "labels (N)", "Int64");
        Throws.Error<ArgumentException>(() => graph.Add(x, labels), "input of Add must be of type Single");
    }

    [TestMethod]
    public void Matrices_that_do_not_fit_are_errors()
    {
        var graph = new OnnxGraph("g");
        OnnxValue a = graph.Input("a", -1, 2, 3), b = graph.Input("b", -1, 2, 3), row = graph.Input("row", -1);
        Throws.Error<ArgumentException>(() => graph.MatMul(a, b), "columns of MatMul's first input", "a (N x 2 x 3)", "b (N x 2 x 3)");
        Throws.Error<ArgumentException>(() => graph.MatMul(row, a), "2 to 4 axes", "row (N)");
        Throws.Error<ArgumentException>(
            () => graph.MatMul(a, graph.Constant(new float[12], 4, 3, 1)), "inputs of MatMul must have the same shape", "4 x 3 x 1");
    }
}
