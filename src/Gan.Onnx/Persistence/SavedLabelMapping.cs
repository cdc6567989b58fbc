using System.Numerics;
using Microsoft.ML.Transforms;

namespace Gan.Onnx;

/// <summary>
/// The mapping of a saved generator from a value of the label column to a label. <c>Model.Load</c> finds it by its contract.
/// </summary>
internal class SavedLabelMapping<T>(LabelKind<T> kind) : CustomMappingFactory<SavedLabelValue<T>, SavedLabel>
{
    public string Contract => SavedLabelMapping.Prefix + kind.Id;

    public override Action<SavedLabelValue<T>, SavedLabel> GetMapping() => (input, output) =>
    {
        LoadedGenerator generator = LoadedGenerator.Of(input.Payload);
        var column = new LabelColumn(generator.Settings.Options.LabelColumnName!, generator.Session.Classes, keyNames: null);
        output.Label = input.HasLabel ? kind.ToLabel(input.Value, column) : throw column.Missing();
    };
}

/// <summary>The mapping of a saved generator that tells which keys of the label column are missing, by ML.NET's rule 0.</summary>
internal class SavedKeyMapping<T>(KeyLabel<T> kind) : CustomMappingFactory<SavedLabelKey<T>, SavedPresence> where T : IBinaryInteger<T>
{
    public string Contract => SavedLabelMapping.PresencePrefix + kind.Id;

    public override Action<SavedLabelKey<T>, SavedPresence> GetMapping() =>
        static (key, presence) => presence.HasLabel = !T.IsZero(key.Value);
}
