using System.Reflection;
using System.Runtime.Loader;
using Microsoft.ML.OnnxRuntime;

namespace Gan.Onnx.Tests;

/// <summary>
/// A program in this process that has its own Gan.Onnx and ONNX Runtime, and another native library than the test's, or none.
/// </summary>
/// <param name="nativeLibrary">Gives the library's handle, or throws as the loader does.</param>
internal sealed class WithoutNativeRuntime(Func<string, nint> nativeLibrary) : AssemblyLoadContext(isCollectible: true)
{
    /// <summary>Opens a model there, on the CPU.</summary>
    public void OpenModel(string path) => Gan.GetType(typeof(GeneratorSession).FullName!)!
        .GetMethod(nameof(GeneratorSession.FromFile))!
        .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [path, null], culture: null);

    private Assembly Gan => LoadFromAssemblyPath(typeof(GeneratorSession).Assembly.Location);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == typeof(InferenceSession).Assembly.GetName().Name
            ? LoadFromAssemblyPath(typeof(InferenceSession).Assembly.Location)
            : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) => nativeLibrary(unmanagedDllName);
}
