using System;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the optimizer knows about one parameter. A tensor is made, of zeros, when it is first used.</summary>
internal sealed class ParameterState(Parameter parameter) : IDisposable
{
    private const int MostTensors = 3;

    private readonly Tensor[] _tensors = new Tensor[MostTensors];

    internal Parameter Parameter => parameter;

    internal long Steps { get; set; }

    internal Tensor this[int i] => _tensors[i] ??= zeros_like(parameter).DetachFromDisposeScope();

    public void Dispose()
    {
        foreach (var tensor in _tensors)
            tensor?.Dispose();
    }
}
