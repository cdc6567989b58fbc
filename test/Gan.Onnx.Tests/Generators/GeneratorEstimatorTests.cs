using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx.Tests;

[TestClass]
public class GeneratorEstimatorTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void ApplyGenerator_serves_a_file_inside_a_pipeline()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["generator.onnx"], TestGenerator.Model());
        IDataView data = Row.View(_ml, 5);
        using var pipeline = _ml.Transforms.CopyColumns("Seed", "Int64")
            .Append(_ml.Transforms.ApplyGenerator("Synthetic", folder["generator.onnx"], "Seed"))
            .Append(_ml.Transforms.ExtractPixels("Features", "Synthetic"))
            .Fit(data);
        using var expected = TestGenerator.Transformer("Int64", new() { Output = GeneratorOutput.Pixels });
        CollectionAssert.AreEqual(Samples.Pixels(expected.Transform(data)), Samples.Pixels(pipeline.Transform(data), "Features"));
    }

    [TestMethod]
    public void Input_column_is_the_output_column_when_it_is_not_named()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["generator.onnx"], TestGenerator.Model());
        IDataView data = Row.View(_ml, 5);
        using GeneratorTransformer transformer = _ml.Transforms.ApplyGenerator("Int64", folder["generator.onnx"]).Fit(data);
        using var expected = TestGenerator.Transformer("Int64");
        CollectionAssert.AreEqual(Samples.Images(expected.Transform(data)), Samples.Images(transformer.Transform(data), "Int64"));
    }

    [TestMethod]
    public void Schema_shape_says_what_the_schema_will_be()
    {
        SchemaShape input = ShapeOfRow();
        SchemaShape.Column image = Output(new()), pixels = Output(new() { Output = GeneratorOutput.Pixels });
        Assert.AreEqual(new ImageDataViewType(8, 8), image.ItemType);
        Assert.AreEqual(SchemaShape.Column.VectorKind.Scalar, image.Kind);
        Assert.AreEqual(NumberDataViewType.Single, pixels.ItemType);
        Assert.AreEqual(SchemaShape.Column.VectorKind.Vector, pixels.Kind);

        SchemaShape.Column Output(GeneratorServingOptions options)
        {
            var estimator = new GeneratorEstimator(TestGenerator.Model(), "Synthetic", "Int64", options);
            SchemaShape output = estimator.GetOutputSchema(input);
            Assert.HasCount(input.Count + 1, output);
            return output.Single(column => column.Name == "Synthetic");
        }
    }

    [TestMethod]
    public void Output_column_replaces_one_of_its_name_in_the_shape()
    {
        SchemaShape input = ShapeOfRow();
        SchemaShape output = new GeneratorEstimator(TestGenerator.Model(), "Int64", "Int64").GetOutputSchema(input);
        Assert.HasCount(input.Count, output);
        Assert.AreEqual(new ImageDataViewType(8, 8), output.Single(column => column.Name == "Int64").ItemType);
    }

    [TestMethod]
    public void Missing_or_wrongly_typed_column_is_an_error_before_any_data_is_read()
    {
        SchemaShape shape = ShapeOfRow();
        Throws.Error<ArgumentException>(
            () => new GeneratorEstimator(TestGenerator.Model(), "Out", "Nothing").GetOutputSchema(shape), "Input column 'Nothing'");
        Throws.Error<ArgumentException>(
            () => new GeneratorEstimator(TestGenerator.Model(),
            "Out", "Double").GetOutputSchema(shape), "'Double' must be of type", "but is Double");
        Throws.Error<ArgumentException>(
            () => new GeneratorEstimator(TestGenerator.Model(), "Out", "Nothing").Fit(Row.View(_ml, 1)), "Input column 'Nothing'");
    }

    [TestMethod]
    public void Bad_files_and_options_are_errors_of_ApplyGenerator()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["notes.txt"], "no model");
        File.WriteAllBytes(folder["generator.onnx"], TestGenerator.Model());
        Throws.Error<InvalidDataException>(() => _ml.Transforms.ApplyGenerator("Out", folder["notes.txt"]), "notes.txt", "no ONNX model");
        Throws.Error<FileNotFoundException>(() => _ml.Transforms.ApplyGenerator("Out", folder["none.onnx"]), "none.onnx");
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.ApplyGenerator("", folder["generator.onnx"]), "outputColumnName must not be empty");
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.ApplyGenerator("Out", folder["generator.onnx"], null, new GeneratorServingOptions { BatchSize = -1 }),
            "BatchSize", "-1");
        Throws.Error<InvalidOperationException>(
            () => _ml.Transforms.ApplyGenerator("Out", folder["generator.onnx"], gpuDeviceId: 77), "CUDA device 77");
        Assert.IsNotNull(_ml.Transforms.ApplyGenerator("Out", folder["generator.onnx"], gpuDeviceId: 77, fallbackToCpu: true));
    }

    // ML.NET makes shapes of schemas only where a chain is fitted: this estimator notes the one that it is given.
    private SchemaShape ShapeOfRow()
    {
        SchemaShape? seen = null;
        using var chain = new EstimatorChain<ITransformer>().Append(new Listener(shape => seen = shape)).Fit(Row.View(_ml, 1));
        return seen!;
    }

    private sealed class Listener(Action<SchemaShape> listen) : IEstimator<GeneratorTransformer>
    {
        public GeneratorTransformer Fit(IDataView input) => TestGenerator.Transformer("Int32");

        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            listen(inputSchema);
            return inputSchema;
        }
    }
}
