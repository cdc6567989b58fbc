namespace Gan.Cli.Lab;

internal abstract partial class Experiment
{
    /// <summary>All of them, in the order of the help. Made anew, because a command's options belong to that command.</summary>
    public static IReadOnlyList<Experiment> Known =>
    [
    ];
}
