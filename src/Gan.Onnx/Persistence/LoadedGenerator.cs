using System.Runtime.CompilerServices;

namespace Gan.Onnx;

/// <summary>A generator of a loaded model, ready to run.</summary>
internal sealed class LoadedGenerator
{
    // Every row brings the same string along. The session goes when the model does that holds the string.
    private static readonly ConditionalWeakTable<string, LoadedGenerator> s_loaded = [];

    private LoadedGenerator(SavedGenerator saved)
    {
        Settings = saved.Settings;
        Session = new GeneratorSession(saved.OnnxModel.ToArray(), saved.Settings.Options);
    }

    public ServingSettings Settings { get; }

    public GeneratorSession Session { get; }

    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static LoadedGenerator Of(ReadOnlyMemory<char> payload) =>
        s_loaded.GetValue(SavedText.Of(payload), static text => new LoadedGenerator(SavedGenerator.Parse(text)));
}
