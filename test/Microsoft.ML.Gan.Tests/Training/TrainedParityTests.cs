using Microsoft.ML.OnnxRuntime;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Every network, trained in every way: what is exported agrees with what was trained.</summary>
[TestClass]
public sealed class TrainedParityTests
{
    private const double Parity = 1e-4;

    private static readonly string[] _classes = ["one", "two", "three"];

    public static IEnumerable<object[]> Networks => GanNetwork.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Networks))]
    public void Generators_of_all_variants(string network)
    {
        foreach (var variant in GanVariant.Known)
            AssertAgrees(new GanOptions { Variant = variant }, network, [], variant.Name);
    }

    [TestMethod]
    [DynamicData(nameof(Networks))]
    public void Generators_with_classes(string network)
    {
        GanVariant[] variants = [GanVariant.WganGp, GanVariant.BigGan];
        foreach (var conditioning in LabelConditioning.Known)
            foreach (var variant in variants)
                AssertAgrees(
                    new ConditionalGanOptions { Variant = variant, Conditioning = conditioning }, network, _classes,
                    $"{variant.Name}, {conditioning.Name}");
    }

    [TestMethod]
    [DynamicData(nameof(Networks))]
    public void Generators_with_codes(string network) =>
        AssertAgrees(new InfoGanOptions { CategoricalCodes = [3], ContinuousCodes = 2 }, network, [], "codes");

    private static void AssertAgrees(AdversarialOptions options, string network, string[] classes, string what)
    {
        using var scope = NewDisposeScope();
        using var gan = new TinyGan(TinyGan.Small(options) with { Network = GanNetwork.Get(network) }, classes);
        gan.Train(steps: 2);
        var (state, conditions) = (gan.State, gan.State.Conditions);
        using var session = new InferenceSession(OnnxExporter.Export(state.Best, new GeneratorMetadata
        {
            LatentSize = TinyGan.LatentSize,
            Channels = 1,
            Height = TinyGan.Side,
            Width = TinyGan.Side,
            ClassNames = conditions.ClassNames,
            CategoricalCodes = conditions.Codes.Categorical,
            ContinuousCodes = conditions.Codes.Continuous,
        }));
        using var noGradient = no_grad();
        state.Best.eval();
        foreach (int count in new[] { 1, 7, 64 })
        {
            var input = state.DrawInput(count, TinyGan.Labels(count, classes.Length));
            var expected = state.Best.call(input.Rows);
            double error = (expected - Run(session, input, conditions)).abs().max().item<float>();
            Assert.IsTrue(error <= Parity, $"{what}: differs by {error} for {count} rows");
            Assert.IsTrue(count == 1 || (expected[0] - expected[1]).abs().max().item<float>() > 0, $"{what}: all rows are the same");
        }
    }

    private static Tensor Run(InferenceSession session, SampleInput input, GanConditions conditions)
    {
        int count = (int)input.Labels.shape[0];
        Dictionary<string, OrtValue> values = new() { ["latent"] = Value(input.Rows.narrow(1, 0, TinyGan.LatentSize)) };
        if (conditions.HasClasses)
            values["label"] = OrtValue.CreateTensorValueFromMemory(input.Labels.data<long>().ToArray(), [count]);
        if (conditions.Codes.Size > 0)
            values["code"] = Value(input.Codes);
        using var options = new RunOptions();
        using var results = session.Run(options, [.. values.Keys], [.. values.Values], ["image"]);
        foreach (var value in values.Values)
            value.Dispose();
        return tensor(results[0].GetTensorDataAsSpan<float>().ToArray(), [count, 1, 16, 16]);

        static OrtValue Value(Tensor rows) => OrtValue.CreateTensorValueFromMemory(rows.contiguous().data<float>().ToArray(), rows.shape);
    }
}
