namespace Gan.Cli;

/// <summary>The command was called in a way that no data or machine could make work.</summary>
internal sealed class UsageException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Runs a check; an argument that it refuses is wrong usage.</summary>
    public static void Guard(Action check) => Guard(() =>
    {
        check();
        return true;
    });

    /// <summary>Returns what <paramref name="build"/> returns; an argument that it refuses is wrong usage.</summary>
    public static T Guard<T>(Func<T> build)
    {
        try
        {
            return build();
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message, e);
        }
    }
}
