using TorchSharp;
using static Compat.Tests.TorchSharp.Waves;
using static TorchSharp.torch;

namespace Compat.Tests.TorchSharp;

[TestClass]
public class ScopeTests
{
    [TestMethod]
    public void A_scope_disposes_of_what_its_thread_makes()
    {
        var before = Tensor.TotalCount;
        Tensor inside;
        using (NewDisposeScope())
        {
            inside = Ones(2) + Ones(2);
            Assert.AreEqual(before + 3, Tensor.TotalCount);
        }
        Assert.IsTrue(inside.IsDisposed());
        Assert.AreEqual(before, Tensor.TotalCount);
    }

    [TestMethod]
    public void A_result_moves_outwards_one_scope_at_a_time()
    {
        Tensor moved, detached;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                moved = Ones(1).MoveToOuterDisposeScope();
                detached = Ones(1).DetachFromDisposeScope();
            }
            Assert.IsFalse(moved.IsDisposed());
        }
        Assert.IsTrue(moved.IsDisposed());
        Assert.IsFalse(detached.IsDisposed());
        detached.Dispose();
    }

    [TestMethod]
    public void A_result_of_the_outermost_scope_belongs_to_nobody()
    {
        Tensor moved;
        using (NewDisposeScope())
            moved = Ones(1).MoveToOuterDisposeScope();
        Assert.IsFalse(moved.IsDisposed());
        moved.Dispose();
    }

    [TestMethod]
    public void What_is_disposed_of_by_hand_leaves_its_scope()
    {
        using var scope = NewDisposeScope();
        var before = Tensor.TotalCount;
        var tensor = Ones(1);
        tensor.Dispose();
        tensor.Dispose();
        Assert.AreEqual(before, Tensor.TotalCount);
        Assert.ThrowsExactly<InvalidOperationException>(() => tensor.sum());
    }

    [TestMethod]
    public void Scopes_belong_to_their_thread()
    {
        Tensor elsewhere;
        using (NewDisposeScope())
            elsewhere = Task.Run(() => Ones(1)).Result;
        Assert.IsFalse(elsewhere.IsDisposed());
        elsewhere.Dispose();
    }

    [TestMethod]
    public void A_gradient_outlives_the_scope_of_its_reading()
    {
        using var weight = Ones(2).requires_grad_();
        using (NewDisposeScope())
        {
            (weight * 3).sum().backward();
            Assert.AreEqual(6f, weight.grad.sum().Value());
        }
        using var gradient = weight.grad;
        Assert.AreEqual(3f, gradient.max().Value());
    }

    [TestMethod]
    public void A_training_step_leaves_no_tensor()
    {
        using var net = nn.Sequential(nn.Conv2d(1, 4, 3), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(4 * 36, 1));
        using var optimizer = optim.Adam(net.parameters());
        Step();
        var before = Tensor.TotalCount;
        for (var i = 0; i < 3; i++)
            Step();
        Assert.AreEqual(before, Tensor.TotalCount);

        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            net.call(randn(2, 1, 8, 8)).square().mean().backward();
            optimizer.step();
        }
    }
}
