using System.Reflection;

namespace Gan.Onnx.Tests;

[TestClass]
public class ArchitectureTests
{
    [TestMethod]
    public void Gan_Onnx_reaches_no_TorchSharp_through_any_reference()
    {
        var seen = new HashSet<string>();
        var open = new Queue<Assembly>([typeof(GeneratorSession).Assembly]);
        while (open.TryDequeue(out Assembly? assembly))
        {
            foreach (AssemblyName reference in assembly.GetReferencedAssemblies().Where(name => seen.Add(name.Name!)))
            {
                if (!reference.Name!.StartsWith("System", StringComparison.Ordinal))
                    open.Enqueue(Assembly.Load(reference));
            }
        }
        Assert.Contains("Microsoft.ML.OnnxRuntime", seen);
        Assert.DoesNotContain("TorchSharp", seen);
    }
}
