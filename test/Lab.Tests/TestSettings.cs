// Each test trains on all cores or touches the one console; together they would only wait for each other.
[assembly: DoNotParallelize]

namespace Lab.Tests;

[TestClass]
public static class TestSettings
{
    /// <summary>Some tests use TorchSharp before anything of GanMl.</summary>
    [AssemblyInitialize]
    public static void LoadTorch(TestContext context) => TorchRuntime.Load();
}
