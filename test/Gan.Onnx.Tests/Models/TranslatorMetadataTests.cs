namespace Gan.Onnx.Tests;

[TestClass]
public class TranslatorMetadataTests
{
    [TestMethod]
    public void Metadata_survive_the_model()
    {
        var metadata = new TranslatorMetadata
        {
            InputChannels = 1,
            OutputChannels = 3,
            SizeMultiple = 32,
            SmallestSize = 64,
            Minimum = 0,
            Maximum = 1.5f,
            Variant = "pix2pix",
        };
        Assert.AreEqual(metadata, TranslatorMetadata.FromProperties(metadata.ToProperties()));
    }

    [TestMethod]
    [DataRow("gan.input_channels", "2", "InputChannels")]
    [DataRow("gan.size_multiple", "0", "SizeMultiple")]
    [DataRow("gan.smallest_size", "many", "smallest_size")]
    [DataRow("gan.maximum", "-2", "Maximum")]
    [DataRow("gan.kind", "recognizer", "must be a translator")]
    public void Wrong_property_is_named(string key, string value, string name)
    {
        var properties = new Dictionary<string, string>(TestTranslator.Metadata().ToProperties()) { [key] = value };
        Throws.Error<InvalidDataException>(() => TranslatorMetadata.FromProperties(properties), name);
    }

    [TestMethod]
    public void Missing_property_is_named()
    {
        var properties = new Dictionary<string, string>(TestTranslator.Metadata().ToProperties());
        properties.Remove("gan.size_multiple");
        Throws.Error<InvalidDataException>(() => TranslatorMetadata.FromProperties(properties), "gan.size_multiple", "lacks it");
    }

    [TestMethod]
    public void Graph_must_be_what_the_metadata_say()
    {
        var graph = new OnnxGraph("negative");
        OnnxValue x = graph.Input("image", -1, 1, 8, 8);
        graph.Output("translation", graph.Mul(x, -1), -1, 1, 8, 8);
        Throws.Error<InvalidOperationException>(() => graph.ToModel(TestTranslator.Metadata()), "'image'", "N x 1 x H x W");
    }

    [TestMethod]
    public void Session_checks_spans_and_sizes()
    {
        using var session = new TranslatorSession(TestTranslator.Model());
        Throws.Error<ArgumentException>(() => session.Translate(new float[64], 2, 8, 8, new float[64]), "images", "128", "64");
        Throws.Error<ArgumentException>(() => session.Translate(new float[64], 1, 8, 8, new float[65]), "output", "64", "65");
        Throws.Error<ArgumentException>(() => session.Translate(new float[64], 0, 8, 8, new float[64]), "count", "0");
        Throws.Error<ArgumentException>(() => session.Translate(new float[60], 1, 6, 10, new float[60]), "multiples of 4");
    }
}
