namespace Gan.Onnx.Tests.Testing;

internal static class Throws
{
    /// <summary>Expects an error of a type (or of one derived from it) whose message holds the parts.</summary>
    public static void Error<T>(Action action, params string[] parts) where T : Exception
    {
        T error = Assert.Throws<T>(action);
        foreach (string part in parts)
            Assert.Contains(part, error.Message);
    }
}
