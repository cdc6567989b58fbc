namespace Gan.Onnx.Tests;

/// <summary>Model files that something has gone wrong with: each is refused with an <see cref="InvalidDataException"/>, or runs.</summary>
[TestClass]
public sealed class DamagedModelTests
{
    private const int Cases = 400;

    private static readonly byte[] _generator = ConditionalGenerator.Model(), _translator = TestTranslator.Model();

    [TestMethod]
    public void Models_with_changed_bytes_are_refused_or_run()
    {
        var refused = new List<string>();
        for (int seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            byte[] model = (byte[])(seed % 2 == 0 ? _generator : _translator).Clone();
            for (int i = 1 + random.Next(3); i > 0; i--)
                model[random.Next(model.Length)] = (byte)random.Next(256);
            try
            {
                Run(model, seed % 2 == 0);
            }
            catch (InvalidDataException e)
            {
                refused.Add(e.Message);
            }
            catch (Exception e)
            {
                Assert.Fail($"case {seed}: {e}");
            }
        }
        Assert.IsGreaterThan(Cases / 2, refused.Count);
        Assert.IsNotEmpty(refused.FindAll(message => message.Contains("can be loaded, but not be run. ONNX Runtime says: ")));
    }

    [TestMethod]
    public void A_model_that_gives_no_numbers_is_refused()
    {
        var graph = new OnnxGraph("nan");
        OnnxValue image = graph.Reshape(
            graph.Gemm(graph.Input("latent", -1, 1), [1, float.NaN, 1], [1, 3], [], transposeB: false), -1, 3, 1, 1);
        graph.Output("image", image, -1, 3, 1, 1);
        byte[] model = graph.ToModel(new GeneratorMetadata { LatentSize = 1, Channels = 3, Height = 1, Width = 1 });

        Throws.Error<InvalidDataException>(() => new GeneratorSession(model), "must give numbers, but gives NaN");
    }

    [TestMethod]
    public void A_zero_in_the_name_of_a_property_is_refused()
    {
        byte[] model = [.. _generator, 0x72, 0x05, 0x0A, 0x01, 0x00, 0x12, 0x00];
        Throws.Error<InvalidDataException>(() => new GeneratorSession(model), "metadata cannot be read");
    }

    [TestMethod]
    public void A_folder_is_no_model_file()
    {
        using var folder = new TempFolder();
        Throws.Error<IOException>(() => GeneratorSession.FromFile(folder.Path), folder.Path);
    }

    private static void Run(byte[] model, bool isGenerator)
    {
        if (isGenerator)
        {
            using var session = new GeneratorSession(model);
            session.Generate(new GeneratorInputs(session.Metadata, 2), 2, new float[2 * session.Metadata.PixelCount]);
        }
        else
        {
            using var session = new TranslatorSession(model);
            var (height, width) = session.Metadata.SmallestImage;
            int pixels = height * width;
            session.Translate(
                new float[session.Metadata.InputChannels * pixels], 1, height, width, new float[session.Metadata.OutputChannels * pixels]);
        }
    }
}
