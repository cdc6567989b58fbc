namespace Microsoft.ML.Gan;

/// <summary>One step of both players, with what has to be remembered from one to the next.</summary>
internal abstract class GameStep : IDisposable
{
    public abstract void Run();

    public virtual void Dispose()
    {
    }
}
