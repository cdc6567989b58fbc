namespace Lab.Tests;

internal static class Refusal
{
    /// <summary>The action must throw an ArgumentException whose message has this in it.</summary>
    public static void AssertRefused(string message, Action action) =>
        StringAssert.Contains(Assert.Throws<ArgumentException>(action).Message, message);
}
