namespace Gan.Onnx.Tests;

[TestClass]
public class DiffusionProcessTests
{
    private static readonly DiffusionProcess s_process = new(NoiseSchedule.Cosine, 1000);

    [TestMethod]
    public void Sampling_times_are_spread_evenly_up_to_T()
    {
        CollectionAssert.AreEqual(new[] { 250, 500, 750, 1000 }, s_process.GetSamplingTimesteps(4));
        CollectionAssert.AreEqual(new[] { 3, 6, 10 }, (s_process with { Timesteps = 10 }).GetSamplingTimesteps(3));
        CollectionAssert.AreEqual(new[] { 1000 }, s_process.GetSamplingTimesteps(1));
        CollectionAssert.AreEqual(Enumerable.Range(1, 1000).ToArray(), s_process.GetSamplingTimesteps(1000));
    }

    [TestMethod]
    public void Default_is_50_steps_or_as_many_as_there_are_times()
    {
        Assert.HasCount(50, s_process.GetSamplingTimesteps(null));
        Assert.HasCount(20, (s_process with { Timesteps = 20 }).GetSamplingTimesteps(null));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1)]
    [DataRow(1001)]
    public void Steps_out_of_range_are_an_error(int steps) => Throws.Error<ArgumentOutOfRangeException>(
        () => s_process.GetSamplingTimesteps(steps), $"SamplingSteps must be from 1 to 1000, but is {steps}.");

    [TestMethod]
    public void Metadata_round_trip()
    {
        foreach (NoiseSchedule schedule in NoiseSchedule.Known)
        {
            GeneratorMetadata metadata = GaussianDenoiser.Metadata(new(schedule, 200));
            Assert.AreEqual(metadata, GeneratorMetadata.FromProperties(metadata.ToProperties()));
        }
    }

    [TestMethod]
    public void Metadata_out_of_range_are_errors()
    {
        GeneratorMetadata metadata = GaussianDenoiser.Metadata(s_process);
        Refused(metadata with { Diffusion = s_process with { Timesteps = 0 } }, "Timesteps must be from 1 to 100000, but is 0.");
        Refused(metadata with { LatentSize = 15 }, "LatentSize must be a denoiser's number of pixels, 16, but is 15.");
        Refused(metadata with { ClassNames = ["a", "b"] }, "A denoiser must have no classes and no codes, but has 2 and 0.");
        Refused(metadata with { ContinuousCodes = 1 }, "A denoiser must have no classes and no codes, but has 0 and 1.");

        static void Refused(GeneratorMetadata metadata, string message) =>
            Throws.Error<ArgumentException>(() => GaussianDenoiser.Model(s_process, metadata), message);
    }

    [TestMethod]
    public void Schedule_or_times_that_a_model_gets_wrong_are_named()
    {
        Refused("noise_schedule", "sine", "NoiseSchedule must be one of linear, cosine, but is \"sine\".");
        Refused("diffusion_timesteps", "many", "'gan.diffusion_timesteps' must be a number, but is 'many'.");
        Refused("diffusion_timesteps", "-5", "Timesteps must be from 1 to 100000, but is -5.");

        static void Refused(string name, string value, string message)
        {
            var properties = new Dictionary<string, string>(GaussianDenoiser.Metadata(s_process).ToProperties())
            { ["gan." + name] = value };
            Throws.Error<InvalidDataException>(() => GeneratorMetadata.FromProperties(properties), message);
        }
    }
}
