using Gan.Onnx.Graph.Schema;
using Google.Protobuf;

namespace Gan.Onnx.Tests;

[TestClass]
public class GeneratorSessionTests
{
    [TestMethod]
    public void Generate_gives_the_hand_computed_image()
    {
        // z = (1, 2): z W + b = (1 + 2 * 3 + 0.5, 2 + 2 * 4 - 1) * 0.1.
        var graph = new OnnxGraph("g");
        OnnxValue x = graph.Gemm(graph.Input("latent", -1, 2), [0.1f, 0.2f, 0.3f, 0.4f], [2, 2], [0.05f, -0.1f], transposeB: false);
        graph.Output("image", graph.Reshape(graph.Tanh(x), -1, 1, 1, 2), -1, 1, 1, 2);
        using var session = new GeneratorSession(
            graph.ToModel(new GeneratorMetadata { LatentSize = 2, Channels = 1, Height = 1, Width = 2 }));
        var pixels = new float[2];
        session.Generate([1, 2], 1, pixels);
        Operators.AreClose([MathF.Tanh(0.75f), MathF.Tanh(0.9f)], pixels);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(64)]
    public void Sample_does_not_depend_on_its_batch(int batch)
    {
        using var session = new GeneratorSession(TestGenerator.Model());
        int size = session.Metadata.PixelCount;
        var latents = new float[64 * TestGenerator.LatentSize];
        LatentSampler.Fill(1, latents);
        var expected = new float[64 * size];
        session.Generate(latents, 64, expected);

        for (int start = 0; start < 64; start += batch)
        {
            int count = Math.Min(batch, 64 - start);
            var pixels = new float[count * size];
            session.Generate(latents.AsSpan(start * TestGenerator.LatentSize, count * TestGenerator.LatentSize), count, pixels);
            CollectionAssert.AreEqual(expected[(start * size)..((start + count) * size)], pixels);
        }
    }

    [TestMethod]
    public void Threads_share_one_session_and_get_equal_results()
    {
        using var session = new GeneratorSession(TestGenerator.Model());
        float[] Run(int seed)
        {
            float[] latent = new float[TestGenerator.LatentSize], pixels = new float[session.Metadata.PixelCount];
            LatentSampler.Fill((ulong)seed, latent);
            session.Generate(latent, 1, pixels);
            return pixels;
        }
        float[][] expected = [.. Enumerable.Range(0, 200).Select(Run)];
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => CollectionAssert.AreEqual(expected[i], Run(i)));
    }

    [TestMethod]
    public void Number_of_threads_changes_no_value()
    {
        using var one = new GeneratorSession(TestGenerator.Model(), new GeneratorServingOptions { Threads = 1 });
        using var two = new GeneratorSession(TestGenerator.Model(), new GeneratorServingOptions { Threads = 2 });
        var latents = new float[9 * TestGenerator.LatentSize];
        LatentSampler.Fill(1, latents);
        float[] a = new float[9 * one.Metadata.PixelCount], b = new float[a.Length];
        one.Generate(latents, 9, a);
        two.Generate(latents, 9, b);
        CollectionAssert.AreEqual(a, b);
    }

    [TestMethod]
    public void Disposing_waits_for_runs_and_later_runs_are_errors()
    {
        var session = new GeneratorSession(TestGenerator.Model());
        using var running = new CountdownEvent(4);
        Task[] runs = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            float[] latents = new float[64 * TestGenerator.LatentSize], pixels = new float[64 * 192];
            session.Generate(latents, 64, pixels);
            running.Signal();
            while (true)
                session.Generate(latents, 64, pixels);
        }))];
        running.Wait();
        session.Dispose();
        session.Dispose();
        foreach (Task run in runs)
            Assert.Throws<ObjectDisposedException>(run.GetAwaiter().GetResult);
    }

    [TestMethod]
    public void Spans_of_wrong_length_are_errors()
    {
        using var session = new GeneratorSession(TestGenerator.Model());
        Throws.Error<ArgumentException>(() => session.Generate(new float[4], 2, new float[384]), "latents must hold 8 values, but has 4");
        Throws.Error<ArgumentException>(
            () => session.Generate(new float[8], 2, new float[192]), "pixels must hold 384 values, but has 192");
        Throws.Error<ArgumentException>(() => session.Generate([], 0, []), "count must be at least 1, but is 0");
    }

    [TestMethod]
    public void Model_that_is_not_ONNX_is_an_error()
    {
        foreach (byte[] bytes in new[] { [], [1, 2, 3], "hello, this is a text"u8.ToArray(), TestGenerator.Model()[..500] })
            Throws.Error<InvalidDataException>(() => _ = new GeneratorSession(bytes), "no ONNX model");
    }

    [TestMethod]
    public void File_is_named_when_it_is_wrong_or_missing()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["notes.txt"], "hello, this is a text");
        Throws.Error<InvalidDataException>(() => GeneratorSession.FromFile(folder["notes.txt"]), folder["notes.txt"], "no ONNX model");
        Throws.Error<FileNotFoundException>(() => GeneratorSession.FromFile(folder["none.onnx"]), folder["none.onnx"]);
        Throws.Error<ArgumentException>(() => GeneratorSession.FromFile(""), "path must not be empty");
    }

    [TestMethod]
    public void Model_without_metadata_is_an_error_that_names_the_property()
    {
        ModelProto model = ModelProto.Parser.ParseFrom(TestGenerator.Model());
        model.MetadataProps.Clear();
        Throws.Error<InvalidDataException>(() => _ = new GeneratorSession(model.ToByteArray()), "must be a generator", "'gan.kind'");
    }

    [TestMethod]
    public void Model_whose_metadata_says_another_shape_is_an_error()
    {
        ModelProto model = ModelProto.Parser.ParseFrom(TestGenerator.Model());
        model.MetadataProps.Single(entry => entry.Key == "gan.height").Value = "16";
        Throws.Error<InvalidDataException>(() => _ = new GeneratorSession(model.ToByteArray()),
            "must have the output 'image' (float N x 3 x 16 x 8)", "but has 'image' (float N x 3 x 8 x 8)");
    }

    [TestMethod]
    public void Device_that_is_not_there_is_an_error_without_fall_back_and_the_CPU_with_it()
    {
        var options = new GeneratorServingOptions { GpuDeviceId = 77 };
        Throws.Error<InvalidOperationException>(
            () => _ = new GeneratorSession(TestGenerator.Model(), options), "CUDA device 77", "FallbackToCpu");
        using var session = new GeneratorSession(TestGenerator.Model(), options with { FallbackToCpu = true });
        Assert.AreEqual("cpu", session.Device);
        session.Generate(new float[4], 1, new float[192]);
    }
}
