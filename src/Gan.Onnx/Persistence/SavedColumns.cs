namespace Gan.Onnx;

/// <summary>The names of the columns that a saved generator needs for itself, and drops at its end.</summary>
internal static class SavedColumns
{
    public const string Input = "__GanMl.Input";
    public const string Key = "__GanMl.Key";
    public const string Payload = "__GanMl.Payload";
    public const string LabelKey = "__GanMl.LabelKey";
    public const string LabelValue = "__GanMl.LabelValue";
    public const string HasLabel = "__GanMl.HasLabel";
    public const string Label = "__GanMl.Label";
    public const string Code = "__GanMl.Code";
    public const string Image = "__GanMl.Image";
    public const string SizedImage = "__GanMl.SizedImage";
    public const string Pixels = "__GanMl.Pixels";
}
