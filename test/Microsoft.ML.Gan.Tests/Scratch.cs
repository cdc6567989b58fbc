using System.Diagnostics;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using static TorchSharp.torch;
namespace Microsoft.ML.Gan.Tests;
[TestClass]
public sealed class Scratch
{
    [TestMethod]
    public void Speed()
    {
        set_num_threads(1);
        foreach (var round in new[]{0,1})
        foreach (var name in Environment.GetEnvironmentVariable("NETS")!.Split(','))
        {
            var variant = GanVariant.Find("wgan-gp");
            var shape = new NetworkShape(64, 3, 32) { BaseChannels = 32 };
            manual_seed(1);
            var b = new NetworkBuilder(GanNetwork.Find(name), variant, shape, CPU);
            using var g = b.CreateGenerator(); using var c = b.CreateCritic();
            var go = optim.Adam(g.parameters(), 1e-4); var co = optim.Adam(c.parameters(), 1e-4);
            using var rnd = new torch.Generator(1);
            var real = randn(new long[]{64,3,32,32}).tanh();
            double cs = 0, gs = 0; int n = 3;
            for (int i = 0; i < n + 1; i++)
            {
                if (i == 1) { cs = 0; gs = 0; }
                var t0 = Process.GetCurrentProcess().TotalProcessorTime;
                using (NewDisposeScope())
                {
                    Tensor fake; using (no_grad()) fake = g.call(randn(new long[]{64,64}));
                    co.zero_grad();
                    var loss = c.call(fake).mean() - c.call(real).mean();
                    var gp = new Microsoft.ML.Gan.Penalties.GradientPenalty().CriticTerm(Penalties.Batches.Of(c, real, fake, rnd));
                    (loss + gp).backward(); co.step();
                }
                var t1 = Process.GetCurrentProcess().TotalProcessorTime;
                using (NewDisposeScope())
                {
                    go.zero_grad();
                    (-c.call(g.call(randn(new long[]{64,64}))).mean()).backward(); go.step();
                }
                var t2 = Process.GetCurrentProcess().TotalProcessorTime;
                cs += (t1-t0).TotalMilliseconds; gs += (t2-t1).TotalMilliseconds;
            }
            var s64 = new NetworkShape(128, 3, 32);
            using var g64 = GanNetwork.Find(name).CreateGenerator(s64); using var c64 = GanNetwork.Find(name).CreateCritic(s64);
            Console.WriteLine($"{name}: critic {cs/n:F0} ms, generator {gs/n:F0} ms, step(5+1) {(5*cs+gs)/n:F0}; parameters at base 64: {g64.parameters().Sum(p => p.numel()):N0} + {c64.parameters().Sum(p => p.numel()):N0}");
        }
    }
}
