namespace GanMl.Tests.Shared;

internal static class Throws
{
    /// <summary>Expects an error of a type (or of one derived from it) whose message holds the parts.</summary>
    public static void Error<T>(Action action, params string[] parts) where T : Exception => Holds(Assert.Throws<T>(action), parts);

    /// <summary>The same of an error that ML.NET may pass on from a thread of its own, inside another one.</summary>
    public static void BaseError<T>(Action action, params string[] parts) where T : Exception =>
        Holds(Assert.IsInstanceOfType<T>(Assert.Throws<Exception>(action).GetBaseException()), parts);

    private static void Holds(Exception error, string[] parts)
    {
        foreach (string part in parts)
            Assert.Contains(part, error.Message);
    }
}
