namespace Gan.Cli;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int FailedRun = 1;
    public const int WrongUsage = 2;
}
