using System.Runtime.InteropServices;
using Gan.Onnx;

namespace GanMl.Tests.Native;

/// <summary>What a server does. The test does it, too, and compares.</summary>
internal static class FourSamples
{
    private const int Count = 4;

    public static void Write(string modelFile, string pixelFile)
    {
        using var session = GeneratorSession.FromFile(modelFile, new GeneratorServingOptions { GpuDeviceId = 77, FallbackToCpu = true });
        var inputs = new GeneratorInputs(session.Metadata, Count);
        LatentSampler.Fill(seed: 1, inputs.Latents.Span);
        for (int i = 0; i < inputs.Labels.Length; i++)
            inputs.Labels.Span[i] = i % session.Metadata.Classes;
        var pixels = new float[Count * session.Metadata.PixelCount];
        session.Generate(inputs, Count, pixels);
        File.WriteAllBytes(pixelFile, MemoryMarshal.AsBytes<float>(pixels));
    }
}
