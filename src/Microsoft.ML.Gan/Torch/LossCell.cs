namespace Microsoft.ML.Gan;

/// <summary>The last value of a scalar tensor, kept on its device, outside any scope, until it is read.</summary>
internal sealed class LossCell : IDisposable
{
    private Tensor? _value;

    public void Set(Tensor value)
    {
        _value?.Dispose();
        _value = value.detach().DetachFromDisposeScope();
    }

    /// <summary>The value; NaN before the first.</summary>
    public double Read()
    {
        using var value = _value?.to(torch.ScalarType.Float64);
        return value?.item<double>() ?? double.NaN;
    }

    public void Dispose() => _value?.Dispose();
}
