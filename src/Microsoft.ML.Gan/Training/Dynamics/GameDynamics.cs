namespace Microsoft.ML.Gan;

/// <summary>
/// In which order, and at which points, the two players of a GAN take their gradients and steps. It works over any optimizer.
/// On min_x max_y xy with steps of eta, plain gradients spiral out or circle, and the others here converge.
/// </summary>
public abstract partial class GameDynamics
{
    /// <summary>The name by which <see cref="Find"/> knows it.</summary>
    public abstract string Name { get; }

    internal abstract GameStep Between(Player critic, Player generator);
}
