using Microsoft.ML;

namespace Gan.Onnx;

/// <summary>
/// The steps of a saved generator that make the label and the codes which its mapping reads, whether columns give them or not.
/// </summary>
internal sealed class SavedConditionSteps(TransformsCatalog transforms, DataViewSchema schema, GeneratorOptions options)
{
    public IEnumerable<IEstimator<ITransformer>> Labels()
    {
        if (InputColumns.FindLabel(schema, options) is not (DataViewSchema.Column column, LabelKind kind))
            return [transforms.CustomMapping(new SavedLabelMapping.NoLabel().GetMapping(), SavedLabelMapping.NoLabelContract)];
        LabelKind? names = KeyNames.KindOf(column);
        return
        [
            transforms.CopyColumns(SavedColumns.LabelKey, column.Name),
            kind.SavePresence(transforms)
                ?? transforms.CustomMapping(new SavedLabelMapping.Always().GetMapping(), SavedLabelMapping.AlwaysContract),
            names is null
                ? transforms.CopyColumns(SavedColumns.LabelValue, column.Name)
                : transforms.Conversion.MapKeyToValue(SavedColumns.LabelValue, column.Name),
            (names ?? kind).Save(transforms),
            transforms.DropColumns(SavedColumns.LabelKey, SavedColumns.HasLabel, SavedColumns.LabelValue),
        ];
    }

    public IEstimator<ITransformer> Codes() => options.CodeColumnName is string column
        ? transforms.CopyColumns(SavedColumns.Code, column)
        : transforms.CustomMapping(new SavedLabelMapping.NoCode().GetMapping(), SavedLabelMapping.NoCodeContract);
}
