namespace Microsoft.ML.Gan;

/// <summary>Both players take their gradients at the same point. On xy the point spirals out by sqrt(1 + eta²) a step.</summary>
internal sealed class SimultaneousDynamics : GameDynamics
{
    public override string Name => "simultaneous";

    internal override GameStep Between(Player critic, Player generator) => new Step(critic, generator);

    private sealed class Step(Player critic, Player generator) : GameStep
    {
        public override void Run()
        {
            critic.ComputeGradients();
            generator.ComputeGradients();
            critic.Move();
            generator.Move();
        }
    }
}
