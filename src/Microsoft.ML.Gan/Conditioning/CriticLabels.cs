using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// The labels of the rows that a conditional critic is about to judge. They are no part of its input, so that to regularizers it is a
/// function of the images alone, and its gradient is that in the images.
/// </summary>
internal sealed class CriticLabels(int classes) : IDisposable
{
    private Tensor? _rows;

    /// <summary>The number of classes, K.</summary>
    public int Classes { get; } = classes;

    /// <summary>Sets the labels of the rows to come.</summary>
    /// <param name="labels">The index of each row's class, (N), Int64.</param>
    public void Set(Tensor labels)
    {
        _rows?.Dispose();
        using var scope = NewDisposeScope();
        _rows = nn.functional.one_hot(labels, Classes).to(ScalarType.Float32).DetachFromDisposeScope();
    }

    /// <summary>
    /// One-hot rows (count, K) for images of a batch, or of several behind each other with the same labels; before any labels were set,
    /// zeros.
    /// </summary>
    public Tensor For(Tensor images)
    {
        long count = images.shape[0];
        return _rows is null
            ? zeros(new[] { count, Classes }, dtype: images.dtype, device: images.device)
            : _rows.repeat(count / _rows.shape[0], 1);
    }

    public void Dispose() => _rows?.Dispose();
}
