using static TorchSharp.torch;

namespace Lab;

/// <summary>Adam with betas 0.9 and 0.999, whose learning rate follows a schedule.</summary>
/// <param name="LearningRate">That of the first step, greater than 0.</param>
/// <param name="Schedule">How it changes.</param>
/// <param name="Steps">The steps to take.</param>
internal sealed record Descent(double LearningRate, LearningRateSchedule Schedule, int Steps)
{
    /// <summary>Takes the steps along a loss.</summary>
    /// <param name="network">What learns.</param>
    /// <param name="loss">The loss at a step, by the number of steps taken; in a scope of its own.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public void Minimize(TensorModule network, Func<int, Tensor> loss, CancellationToken cancellationToken)
    {
        using var optimizer = optim.Adam(network.parameters(), LearningRate, beta1: 0.9, beta2: 0.999);
        using var finalizers = new FinalizerGate();
        for (int step = 0; step < Steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            finalizers.BetweenSteps();
            using var scope = NewDisposeScope();
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = LearningRate * Schedule.GetFactor(step, Steps);
            optimizer.zero_grad();
            loss(step).backward();
            optimizer.step();
        }
    }
}
