namespace Microsoft.ML.Gan;

/// <summary>The critic steps, then the generator, who sees the critic's new weights. On xy with eta below 2 the point circles.</summary>
internal sealed class AlternatingDynamics : GameDynamics
{
    public override string Name => "alternating";

    internal override GameStep Between(Player critic, Player generator) => new Step(critic, generator);

    private sealed class Step(Player critic, Player generator) : GameStep
    {
        public override void Run()
        {
            critic.Update();
            generator.Update();
        }
    }
}
