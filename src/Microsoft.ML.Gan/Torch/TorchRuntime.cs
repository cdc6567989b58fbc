using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Microsoft.ML.Gan;

/// <summary>
/// The native libraries under TorchSharp. Training loads them by itself; a program whose first use of TorchSharp comes before its first
/// use of GanMl calls <see cref="Load"/> before both.
/// </summary>
/// <remarks>
/// TorchSharp's native library asks for the libstdc++ of GCC 13, though it uses nothing that an older one lacks. Where the system's is
/// older (Debian 12, Ubuntu 22.04), a copy in memory that does not ask for it is loaded instead; no file is written.
/// <para>
/// The environment variable GANML_LIBTORCH names a folder to take libtorch from instead of from a package, such as the <c>lib</c> of a
/// PyTorch. What TorchSharp needs of it and does not find there ends the program at the first call.
/// </para>
/// </remarks>
public static class TorchRuntime
{
    private const string Bridge = "LibTorchSharp";
    private const string FolderVariable = "GANML_LIBTORCH";
    private const string Packages =
        "GanMl-cpu, GanMl-cuda-windows or GanMl-cuda-linux "
        + "(or TorchSharp's own: TorchSharp-cpu, TorchSharp-cuda-windows, TorchSharp-cuda-linux)";

    private static readonly Lock _gate = new();
    private static readonly Assembly _torchSharp = typeof(torch).Assembly;
    private static readonly string? _folder = Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : null;
    private static readonly Lazy<nint> _adapted = new(LoadAdapted);
    private static string? _problem;
    private static bool _loaded;

    /// <summary>
    /// Whether libtorch computes convolutions with oneDNN here. It does not on an AMD processor whose virtual machine hides its caches,
    /// where oneDNN computes wrongly; convolutions of middle size are then up to three times slower.
    /// </summary>
    public static bool UsesOneDnn => !OneDnn.IsWrong;

    /// <summary>Loads libtorch and TorchSharp's native library, if they are not loaded yet.</summary>
    /// <exception cref="InvalidOperationException">
    /// They are not there, or this system cannot load them; the message says what to add.
    /// </exception>
    /// <example><code>
    /// TorchRuntime.Load();
    /// torch.manual_seed(1);
    /// </code></example>
    public static void Load()
    {
        lock (_gate)
        {
            if (_loaded)
                return;
            if (IsMissing())
                throw new InvalidOperationException(
                    $"libtorch is missing: no {FileName("torch")} lies in {string.Join(" or ", LibtorchFolders())}. " + (_folder is null
                        ? "Add a package that brings it to the program (not to a library): dotnet add package GanMl-cpu. "
                            + $"The choice is {Packages}."
                        : $"The environment variable {FolderVariable} names that folder: "
                            + "let it name one that has libtorch, or remove it."));
            try
            {
                if (_folder is not null)
                    LoadLibtorch();
                // Where its library cannot be loaded, TorchSharp would copy files about and print pages to the standard output.
                if (IsPartOfProgram() && !OperatingSystem.IsWindows())
                    NativeLibrary.Load(Bridge, _torchSharp, searchPath: null);
                torch.InitializeDeviceType(DeviceType.CPU);
            }
            catch (Exception e) when (e is TypeInitializationException or NotSupportedException or DllNotFoundException)
            {
                throw new InvalidOperationException(_problem ?? Explain(e), e);
            }
            OneDnn.DisableWhereWrong();
            // libtorch counts the machine's cores, of which a container may have few.
            if (torch.get_num_threads() > Environment.ProcessorCount)
                torch.set_num_threads(Environment.ProcessorCount);
            _loaded = true;
        }
    }

    // The loader asks here only after it has failed, so a system that can load the libraries as they are pays nothing.
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "TorchSharp's first use may come from any of this library's types.")]
    internal static void Watch()
    {
        if (OperatingSystem.IsLinux() && AssemblyLoadContext.GetLoadContext(_torchSharp) is AssemblyLoadContext context)
            context.ResolvingUnmanagedDll += Resolve;
    }

    private static nint Resolve(Assembly assembly, string name) =>
        assembly == _torchSharp && name.Contains(Bridge, StringComparison.Ordinal) ? _adapted.Value : 0;

    private static nint LoadAdapted()
    {
        if (Find(FileName(Bridge), ProgramFolders()) is not string bridge)
            return 0;
        try
        {
            // The copy lies in no folder: it takes libtorch from what is loaded already.
            LoadLibtorch();
            return OlderLibstdcxx.Load(bridge);
        }
        catch (Exception e) when (e is DllNotFoundException or InvalidDataException or IOException)
        {
            _problem = e is DllNotFoundException ? Explain(e) : $"TorchSharp's native library cannot be loaded on this system. {e.Message}";
            return 0;
        }
    }

    /// <summary>By path and in the order in which they need each other: each takes those before it by their names.</summary>
    private static void LoadLibtorch()
    {
        foreach (string name in (string[])["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"])
        {
            if (Find(FileName(name), LibtorchFolders()) is string path)
                NativeLibrary.Load(path);
        }
    }

    private static bool IsMissing() => Find(FileName("torch"), LibtorchFolders()) is null && (_folder is not null || IsPartOfProgram());

    /// <summary>In a notebook, TorchSharp lies elsewhere, and looks for libtorch by itself.</summary>
    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "In a single file the location is empty, which says the same.")]
    private static bool IsPartOfProgram() =>
        _torchSharp.Location.Length == 0
        || Path.GetDirectoryName(_torchSharp.Location) == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    private static string? Find(string file, IEnumerable<string> folders) =>
        folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> LibtorchFolders() => _folder is null ? ProgramFolders() : [_folder];

    /// <summary>Where this program's native libraries lie: beside it, or in the folders of packages that its host names.</summary>
    private static IEnumerable<string> ProgramFolders()
    {
        string named = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        IEnumerable<string> folders = [.. named.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), AppContext.BaseDirectory];
        return folders.Select(Path.TrimEndingDirectorySeparator).Distinct();
    }

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";

    /// <summary>The loader's error names the cause in a line of its own, among those that say where the library does not lie.</summary>
    private static string Explain(Exception e)
    {
        string[] lines = (e.InnerException ?? e).Message
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string cause = lines.Skip(1).FirstOrDefault(line => !(line.Contains(Bridge) && line.Contains("cannot open")))
            ?? $"There is no {FileName(Bridge)}, of the package TorchSharp.";
        string version = $"TorchSharp {_torchSharp.GetName().Version?.ToString(3)}";
        return (_folder is null
            ? $"libtorch cannot be loaded. Its packages must be of one version, that of {version}, and for this system: {Packages}."
            : $"libtorch cannot be loaded from '{_folder}', which the environment variable {FolderVariable} names: "
                + $"it must be one that {version} runs on.")
            + $" The cause: {cause}";
    }
}
