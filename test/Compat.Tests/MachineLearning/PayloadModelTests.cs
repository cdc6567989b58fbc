using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Compat.Tests.MachineLearning;

/// <summary>
/// The chain of public transforms by which a transformer keeps bytes inside a model: a constant key, a table from it to the text
/// of the bytes, and a mapping that reads that text beside its input.
/// </summary>
[TestClass]
public sealed class PayloadModelTests
{
    private const string KeyContract = "Compat.Tests.Payload.Key";
    private const string RunContract = "Compat.Tests.Payload.Run";

    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Sixteen_megabytes_survive_and_are_one_string_for_every_row()
    {
        var bytes = new byte[16 << 20];
        new Random(1).NextBytes(bytes);
        string payload = Convert.ToBase64String(bytes);
        var loaded = Models.Reload(_ml, Chain(payload).Fit(_ml.Load(1)));

        var data = loaded.Transform(_ml.Load(100));
        CollectionAssert.AreEqual(new[] { "Number", "Result" }, data.Schema.Names());
        Run.Payloads.Clear();
        CollectionAssert.AreEqual(
            Enumerable.Range(payload.Length, 100).ToArray(),
            data.GetColumn<int>("Result").ToArray());
        Assert.AreEqual(1, Run.Payloads.Count);
        Assert.AreEqual(payload, Run.Payloads.Single());
    }

    [TestMethod]
    public void The_loaded_chain_predicts()
    {
        var loaded = Models.Reload(_ml, Chain("four").Fit(_ml.Load(1)));
        using var engine = _ml.Model.CreatePredictionEngine<Numbers.Row, ResultRow>(loaded);
        Assert.AreEqual(9, engine.Predict(new Numbers.Row { Number = 5 }).Result);
        Assert.AreEqual(10, engine.Predict(new Numbers.Row { Number = 6 }).Result);
    }

    [TestMethod]
    public void Four_threads_read_the_loaded_chain()
    {
        var data = Models.Reload(_ml, Chain("four").Fit(_ml.Load(1))).Transform(_ml.Load(500));
        Parallel.For(0, 4, _ => CollectionAssert.AreEqual(
            Enumerable.Range(4, 500).ToArray(), data.GetColumn<int>("Result").ToArray()));
    }

    private EstimatorChain<ColumnSelectingTransformer> Chain(string payload)
        => _ml.Transforms.CopyColumns("TempIn", "Number")
            .Append(_ml.Transforms.CustomMapping<Nothing, KeyRow>(Key.Map, KeyContract))
            .Append(_ml.Transforms.Conversion.MapValue("TempPayload", new Dictionary<uint, string> { [7] = payload }, "TempKey"))
            .Append(_ml.Transforms.CustomMapping<RunIn, RunOut>(Run.Map, RunContract))
            .Append(_ml.Transforms.CopyColumns("Result", "TempOut"))
            .Append(_ml.Transforms.DropColumns("TempIn", "TempKey", "TempPayload", "TempOut"));

    private sealed class ResultRow
    {
        public int Result { get; set; }
    }

    internal sealed class Nothing;

    internal sealed class KeyRow
    {
        public uint TempKey { get; set; }
    }

    internal sealed class RunIn
    {
        public int TempIn { get; set; }

        public ReadOnlyMemory<char> TempPayload { get; set; }
    }

    internal sealed class RunOut
    {
        public int TempOut { get; set; }
    }

    [CustomMappingFactoryAttribute(KeyContract)]
    internal sealed class Key : CustomMappingFactory<Nothing, KeyRow>
    {
        public static void Map(Nothing input, KeyRow output) => output.TempKey = 7;

        public override Action<Nothing, KeyRow> GetMapping() => Map;
    }

    [CustomMappingFactoryAttribute(RunContract)]
    internal sealed class Run : CustomMappingFactory<RunIn, RunOut>
    {
        /// <summary>The strings behind the payloads, told apart by reference.</summary>
        public static HashSet<string> Payloads { get; } = new(ReferenceEqualityComparer.Instance);

        public static void Map(RunIn input, RunOut output)
        {
            Assert.IsTrue(MemoryMarshal.TryGetString(input.TempPayload, out string? payload, out int start, out int length));
            Assert.AreEqual((0, payload.Length), (start, length));
            lock (Payloads)
                Payloads.Add(payload);
            output.TempOut = input.TempIn + length;
        }

        public override Action<RunIn, RunOut> GetMapping() => Map;
    }
}
