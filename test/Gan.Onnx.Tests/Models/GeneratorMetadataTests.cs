using System.Globalization;
using System.Text.Json;

namespace Gan.Onnx.Tests;

[TestClass]
public class GeneratorMetadataTests
{
    private static readonly GeneratorMetadata s_metadata = new()
    {
        LatentSize = 64,
        Channels = 3,
        Height = 32,
        Width = 16,
        ClassNames = ["cat", "dog", "\"ä,"],
        CategoricalCodes = [10, 2],
        ContinuousCodes = 3,
        Minimum = -0.5f,
        Maximum = 0.1f,
        Variant = "wgan-gp",
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
            ["gan.kind"] = "generator",
            ["gan.latent_size"] = "2",
            ["gan.channels"] = "1",
            ["gan.height"] = "4",
            ["gan.width"] = "5",
            ["other"] = "ignored",
        };
        GeneratorMetadata metadata = GeneratorMetadata.FromProperties(properties);
        Assert.AreEqual((0, 0, 0), (metadata.Classes, metadata.CodeSize, metadata.CodeCount));
        Assert.AreEqual((-1f, 1f, ""), (metadata.Minimum, metadata.Maximum, metadata.Variant));
        Assert.AreEqual(20, metadata.PixelCount);
    }

    [TestMethod]
    public void Class_names_are_a_JSON_array_and_their_count_stands_beside_them()
    {
        Assert.AreEqual("3", s_metadata.ToProperties()["gan.classes"]);
        string json = s_metadata.ToProperties()["gan.class_names"];
        CollectionAssert.AreEqual(s_metadata.ClassNames.ToArray(), JsonSerializer.Deserialize<string[]>(json));
    }

    [TestMethod]
    public void Classes_without_names_are_named_by_their_labels()
    {
        var properties = new Dictionary<string, string>(s_metadata.ToProperties());
        properties.Remove("gan.class_names");
        CollectionAssert.AreEqual(new[] { "0", "1", "2" }, GeneratorMetadata.FromProperties(properties).ClassNames.ToArray());
    }

    [TestMethod]
    public void Codes_are_counted_one_by_one_and_by_category()
    {
        Assert.AreEqual(10 + 2 + 3, s_metadata.CodeSize);
        Assert.AreEqual(1 + 1 + 3, s_metadata.CodeCount);
    }

    [TestMethod]
    public void Metadata_of_equal_lists_are_equal_and_of_other_ones_not()
    {
        GeneratorMetadata same = s_metadata with { ClassNames = [.. s_metadata.ClassNames], CategoricalCodes = new List<int> { 10, 2 } };
        Assert.AreEqual(s_metadata, same);
        Assert.AreEqual(s_metadata.GetHashCode(), same.GetHashCode());
        Assert.AreNotEqual(s_metadata, s_metadata with { ClassNames = ["dog", "cat", "x"] });
        Assert.AreNotEqual(s_metadata, s_metadata with { CategoricalCodes = [10] });
    }

    [TestMethod]
    public void Lists_are_not_those_that_were_given()
    {
        int[] codes = [10, 2];
        GeneratorMetadata metadata = s_metadata with { CategoricalCodes = codes };
        codes[0] = 3;
        Assert.AreEqual(10, metadata.CategoricalCodes[0]);
    }

    [TestMethod]
    [DataRow("latent_size", "many", "'gan.latent_size' must be a number, but is 'many'")]
    [DataRow("latent_size", "0", "LatentSize must be from 1 to 4194303, but is 0")]
    [DataRow("channels", "2", "Channels must be 1, 3 or 4, but is 2")]
    [DataRow("height", "-8", "Height must be at least 1, but is -8")]
    [DataRow("width", "2000000000", "Channels * Height * Width must be from 1 to")]
    [DataRow("maximum", "-0.5", "Maximum must be greater than -0.5, but is -0.5")]
    [DataRow("classes", "4", "ClassNames must hold 4 values, but has 3")]
    [DataRow("classes", "-1", "Classes must be from 0 to 65536, but is -1")]
    [DataRow("classes", "2000000000", "Classes must be from 0 to 65536, but is 2000000000")]
    [DataRow("class_names", "cat, dog", "'gan.class_names' must be a JSON array, but is 'cat, dog'")]
    [DataRow("class_names", "null", "'gan.class_names' must be a JSON array, but is 'null'")]
    [DataRow("class_names", "[\"a\",\"b\",\"a\"]", "ClassNames must all be different, but 'a' stands there twice")]
    [DataRow("class_names", "[\"a\",\"\",null]", "ClassNames[1] must not be empty")]
    [DataRow("categorical_codes", "[1]", "CategoricalCodes[0] must be from 2 to 4194303, but is 1")]
    [DataRow("categorical_codes", "[4000000,4000000]", "CodeSize must be from 0 to 4194303, but is 8000003")]
    [DataRow("categorical_codes", "[2.5]", "'gan.categorical_codes' must be a JSON array, but is '[2.5]'")]
    [DataRow("continuous_codes", "-1", "ContinuousCodes must be at least 0, but is -1")]
    [DataRow("minimum", "NaN", "Minimum must be finite, but is NaN")]
    public void Senseless_property_is_named_with_its_value(string name, string value, string message)
    {
        var properties = new Dictionary<string, string>(s_metadata.ToProperties()) { ["gan." + name] = value };
        Throws.Error<InvalidDataException>(() => GeneratorMetadata.FromProperties(properties), message);
    }
}
