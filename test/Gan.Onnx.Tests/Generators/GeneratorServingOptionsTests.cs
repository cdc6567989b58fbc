namespace Gan.Onnx.Tests;

[TestClass]
public class GeneratorServingOptionsTests
{
    [TestMethod]
    public void Defaults_are_the_documented_ones()
    {
        var options = new GeneratorServingOptions();
        Assert.AreEqual((LatentSource.RowContent, GeneratorOutput.Image), (options.LatentSource, options.Output));
        Assert.AreEqual((0L, 64), (options.Seed, options.BatchSize));
        Assert.AreEqual((null, false, null), (options.GpuDeviceId, options.FallbackToCpu, options.Threads));
        Assert.AreEqual((null, null, null), (options.LabelColumnName, options.CodeColumnName, options.Truncation));
        options.Validate();
    }

    [TestMethod]
    public void Values_out_of_range_are_named()
    {
        Refused("BatchSize must be from 1 to 512, but is 0.", new() { BatchSize = 0 });
        Refused("BatchSize must be from 1 to 512, but is -3.", new() { BatchSize = -3 });
        Refused("LabelColumnName must not be empty, but is \"\".", new() { LabelColumnName = "" });
        Refused("CodeColumnName must not be empty, but is \" \".", new() { CodeColumnName = " " });
        Refused("Truncation must be greater than 0, but is 0.", new() { Truncation = 0 });
        Refused("GpuDeviceId must be at least 0, but is -1.", new() { GpuDeviceId = -1 });
        Refused("Threads must be from 1 to 1024, but is 0.", new() { Threads = 0 });
        Refused("LatentSource must be one of RowContent, Seed, Latent, but is 9.", new() { LatentSource = (LatentSource)9 });
        Refused("Output must be one of Image, Pixels, but is 9.", new() { Output = (GeneratorOutput)9 });
    }

    [TestMethod]
    public void Values_are_checked_before_the_model_is_loaded() => Throws.Error<ArgumentException>(
        () => _ = new GeneratorTransformer(new byte[] { 1, 2, 3 }, "Out", "In", new GeneratorServingOptions { BatchSize = 0 }),
        "BatchSize");

    private static void Refused(string expected, GeneratorServingOptions options) =>
        Assert.AreEqual(expected, Assert.Throws<ArgumentException>(options.Validate).Message);
}
