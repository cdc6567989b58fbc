using System.Reflection;

namespace Compat.Tests.Conformance;

/// <summary>A floor of the house uses only the floors under it: what serves needs no libtorch.</summary>
[TestClass]
public sealed class FloorTests
{
    private const string Training = "TorchSharp";

    [TestMethod]
    public void Gan_Onnx_reaches_no_TorchSharp()
    {
        Assert.DoesNotContain(Training, ReachableFrom("Gan.Onnx"));
    }

    [TestMethod]
    public void Microsoft_ML_Gan_reaches_TorchSharp_and_Gan_Onnx()
    {
        IReadOnlySet<string> reachable = ReachableFrom("Microsoft.ML.Gan");

        Assert.Contains(Training, reachable);
        Assert.Contains("Gan.Onnx", reachable);
    }

    // The framework's assemblies are not beside the tests, and lead to none of ours.
    private static IReadOnlySet<string> ReachableFrom(string assembly)
    {
        var reachable = new HashSet<string>();
        var pending = new Stack<string>([assembly]);
        while (pending.TryPop(out string? name))
        {
            string path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            if (!reachable.Add(name) || !File.Exists(path))
                continue;
            foreach (AssemblyName reference in Assembly.LoadFrom(path).GetReferencedAssemblies())
                pending.Push(reference.Name!);
        }

        return reachable;
    }
}
