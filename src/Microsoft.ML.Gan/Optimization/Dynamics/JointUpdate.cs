namespace Microsoft.ML.Gan;

/// <summary>One update of both networks, with what has to be remembered from one to the next.</summary>
internal abstract class JointUpdate : IDisposable
{
    /// <summary>An update that remembers nothing.</summary>
    public static JointUpdate Of(Action run) => new Stateless(run);

    public abstract void Run();

    public virtual void Dispose()
    {
    }

    private sealed class Stateless(Action run) : JointUpdate
    {
        public override void Run() => run();
    }
}
