using TorchSharp;
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
        using (var scope = NewDisposeScope())
        {
            inside = ones(2) + ones(2);
            Assert.AreEqual(3, scope.DisposablesCount);
        }
        Assert.IsTrue(inside.IsInvalid);
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
                moved = ones(1).MoveToOuterDisposeScope();
                detached = ones(1).DetachFromDisposeScope();
            }
            Assert.IsFalse(moved.IsInvalid);
        }
        Assert.IsTrue(moved.IsInvalid);
        Assert.IsFalse(detached.IsInvalid);
        detached.Dispose();
    }

    [TestMethod]
    public void A_result_of_the_outermost_scope_belongs_to_nobody()
    {
        Tensor moved;
        using (NewDisposeScope())
            moved = ones(1).MoveToOuterDisposeScope();
        Assert.IsFalse(moved.IsInvalid);
        moved.Dispose();
    }

    [TestMethod]
    public void A_wrapped_expression_keeps_its_result_alone()
    {
        using var scope = NewDisposeScope();
        var sum = WrappedTensorDisposeScope(() => ones(2) + ones(2));
        Assert.AreEqual(1, scope.DisposablesCount);
        Assert.AreEqual(4f, sum.sum().ToSingle());
    }

    [TestMethod]
    public void What_is_disposed_of_by_hand_leaves_its_scope()
    {
        using var scope = NewDisposeScope();
        var tensor = ones(1);
        tensor.Dispose();
        tensor.Dispose();
        Assert.AreEqual(0, scope.DisposablesCount);
        Assert.ThrowsExactly<InvalidOperationException>(() => tensor.sum());
    }

    [TestMethod]
    public void Scopes_belong_to_their_thread()
    {
        using var scope = NewDisposeScope();
        var elsewhere = Task.Run(() => (CurrentDisposeScope, Tensor: ones(1))).Result;
        Assert.IsNull(elsewhere.CurrentDisposeScope);
        Assert.AreEqual(0, scope.DisposablesCount);
        elsewhere.Tensor.Dispose();
    }

    [TestMethod]
    public void Statistics_count_what_the_thread_did()
    {
        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        statistics.Reset();
        ones(1).Dispose();
        Tensor detached;
        using (var scope = NewDisposeScope())
        {
            ones(1);
            detached = ones(1).DetachFromDisposeScope();
            scope.Attach(detached);
        }
        Assert.AreEqual(1, statistics.CreatedOutsideScopeCount);
        Assert.AreEqual(1, statistics.DisposedOutsideScopeCount);
        Assert.AreEqual(2, statistics.CreatedInScopeCount);
        Assert.AreEqual(2, statistics.DisposedInScopeCount);
        Assert.AreEqual(1, statistics.DetachedFromScopeCount);
        Assert.AreEqual(1, statistics.AttachedToScopeCount);
        Assert.AreEqual(0, statistics.ThreadTotalLiveCount);
    }

    [TestMethod]
    public void A_gradient_outlives_the_scope_of_its_reading()
    {
        using var weight = ones(2).requires_grad_();
        using (NewDisposeScope())
        {
            (weight * 3).sum().backward();
            Assert.AreEqual(6f, weight.grad.sum().ToSingle());
        }
        using var gradient = weight.grad;
        Assert.AreEqual(3f, gradient.max().ToSingle());
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
