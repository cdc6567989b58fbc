using System.Globalization;
using Gan.Onnx.Tests.Testing;

namespace Gan.Onnx.Tests.Serving;

[TestClass]
public class GeneratorMetadataTests
{
    private static readonly GeneratorMetadata s_metadata = new()
    {
        LatentSize = 64, Channels = 3, Height = 32, Width = 16, ClassNames = ["cat", "dog", "\"ä,"],
        CategoricalCodes = [10, 2], ContinuousCodes = 3, Minimum = -0.5f, Maximum = 0.1f, Variant = "wgan-gp",
    };

    [TestMethod]
    public void Properties_round_trip() => Assert.AreEqual(s_metadata, GeneratorMetadata.FromProperties(s_metadata.ToProperties()));

    [TestMethod]
    public void Properties_round_trip_where_the_decimal_sign_is_a_comma()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = "," } };
            Assert.AreEqual("-0.5", s_metadata.ToProperties()["gan.minimum"]);
            Properties_round_trip();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    [DataRow("latent_size")]
    [DataRow("channels")]
    [DataRow("height")]
    [DataRow("width")]
    public void Missing_property_is_named(string name)
    {
        var properties = s_metadata.ToProperties().Where(entry => entry.Key != "gan." + name).ToDictionary();
        Throws.Error<InvalidDataException>(() => GeneratorMetadata.FromProperties(properties), $"'gan.{name}'");
    }

    [TestMethod]
    public void Optional_properties_have_defaults()
    {
        var properties = new Dictionary<string, string>
        {
            ["gan.latent_size"] = "2", ["gan.channels"] = "1", ["gan.height"] = "4", ["gan.width"] = "5", ["other"] = "ignored",
        };
        GeneratorMetadata metadata = GeneratorMetadata.FromProperties(properties);
        Assert.AreEqual((0, -1f, 1f, ""), (metadata.Classes, metadata.Minimum, metadata.Maximum, metadata.Variant));
        Assert.AreEqual(20, metadata.PixelCount);
    }

    [TestMethod]
    [DataRow("latent_size", "many", "'gan.latent_size' must be a number, but is 'many'")]
    [DataRow("latent_size", "0", "LatentSize must be from 1 to 4194303, but is 0")]
    [DataRow("channels", "2", "Channels must be 1, 3 or 4, but is 2")]
    [DataRow("height", "-8", "Height must be at least 1, but is -8")]
    [DataRow("width", "2000000000", "Channels * Height * Width must be from 1 to")]
    [DataRow("maximum", "-0.5", "Maximum must be greater than -0.5, but is -0.5")]
    [DataRow("minimum", "NaN", "Minimum must be finite, but is NaN")]
    public void Senseless_property_is_named_with_its_value(string name, string value, string message)
    {
        var properties = new Dictionary<string, string>(s_metadata.ToProperties()) { ["gan." + name] = value };
        Throws.Error<InvalidDataException>(() => GeneratorMetadata.FromProperties(properties), message);
    }
}
