using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Batches that a function of the user's makes.</summary>
/// <param name="images">The rule of its images.</param>
/// <param name="labels">The rule of its labels; null where there are no classes.</param>
/// <param name="numbers">The type of numbers that the critic takes.</param>
/// <param name="next">Makes the next batch.</param>
internal sealed class UserBatches(
    TensorRule images, TensorRule? labels, Func<ScalarType> numbers, Func<(Tensor Images, Tensor? Labels)> next) : IBatchSource
{
    public Batch Next(Device device)
    {
        using var scope = NewDisposeScope();
        var made = next();
        // What else it has made it may keep, such as data that it reads at the first call. Only the batch is taken.
        scope.Detach(scope.DisposablesView);
        Take(scope, made.Images);
        Take(scope, made.Labels);
        Require("images", images, made.Images);
        var batch = made.Images.to(numbers(), device).MoveToOuterDisposeScope();
        if (labels is not TensorRule rule)
            return new Batch(batch, zeros(0, dtype: ScalarType.Int64).MoveToOuterDisposeScope());
        Require("labels", rule, made.Labels);
        return new Batch(batch, made.Labels!.to(device).MoveToOuterDisposeScope());
    }

    private static void Take(DisposeScope scope, Tensor? tensor)
    {
        if (tensor is { IsInvalid: false })
            scope.Attach(tensor);
    }

    private static void Require(string what, TensorRule rule, Tensor? tensor)
    {
        if (rule.FaultOf(tensor) is not { } fault)
            return;
        string wayOut = tensor is { IsInvalid: true } ? " A step disposes the tensors that it is given: make new ones for each." : "";
        throw new InvalidOperationException($"The {what} of nextBatch must be {fault}.{wayOut}");
    }
}
