namespace Gan.Onnx.Tests;

[TestClass]
public class DdimSamplerTests
{
    [TestMethod]
    [DataRow("linear", 100, 1)]
    [DataRow("linear", 100, 10)]
    [DataRow("linear", 1000, 50)]
    [DataRow("cosine", 100, 10)]
    [DataRow("cosine", 1000, 50)]
    [DataRow("cosine", 30, 30)]
    public void Samples_are_those_of_the_papers_recurrence(string schedule, int times, int steps)
    {
        var process = new DiffusionProcess(NoiseSchedule.Get(schedule), times);
        float[] latents = Latents(8);
        float[] expected = [.. latents.Select(latent => (float)Recurrence(latent, process.GetAlphaBars(), steps))];
        Operators.AreClose(expected, Generate(process, steps, latents), 1e-4);
    }

    /// <summary>The probability flow from N(0, 1) to N(m, s²) keeps each value's place in its distribution: x_0 = m + s x_T.</summary>
    [TestMethod]
    [DataRow("linear")]
    [DataRow("cosine")]
    public void Samples_come_closer_to_the_datas_distribution_with_every_step(string schedule)
    {
        var process = new DiffusionProcess(NoiseSchedule.Get(schedule), 1000);
        float[] latents = Latents(8);
        double[] errors = [.. new[] { 10, 100, 1000 }.Select(Error)];
        Assert.IsLessThan(0.5 * errors[0], errors[1]);
        Assert.IsLessThan(0.5 * errors[1], errors[2]);
        Assert.IsLessThan(0.01, errors[2]);

        double Error(int steps) => latents.Zip(Generate(process, steps, latents),
            (latent, pixel) => Math.Abs(pixel - GaussianDenoiser.Mean - GaussianDenoiser.Deviation * latent)).Max();
    }

    [TestMethod]
    public void Predicted_images_are_clipped_to_the_range_of_pixels()
    {
        // An unclipped recurrence would leave this range by far: its pixels are m + s x_T = 0.125 + 0.2 * 40.
        float[] pixels = Generate(new(NoiseSchedule.Linear, 100), 20, [.. Enumerable.Repeat(40f, GaussianDenoiser.Pixels)]);
        Assert.IsTrue(pixels.All(pixel => pixel == 1));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    public void Sample_does_not_depend_on_its_batch(int batch)
    {
        var process = new DiffusionProcess(NoiseSchedule.Cosine, 100);
        float[] latents = Latents(64);
        float[] expected = Generate(process, 10, latents);
        for (int start = 0; start < latents.Length; start += batch * GaussianDenoiser.Pixels)
        {
            int end = Math.Min(start + batch * GaussianDenoiser.Pixels, latents.Length);
            CollectionAssert.AreEqual(expected[start..end], Generate(process, 10, latents[start..end]));
        }
    }

    [TestMethod]
    public void Latents_stay_as_they_were()
    {
        var process = new DiffusionProcess(NoiseSchedule.Cosine, 100);
        using var session = new GeneratorSession(GaussianDenoiser.Model(process));
        var inputs = new GeneratorInputs(session.Metadata, 1);
        LatentSampler.Fill(1, inputs.GetLatent(0));
        float[] before = inputs.Latents.ToArray();
        session.Generate(inputs, 1, new float[GaussianDenoiser.Pixels]);
        CollectionAssert.AreEqual(before, inputs.Latents.ToArray());
    }

    private static float[] Latents(int count)
    {
        var latents = new float[count * GaussianDenoiser.Pixels];
        LatentSampler.Fill(1, latents);
        return latents;
    }

    private static float[] Generate(DiffusionProcess process, int steps, float[] latents)
    {
        using var session = new GeneratorSession(GaussianDenoiser.Model(process), new() { SamplingSteps = steps, Threads = 1 });
        var pixels = new float[latents.Length];
        session.Generate(latents, latents.Length / GaussianDenoiser.Pixels, pixels);
        return pixels;
    }

    /// <summary>One pixel's way, in the letters of DDIM's paper.</summary>
    private static double Recurrence(double x, double[] alphaBars, int steps)
    {
        for (int i = steps; i > 0; i--)
        {
            double a = alphaBars[i * (alphaBars.Length - 1) / steps], b = alphaBars[(i - 1) * (alphaBars.Length - 1) / steps];
            double x0 = Math.Clamp((x - Math.Sqrt(1 - a) * GaussianDenoiser.Noise(x, a)) / Math.Sqrt(a), -1, 1);
            double noise = (x - Math.Sqrt(a) * x0) / Math.Sqrt(1 - a);
            x = Math.Sqrt(b) * x0 + Math.Sqrt(1 - b) * noise;
        }
        return x;
    }
}
