using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The type of numbers of tensors that are made without one, as layers make their weights.</summary>
internal static class DefaultNumbers
{
    private static readonly ProcessSetting<ScalarType> _type = new(get_default_dtype, set_default_dtype);

    /// <summary>
    /// Makes it Float32, whatever the process has set, until the result is disposed. For the building of networks alone: it is the
    /// process's, so all other code names the types of its tensors.
    /// </summary>
    public static IDisposable AreFloat32() => _type.Want(ScalarType.Float32);
}
