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
        Check("adamw", p => optim.AdamW(p, 0.05, weight_decay: 0.1));
        Check("rmsprop", p => optim.RMSProp(p, 0.05));
        Check("rmsprop_centered", p => optim.RMSProp(p, 0.05, alpha: 0.9, weight_decay: 0.1, momentum: 0.5, centered: true));
        Check("sgd", p => optim.SGD(p, 0.5));
        Check("sgd_momentum", p => optim.SGD(p, 0.5, momentum: 0.9, dampening: 0.2, weight_decay: 0.1));
        Check("sgd_nesterov", p => optim.SGD(p, 0.5, momentum: 0.9, nesterov: true));
    }

    [TestMethod]
    public void Maximize_climbs_as_far_as_minimizing_falls()
    {
        var (down, up) = (new Parameter(ones(1)), new Parameter(ones(1)));
        foreach (var (parameter, maximize) in new[] { (down, false), (up, true) })
        {
            using var optimizer = optim.SGD([parameter], 0.25, maximize: maximize);
            (parameter * 2).sum().backward();
            optimizer.step();
        }
        Assert.AreEqual(0.5f, down.ToSingle());
        Assert.AreEqual(1.5f, up.ToSingle());
    }

    [TestMethod]
    public void A_changed_learning_rate_counts_from_the_next_step()
    {
        var parameter = new Parameter(zeros(1));
        using var optimizer = optim.SGD([parameter], 1);
        Descend(optimizer, parameter, 1);
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = 0.125;
        Descend(optimizer, parameter, 1);
        Assert.AreEqual(-1.125f, parameter.ToSingle());
    }

    [TestMethod]
    public void A_restored_state_goes_on_as_if_never_saved()
    {
        var first = new Parameter(Wave([7]));
        using var optimizer = optim.Adam([first], 0.05, amsgrad: true);
        Descend(optimizer, first, 3);
        using var saved = new MemoryStream();
        optimizer.save_state_dict(new BinaryWriter(saved));
        var second = new Parameter(first.detach().clone());
        Descend(optimizer, first, 3);

        using var restored = optim.Adam([second], 9, amsgrad: true);
        saved.Position = 0;
        restored.load_state_dict(new BinaryReader(saved));
        Descend(restored, second, 3);
        Assert.IsTrue(first.allclose(second, 0, 0));
    }

    [TestMethod]
    public void A_state_of_another_number_of_parameters_is_refused()
    {
        using var one = optim.SGD([new Parameter(ones(1))], 1);
        using var two = optim.SGD([new Parameter(ones(1)), new Parameter(ones(1))], 1);
        using var saved = new MemoryStream();
        one.save_state_dict(new BinaryWriter(saved));
        saved.Position = 0;
        var error = Assert.ThrowsExactly<InvalidDataException>(() => two.load_state_dict(new BinaryReader(saved)));
        StringAssert.Contains(error.Message, "must be of 2 parameters, but is of 1");
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
        Assert.IsFalse(parameter.IsInvalid);
    }

    [TestMethod]
    public void Clipping_scales_all_gradients_to_one_common_norm()
    {
        var (a, b) = (new Parameter(zeros(1)), new Parameter(zeros(2)));
        (a * 3).sum().backward();
        (b * tensor(new float[] { 0, 4 })).sum().backward();
        Assert.AreEqual(5, nn.utils.clip_grad_norm_([a, b], 1), 1e-6);
        Assert.AreEqual(0.6f, a.grad.ToSingle(), 1e-5f);
        Assert.AreEqual(0.8f, b.grad[1].ToSingle(), 1e-5f);
        Assert.AreEqual(1, nn.utils.clip_grad_norm_([a, b], 10), 1e-5);
        Assert.AreEqual(0.6f, a.grad.ToSingle(), 1e-5f);
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
            var loss = parameter.NumberOfElements == 1 ? parameter.sum() : (parameter * Wave([7], 2)).pow(4).sum() / 4;
            loss.backward();
            optimizer.step();
        }
    }
}
