using System.Diagnostics;
using Compat.Tests.Conformance;
using TorchSharp;
using static Compat.Tests.TorchSharp.Waves;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

[TestClass]
[DoNotParallelize]
public class MemoryTests
{
    /// <summary>Other tests count live tensors, which garbage must not upset.</summary>
    [TestCleanup]
    public void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    // The real one does not tell the collector how large tensors are.
    [TestMethod, CompatOnly]
    public void Tensors_that_nobody_disposes_of_are_collected()
    {
        const long megabyte = 1 << 20;
        var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var most = 0L;
        for (var i = 0; i < 2000; i++)
        {
            Ones(megabyte);
            if (i % 50 != 0)
                continue;
            process.Refresh();
            most = Math.Max(most, process.WorkingSet64 - before);
        }
        // Eight gigabytes are made in all.
        Assert.IsLessThan(1500, most / megabyte, "MiB resident");
    }

    [TestMethod]
    public void Collections_in_the_midst_of_work_do_no_harm()
    {
        using var stop = new CancellationTokenSource();
        var collector = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                GC.Collect(0);
        });
        for (var i = 0; i < 3000; i++)
            Assert.AreEqual(3000f, ((Ones(1000) + Ones(1000)) * 1.5f).sum().item<float>());
        stop.Cancel();
        collector.Wait();
    }
}
