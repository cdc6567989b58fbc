using GanMl.Tests.Native;

namespace Gan.Onnx.Tests;

[TestClass]
public class NativeProgramTests
{
    [TestMethod]
    public void Native_program_gives_the_same_samples_without_Protobuf_and_names_the_packages_where_ONNX_Runtime_lacks()
    {
        using var program = NativeProgram.PublishOrInconclusive();
        using var folder = new TempFolder();
        foreach ((string name, byte[] model) in new[] { ("plain", TestGenerator.Model()), ("conditional", ConditionalGenerator.Model()) })
        {
            File.WriteAllBytes(folder[$"{name}.onnx"], model);
            FourSamples.Write(folder[$"{name}.onnx"], folder["expected"]);
            Assert.AreEqual((0, ""), program.Run(folder[$"{name}.onnx"], folder["actual"]));
            CollectionAssert.AreEqual(File.ReadAllBytes(folder["expected"]), File.ReadAllBytes(folder["actual"]));
        }

        ReadOnlySpan<byte> code = File.ReadAllBytes(program.File);
        Assert.IsLessThan(8 << 20, code.Length);
        Assert.IsGreaterThan(0, code.IndexOf("Gan.Onnx"u8));
        Assert.AreEqual(-1, code.IndexOf("Google.Protobuf"u8));

        foreach (string library in Directory.EnumerateFiles(program.Path, "*onnxruntime*"))
            File.Delete(library);
        (int exitCode, string output) = program.Run(folder["plain.onnx"], folder["actual"]);
        Assert.AreNotEqual(0, exitCode);
        Assert.Contains("Microsoft.ML.OnnxRuntime (CPU)", output);
        Assert.Contains("GanMl-cpu", output);
    }
}
