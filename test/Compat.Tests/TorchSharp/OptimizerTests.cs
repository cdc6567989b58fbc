using TorchSharp;
using TorchSharp.Modules;
using static Compat.Tests.TorchSharp.Waves;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

[TestClass]
public class OptimizerTests
{
    private DisposeScope _scope = null!;

    [TestInitialize]
    public void Open() => _scope = NewDisposeScope();

    [TestCleanup]
    public void Close() => _scope.Dispose();

    [TestMethod]
    public void Trajectories_are_PyTorchs()
    {
        Check("adam", p => optim.Adam(p, 0.05, 0.5, 0.9));
        Check("adam_decay", p => optim.Adam(p, 0.05, weight_decay: 0.1, amsgrad: true));
        Check("adamw", p => optim.AdamW(p, 0.05, 0.5, 0.9, weight_decay: 0.2));
        Check("sgd", p => optim.SGD(p, 0.05));
        Check("sgd_momentum", p => optim.SGD(p, 0.05, momentum: 0.9));
        Check("sgd_nesterov", p => optim.SGD(p, 0.05, momentum: 0.9, weight_decay: 0.1, nesterov: true));
        Check("sgd_dampening", p => optim.SGD(p, 0.05, momentum: 0.9, dampening: 0.3));
        Check("rmsprop", p => optim.RMSProp(p, 0.05));
        Check("rmsprop_centered", p => optim.RMSProp(p, 0.05, alpha: 0.9, weight_decay: 0.1, momentum: 0.5, centered: true));
    }

    [TestMethod]
    public void Maximize_climbs_as_far_as_minimizing_falls()
    {
        var (down, up) = (new Parameter(Ones(1)), new Parameter(Ones(1)));
        foreach (var (parameter, maximize) in new[] { (down, false), (up, true) })
        {
            using var optimizer = optim.Adam([parameter], 0.25, eps: 0, maximize: maximize);
            (parameter * 2).sum().backward();
            optimizer.step();
        }
        Assert.AreEqual(0.75f, down.Value(), 1e-6f);
        Assert.AreEqual(1.25f, up.Value(), 1e-6f);
    }

    [TestMethod]
    public void A_changed_learning_rate_counts_from_the_next_step()
    {
        var parameter = new Parameter(zeros(1));
        using var optimizer = optim.Adam([parameter], 1, eps: 0);
        Descend(optimizer, parameter, 1);
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = 0.125;
        Descend(optimizer, parameter, 1);
        Assert.AreEqual(-1.125f, parameter.Value(), 1e-5f);
    }

    [TestMethod]
    public void Steps_leave_nothing_behind_but_the_state()
    {
        var parameter = new Parameter(Wave([7]));
        using var optimizer = optim.Adam([parameter]);
        Descend(optimizer, parameter, 1);
        var before = Tensor.TotalCount;
        Descend(optimizer, parameter, 5);
        Assert.AreEqual(before, Tensor.TotalCount);
        optimizer.Dispose();
        Assert.AreEqual(before - 2, Tensor.TotalCount);
    }

    [TestMethod]
    public void The_state_outlives_the_scope_of_the_step_that_made_it()
    {
        var parameter = new Parameter(Wave([7]));
        using var optimizer = optim.RMSProp([parameter], momentum: 0.5);
        using (NewDisposeScope())
            Descend(optimizer, parameter, 1);
        Descend(optimizer, parameter, 1);
        Assert.IsFalse(parameter.IsDisposed());
    }

    private static void Check(string name, Func<Parameter[], optim.Optimizer> make)
    {
        var parameter = new Parameter(Wave([7]));
        using var optimizer = make([parameter]);
        Descend(optimizer, parameter, 5);
        Oracle.AssertClose(name, parameter);
    }

    private static void Descend(optim.Optimizer optimizer, Parameter parameter, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = parameter.numel() == 1 ? parameter.sum() : (parameter * Wave([7], 2)).square().square().sum() / 4;
            loss.backward();
            optimizer.step();
        }
    }
}
