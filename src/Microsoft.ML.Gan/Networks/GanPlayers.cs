namespace Microsoft.ML.Gan;

/// <summary>Which of a GAN's two networks something works on.</summary>
public enum GanPlayers
{
    /// <summary>The critic.</summary>
    Critic,

    /// <summary>The generator.</summary>
    Generator,

    /// <summary>Both.</summary>
    Both,
}
