using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class InfoGanTests
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly MLContext _ml = new(1);

    [TestCleanup]
    public void Dispose() => _scope.Dispose();

    [TestMethod]
    public void Drawn_codes_are_one_hot_rows_and_numbers_between_minus_1_and_1_all_uniform()
    {
        var codes = new LatentCodes([3, 2], 1);
        var rows = codes.Draw(6000, CPU, new torch.Generator(1)).data<float>().ToArray().Chunk(6).ToArray();

        foreach (var row in rows)
        {
            Assert.AreEqual(1, row[..3].Sum());
            Assert.AreEqual(1, row[3..5].Sum());
            Assert.IsTrue(row[..5].All(value => value is 0 or 1) && row[5] is >= -1 and < 1);
        }
        for (int category = 0; category < 3; category++)
            Assert.AreEqual(1 / 3.0, rows.Average(row => row[category]), 0.03);
        Assert.AreEqual(0, rows.Average(row => row[5]), 0.04);
        Assert.AreEqual(1 / 3.0, rows.Average(row => row[5] * row[5]), 0.03);
    }

    [TestMethod]
    public void Entropy_is_the_sum_of_the_logarithms_of_what_is_uniform() =>
        Assert.AreEqual(Math.Log(10) + Math.Log(4) + 2 * Math.Log(2), new LatentCodes([10, 4], 2).Entropy, 1e-12);

    [TestMethod]
    public void Information_is_the_expected_log_likelihood_and_the_entropy()
    {
        var codes = new LatentCodes([2], 1);
        var information = new MutualInformation(codes, lambda: 1);
        _ = information.ChangeCritic(Sequential([Flatten(), Linear(5, 1)]));
        information.Network.logVariance.requires_grad = false;
        information.Network.logVariance.fill_(0.3);
        Tensor features = randn(4, 5), drawn = codes.Draw(4, CPU, new torch.Generator(2));

        double bound = information.Bound(features, drawn).item<float>();

        var q = information.Network.call(features).data<float>().ToArray().Chunk(3).ToArray();
        var c = drawn.data<float>().ToArray().Chunk(3).ToArray();
        double expected = codes.Entropy + Enumerable.Range(0, 4).Average(i =>
        {
            double normalizer = Math.Log(Math.Exp(q[i][0]) + Math.Exp(q[i][1]));
            double categorical = c[i][0] * q[i][0] + c[i][1] * q[i][1] - normalizer;
            return categorical - 0.5 * (Math.Log(2 * Math.PI) + 0.3 + Math.Pow(c[i][2] - q[i][2], 2) / Math.Exp(0.3));
        });
        Assert.AreEqual(expected, bound, 1e-5);
    }

    [TestMethod]
    public void Codes_come_to_determine_the_samples()
    {
        var reports = new List<TrainingProgress>();
        var options = new InfoGanOptions
        {
            Variant = GanVariant.Gan with { Optimizer = new AdamSettings { LearningRate = 2e-3, Beta1 = 0.5 } },
            CategoricalCodes = [3],
            ContinuousCodes = 1,
            Network = GanNetwork.Dcgan,
            Steps = 600,
            Threads = 1,
            BatchSize = 30,
            LatentSize = 4,
            BaseChannels = 4,
            Seed = 1,
            GpuDeviceId = null,
            Progress = new Progress(reports),
        };

        using var model = _ml.Transforms.TrainInfoGan("Synthetic", "Image", options).Fit(Images.OfBytes(_ml, 16));

        double first = reports[0][TrainingMetric.MutualInformation], last = reports[^1][TrainingMetric.MutualInformation];
        Assert.IsTrue(last > 1 && last > first && last <= Math.Log(3) + Math.Log(2) + 3, $"{first} to {last}");
        Assert.IsFalse(model.RecognizerModel.IsEmpty);
        CollectionAssert.AreEqual(new[] { 3 }, model.Metadata.CategoricalCodes.ToArray());
        var samples = Enumerable.Range(0, 3).Select(code => model.Generate(1, 5, new SampleRequest { Codes = [code, 0] })).ToArray();
        Assert.IsTrue(samples[0].Zip(samples[1]).Max(pair => Math.Abs(pair.First - pair.Second)) > 0.1);
    }

    [TestMethod]
    public void Recognizer_in_ONNX_Runtime_reads_what_Q_says_of_the_critics_features()
    {
        var codes = new LatentCodes([3, 2], 2);
        using var information = new MutualInformation(codes, lambda: 1);
        var critic = information.ChangeCritic(GanNetwork.Dcgan.CreateCritic(new NetworkShape(4, 1, 16) { BaseChannels = 4 }));
        var recognizer = information.RecognizerOf(critic);
        var metadata = new RecognizerMetadata { Channels = 1, Height = 16, Width = 16, CodeSize = codes.Size };
        using var session = new RecognizerSession(OnnxExporter.Export(recognizer, metadata));
        foreach (int count in new[] { 1, 7, 64 })
        {
            var images = rand(count, 1, 16, 16) * 2 - 1;
            var read = new float[count * codes.Size];

            session.Recognize(images.data<float>().ToArray(), count, read);

            var expected = recognizer.call(images).data<float>().ToArray();
            for (int i = 0; i < read.Length; i++)
                Assert.AreEqual(expected[i], read[i], 1e-4);
            Assert.AreEqual(1, read[..3].Sum(), 1e-5);
            Assert.AreEqual(1, read[3..5].Sum(), 1e-5);
        }
    }

    [TestMethod]
    public void Options_without_codes_or_with_a_code_of_one_category_are_refused()
    {
        Throws.Error<ArgumentException>(() => _ml.Transforms.TrainInfoGan("Synthetic", "Image",
            new InfoGanOptions { CategoricalCodes = [], ContinuousCodes = 0 }), "must be from 1 to 4096, but is 0");
        Throws.Error<ArgumentException>(() => _ml.Transforms.TrainInfoGan("Synthetic", "Image",
            new InfoGanOptions { CategoricalCodes = [1] }), "CategoricalCodes must be from 2 to 4096, but is 1");
    }

    private sealed class Progress(List<TrainingProgress> reports) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => reports.Add(value);
    }
}
