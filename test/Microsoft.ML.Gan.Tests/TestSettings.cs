// libtorch's thread count and global generator belong to the process.
[assembly: DoNotParallelize]

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public static class TestSettings
{
    /// <summary>Many tests use TorchSharp before anything of GanMl.</summary>
    [AssemblyInitialize]
    public static void LoadTorch(TestContext context) => TorchRuntime.Load();
}
