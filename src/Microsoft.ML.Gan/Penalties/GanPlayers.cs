namespace Microsoft.ML.Gan;

/// <summary>Which of the two networks something works on.</summary>
[Flags]
public enum GanPlayers
{
    /// <summary>The critic.</summary>
    Critic = 1,

    /// <summary>The generator.</summary>
    Generator = 2,

    /// <summary>Both.</summary>
    Both = Critic | Generator,
}
