using TorchSharp.Modules;

namespace Microsoft.ML.Gan;

/// <summary>Takes a module's parameters out of autograd until disposed.</summary>
internal readonly struct FrozenParameters : IDisposable
{
    private readonly Parameter[] _parameters;

    public FrozenParameters(TensorModule module)
    {
        _parameters = [.. module.parameters().Where(parameter => parameter.requires_grad)];
        SetRequiresGrad(false);
    }

    public void Dispose() => SetRequiresGrad(true);

    private void SetRequiresGrad(bool value)
    {
        foreach (var parameter in _parameters)
            parameter.requires_grad = value;
    }
}
