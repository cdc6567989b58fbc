using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx.Tests;

/// <summary>Runs graphs in ONNX Runtime, and holds the result against the inferred shape.</summary>
internal static class GraphRun
{
    /// <summary>Applies <paramref name="build"/> to images, with known height and width and again with dynamic ones.</summary>
    public static float[] OnImages(float[] values, long[] shape, Func<OnnxGraph, OnnxValue, OnnxValue> build)
    {
        float[] known = Run(dynamic: false, (graph, inputs) => build(graph, inputs[0]), (values, shape));
        Operators.AreClose(known, Run(dynamic: true, (graph, inputs) => build(graph, inputs[0]), (values, shape)), tolerance: 0);
        return known;
    }

    /// <summary>Applies <paramref name="build"/> to inputs of floats or, as labels, of longs; their first axis is the batch.</summary>
    public static float[] On(Func<OnnxGraph, OnnxValue[], OnnxValue> build, params (Array Values, long[] Shape)[] inputs) =>
        Run(dynamic: false, build, inputs);

    private static float[] Run(
        bool dynamic, Func<OnnxGraph, OnnxValue[], OnnxValue> build, params (Array Values, long[] Shape)[] inputs)
    {
        var graph = new OnnxGraph("run");
        OnnxValue y = build(graph, [.. inputs.Select((input, i) => Declare(graph, $"x{i}", input.Values, Sizes(input.Shape, dynamic)))]);
        graph.Output("y", y, y.Shape.AsSpan());

        using var session = new InferenceSession(graph.ToProto().ToByteArray());
        using var options = new RunOptions();
        OrtValue[] values = [.. inputs.Select(input => Value(input.Values, input.Shape))];
        try
        {
            using var results = session.Run(options, [.. graph.Inputs.Select(input => input.Name)], values, ["y"]);
            long[] actual = results[0].GetTensorTypeAndShape().Shape;
            CollectionAssert.AreEqual(Inferred(y, actual), actual);
            return results[0].GetTensorDataAsSpan<float>().ToArray();
        }
        finally
        {
            foreach (OrtValue value in values)
                value.Dispose();
        }
    }

    private static OnnxValue Declare(OnnxGraph graph, string name, Array values, long[] shape) =>
        values is long[]? graph.IntegerInput(name, shape) : graph.Input(name, shape);

    private static OrtValue Value(Array values, long[] shape) => values is long[] integers
        ? OrtValue.CreateTensorValueFromMemory(integers, shape)
        : OrtValue.CreateTensorValueFromMemory((float[])values, shape);

    private static long[] Sizes(long[] shape, bool dynamic) =>
        [.. shape.Select((size, axis) => axis == 0 || (dynamic && axis > 1) ? -1 : size)];

    private static long[] Inferred(OnnxValue value, long[] actual) =>
        [.. value.Shape.Select((size, axis) => size == -1 && axis < actual.Length ? actual[axis] : size)];
}
