using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Gan.Onnx;

/// <summary>
/// The form of a generator in a model file. ML.NET's transforms bring the columns to the types for which there are mappings: whole numbers
/// to Int64 and UInt64, a Single to a vector of one, an image of known size to its pixels, labels to texts.
/// </summary>
internal static class SavedGenerator
{
    public const string Kind = "generator";

    private static readonly Dictionary<SeedColumn, Action<SavedChain, DataViewSchema.Column>> _inputs = new()
    {
        [SeedColumn.Int32] = (chain, column) => chain.AddConversion(column, DataKind.Int64).AddMapping(new Int64()),
        [SeedColumn.Int64] = (chain, column) => chain.AddCopy(column).AddMapping(new Int64()),
        [SeedColumn.UInt32] = (chain, column) => chain.AddConversion(column, DataKind.UInt64).AddMapping(new UInt64()),
        [SeedColumn.UInt64] = (chain, column) => chain.AddCopy(column).AddMapping(new UInt64()),
        [SeedColumn.Single] = (chain, column) =>
            chain.Add(chain.Transforms.Concatenate(SavedColumns.Input, column.Name)).AddMapping(new Singles()),
        [SeedColumn.Singles] = (chain, column) => chain.AddCopy(column).AddMapping(new Singles()),
        [SeedColumn.Latent] = (chain, column) => chain.AddCopy(column).AddMapping(new Singles()),
        [SeedColumn.Bytes] = (chain, column) => chain.AddCopy(column).AddMapping(new Bytes()),
        [SeedColumn.Text] = (chain, column) => chain.AddCopy(column).AddMapping(new Text()),
        [SeedColumn.Image] = AddImage,
    };

    public static string ToText(GeneratorSettings settings, ReadOnlyMemory<byte> onnxModel) =>
        SavedText.Write(Kind, settings with { Options = Portable(settings.Options) }, onnxModel);

    /// <exception cref="InvalidDataException">This is not the text of a generator.</exception>
    public static (GeneratorSettings Settings, byte[] OnnxModel) Parse(string text)
    {
        var (settings, model) = SavedText.Read<GeneratorSettings>(Kind, text, read => read.Options.Validate());
        return (settings with { Options = Portable(settings.Options) }, model);
    }

    // The device is the serving machine's affair.
    private static GeneratorServingOptions Portable(GeneratorServingOptions options) =>
        options with { GpuDeviceId = null, FallbackToCpu = false, Threads = null };

    public static ITransformer Build(
        DataViewSchema schema, GeneratorSettings settings, GeneratorSession session,
        (DataViewSchema.Column Column, SeedColumn Kind) input, LabelColumn? label, string? codeColumn)
    {
        GeneratorMetadata metadata = session.Metadata;
        var chain = new SavedChain(schema, ToText(settings, session.Model.Bytes));
        AddLabel(chain, label);
        if (codeColumn is not null)
            chain.Add(chain.Transforms.CopyColumns(SavedColumns.Codes, codeColumn));
        _inputs[input.Kind](chain, input.Column);
        ColorBits colors = metadata.Channels switch
        {
            1 => ColorBits.Red,
            3 => ColorBits.Rgb,
            _ => ColorBits.All,
        };
        return chain
            .AddSizedImage(
                settings.OutputColumnName, metadata.Height, metadata.Width, colors, settings.Options.Output == GeneratorOutput.Pixels)
            .Build();
    }

    // MapKeyToValue would turn a missing key into a 0 where the values are integers: the key itself goes along. ConvertType would write a
    // Single with 7 digits and a Double with 17: they stay numbers.
    private static void AddLabel(SavedChain chain, LabelColumn? label)
    {
        if (label is null)
            return;
        string name = label.Column.Name;
        if (label.IsKey)
            chain.Add(chain.Transforms.Conversion.ConvertType(SavedColumns.LabelKey, name, DataKind.UInt64));
        if (label.ValueType is not { } type)
            return;
        string value = type == typeof(float) ? SavedColumns.LabelSingle
            : type == typeof(double) ? SavedColumns.LabelDouble
            : SavedColumns.LabelText;
        chain.Add(label.IsKey ? chain.Transforms.Conversion.MapKeyToValue(value, name) : chain.Transforms.CopyColumns(value, name));
        if (value == SavedColumns.LabelText)
            chain.Add(chain.Transforms.Conversion.ConvertType(value, outputKind: DataKind.String));
    }

    // Into row objects ML.NET reads only types that it has been told of, and nothing tells a process that loads the model of images of
    // this size: their pixels go in instead.
    private static void AddImage(SavedChain chain, DataViewSchema.Column column)
    {
        if (column.Type is ImageDataViewType { Height: > 0 })
            chain.Add(chain.Transforms.ExtractPixels(
                SavedColumns.Input, column.Name, ColorBits.All, interleavePixelColors: true, outputAsFloatArray: false))
                .AddMapping(new Pixels());
        else
            chain.AddCopy(column).AddMapping(new Image());
    }

    [CustomMappingFactoryAttribute("GanMl.Generate.Int64")]
    internal sealed class Int64() : Mapping<long>(SeedColumn.Int64);

    [CustomMappingFactoryAttribute("GanMl.Generate.UInt64")]
    internal sealed class UInt64() : Mapping<ulong>(SeedColumn.UInt64);

    [CustomMappingFactoryAttribute("GanMl.Generate.Text")]
    internal sealed class Text() : Mapping<ReadOnlyMemory<char>>(SeedColumn.Text);

    [CustomMappingFactoryAttribute("GanMl.Generate.Image")]
    internal sealed class Image() : Mapping<MLImage>(SeedColumn.Image);

    [CustomMappingFactoryAttribute("GanMl.Generate.Pixels")]
    internal sealed class Pixels() : Mapping<VBuffer<byte>>(SeedColumn.Pixels);

    [CustomMappingFactoryAttribute("GanMl.Generate.Bytes")]
    internal sealed class Bytes() : Mapping<VBuffer<byte>>(SeedColumn.Bytes);

    [CustomMappingFactoryAttribute("GanMl.Generate.Singles")]
    internal sealed class Singles() : Mapping<VBuffer<float>>(SeedColumn.Singles, SeedColumn.Latent);

    /// <summary>The mapping of columns of one type.</summary>
    /// <param name="content">What their values are.</param>
    /// <param name="latent">What they are where the options say that they hold latent vectors.</param>
    internal abstract class Mapping<T>(SeedColumn<T> content, SeedColumn<T>? latent = null) : SavedMapping<T, Loaded, SavedImage>
    {
        protected override Loaded Load(string text)
        {
            (GeneratorSettings settings, byte[] model) = Parse(text);
            return new Loaded(settings, new GeneratorSession(model, settings.Options));
        }

        private protected override RowReader CreateReader(Loaded model, SavedInput<T> input)
        {
            (GeneratorSettings settings, GeneratorSession session) = (model.Settings, model.Session);
            SeedColumn<T> kind = settings.Options.LatentSource == LatentSource.Latent ? latent! : content;
            return new GeneratorReader(session, new SampleInputs(
                session.Metadata,
                values => kind.ToLatent(input.Value, settings, values),
                settings.Options.LabelColumnName is string label ? Labels(input, new LabelLookup(label, session.Classes)) : () => null,
                settings.Options.CodeColumnName is string code ? Codes(input, code, session.Metadata) : _ => false));
        }

        private static LabelReader Labels(SavedInput<T> input, LabelLookup labels) => () => input switch
        {
            { LabelKey: 0 } => throw labels.Missing(),
            { LabelSingle: not float.NaN } => labels.OfName(input.LabelSingle.ToString(CultureInfo.InvariantCulture)),
            { LabelDouble: not double.NaN } => labels.OfName(input.LabelDouble.ToString(CultureInfo.InvariantCulture)),
            { LabelText.Span: not SavedKey.NoLabelText } => labels.OfName(input.LabelText.ToString()),
            _ => labels.OfKey(input.LabelKey, names: null),
        };

        private static CodeReader Codes(SavedInput<T> input, string column, GeneratorMetadata metadata) => code =>
        {
            CodeColumn.Encode(input.Codes, column, metadata, code);
            return true;
        };
    }

    /// <summary>A generator of a loaded model, ready to run.</summary>
    internal sealed record Loaded(GeneratorSettings Settings, GeneratorSession Session);
}
