namespace TorchSharp.Modules;

/// <summary>A module with nothing to learn.</summary>
public interface IParameterLessModule
{
}

/// <summary>A function of its input, with nothing to learn.</summary>
public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name) : base(name)
    {
    }
}
