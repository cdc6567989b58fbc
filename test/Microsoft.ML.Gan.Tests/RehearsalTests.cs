namespace Microsoft.ML.Gan.Tests;

/// <summary>What export or serving will refuse, training refuses before its first step.</summary>
[TestClass]
public sealed class RehearsalTests
{
    private readonly MLContext _ml = new(1);

    [TestMethod]
    [DataRow("cat", "must all be different, but 'cat' stands there twice")]
    [DataRow(" ", "The name of class 1 must not be empty")]
    public void Class_names_that_a_model_cannot_have(string second, string message)
    {
        var data = Annotated("cat", second);
        Refused(message, TinyGan.Small(new ConditionalGanOptions()), (options, names) =>
            _ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", options).Fit(data));
    }

    [TestMethod]
    public void A_column_of_codes_that_is_not_there_or_of_another_length()
    {
        var options = TinyGan.Small(new InfoGanOptions());
        Refused("'Nothing'", options with { Serving = new() { CodeColumnName = "Nothing" } }, Train);
        Refused("Code column 'Image' must", options with { Serving = new() { CodeColumnName = "Image" } }, Train);

        void Train(InfoGanOptions options, IDataView data) => _ml.Transforms.TrainInfoGan("Synthetic", "Image", options).Fit(data);
    }

    [TestMethod]
    public void A_column_of_labels_for_serving_that_is_not_the_trainers()
    {
        var options = TinyGan.Small(new ConditionalGanOptions());
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.TrainConditionalGan(
                "Synthetic", "Image", "Label", options with { Serving = new() { LabelColumnName = "Kind" } }),
            "Serving.LabelColumnName must be null, for the column of labels 'Label', but is 'Kind'.", "ApplyGenerator");
        _ml.Transforms.TrainConditionalGan(
            "Synthetic", "Image", "Label", options with { Serving = new() { LabelColumnName = "Label" } });
    }

    [TestMethod]
    public void A_column_that_holds_no_images_is_told_what_may_be_trained_on()
    {
        var data = _ml.Data.LoadFromEnumerable(new[] { new Numbers { Number = 1 } });
        Action[] fits =
        [
            () => _ml.Transforms.TrainWgan("Synthetic", "Number", TinyGan.Options).Fit(data),
            () => _ml.Transforms.TrainDiffusion("Synthetic", "Number").Fit(data),
        ];
        foreach (var fit in fits)
            Throws.Error<ArgumentException>(
                fit, "Input column 'Number' must be an MLImage, or a vector of known size of Single or Byte, but is Int32.");
    }

    [TestMethod]
    public void Vectors_with_their_channels_last()
    {
        var images = Images.Of(_ml, 2);
        var data = _ml.Transforms.ExtractPixels("Pixels", "Image", interleavePixelColors: true).Fit(images).Transform(images);
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.TrainGan("Synthetic", "Pixels", TinyGan.Options).Fit(data),
            "Input column 'Pixels' must hold images of 1, 3 or 4 channels", "16 x 16 x 3", "interleavePixelColors: false");
    }

    [TestMethod]
    public void Vectors_of_two_dimensions_are_no_squares_of_another_shape()
    {
        var data = _ml.Data.LoadFromEnumerable(new[] { new Wide { Image = new float[1024] } });
        Throws.Error<ArgumentException>(
            () => _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options).Fit(data), "square images", "64 x 16");
    }

    [TestMethod]
    public void Vectors_of_height_and_width_are_gray_images()
    {
        var data = _ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, 4).Select(i => new Rows { Image = [.. Images.Gray(i).Select(level => (float)level)] }));
        using var model = _ml.Transforms.TrainGan("Synthetic", "Image", TinyGan.Options).Fit(data);
        Assert.AreEqual((1, 16, 16), (model.Metadata.Channels, model.Metadata.Height, model.Metadata.Width));
    }

    private void Refused<T>(string message, T options, Action<T, IDataView> train) where T : AdversarialOptions =>
        Throws.BaseError<Exception>(() => train(options with { Progress = new Trained() }, Images.Of(_ml, 4)), message);

    private Renamed Annotated(params string[] names)
    {
        var rows = _ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, 4).Select(i => new LabeledImages.KeyRow { Image = Images.Gray(i), Label = (uint)(i % 2) }));
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add(
            "KeyValues", new VectorDataViewType(TextDataViewType.Instance, names.Length), (ref VBuffer<ReadOnlyMemory<char>> values) =>
                values = new(names.Length, [.. names.Select(name => name.AsMemory())]));
        return new Renamed(rows, annotations.ToAnnotations(), names.Length);
    }

    private sealed class Trained : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Assert.Fail("It was trained.");
    }

    private sealed class Numbers
    {
        public int Number { get; set; }
    }

    private sealed class Rows
    {
        [VectorType(16, 16)]
        public float[]? Image { get; set; }
    }

    private sealed class Wide
    {
        [VectorType(16, 64)]
        public float[]? Image { get; set; }
    }

    /// <summary>Rows whose keys are annotated with names, which ML.NET's own transforms would not give twice.</summary>
    private sealed class Renamed : IDataView
    {
        private readonly IDataView _rows;

        public Renamed(IDataView rows, DataViewSchema.Annotations names, int count)
        {
            _rows = rows;
            var schema = new DataViewSchema.Builder();
            schema.AddColumn("Image", rows.Schema["Image"].Type);
            schema.AddColumn("Label", new KeyDataViewType(typeof(uint), count), names);
            Schema = schema.ToSchema();
        }

        public bool CanShuffle => false;

        public DataViewSchema Schema { get; }

        public long? GetRowCount() => null;

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
            _rows.GetRowCursor(columnsNeeded.Select(column => _rows.Schema[column.Name]));

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
            [GetRowCursor(columnsNeeded, rand)];
    }
}
