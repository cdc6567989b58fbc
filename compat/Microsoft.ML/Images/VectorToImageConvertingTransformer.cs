using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.ML.Data;
using Microsoft.ML.Images;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Microsoft.ML.Transforms.Image;

/// <summary>
/// Makes images of vectors of a known size. Channels that the vectors lack are 0; alpha is opaque, but 0 where values are scaled.
/// </summary>
public sealed class VectorToImageConvertingTransformer : OneToOneTransformerBase
{
    internal const string ExpectedInput = "known-size vector of type Single, Double or Byte";

    private readonly ChannelLayout _channels;
    private readonly ValueRange _values;

    internal VectorToImageConvertingTransformer(
        string outputColumnName, string inputColumnName, ImageDataViewType outputType, ChannelLayout channels, ValueRange values)
        : base((outputColumnName, inputColumnName))
    {
        OutputType = outputType;
        _channels = channels;
        _values = values;
    }

    internal VectorToImageConvertingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
        int height = ctx.Reader.ReadInt32();
        OutputType = new ImageDataViewType(height, ctx.Reader.ReadInt32());
        _channels = ChannelLayout.Load(ctx.Reader);
        _values = ValueRange.Load(ctx.Reader);
    }

    internal ImageDataViewType OutputType { get; }

    internal static bool CanConvert(DataViewType itemType)
        => itemType == NumberDataViewType.Single || itemType == NumberDataViewType.Double || itemType == NumberDataViewType.Byte;

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(VectorToImageConvertingTransformer));
        SaveColumns(ctx);
        ctx.Writer.Write(OutputType.Height);
        ctx.Writer.Write(OutputType.Width);
        _channels.Save(ctx.Writer);
        _values.Save(ctx.Writer);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(VectorToImageConvertingTransformer parent, DataViewSchema inputSchema)
        : OneToOneRowMapper(parent, inputSchema)
    {
        private int Width => parent.OutputType.Width;

        private int Height => parent.OutputType.Height;

        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input)
        {
            if (input.Type is not VectorDataViewType vector || !CanConvert(vector.ItemType))
                throw ImageColumns.Mismatch(input.Name, ExpectedInput, input.Type.ToString());
            if (vector.Size != parent._channels.Planes * Width * Height)
            {
                string expected = parent._channels.VectorType(vector.ItemType, Height, Width).ToString();
                throw ImageColumns.Mismatch(input.Name, expected, vector.ToString());
            }

            return parent.OutputType;
        }

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
        {
            PrimitiveDataViewType itemType = ((VectorDataViewType)input.Type).ItemType;
            if (itemType == NumberDataViewType.Byte)
                return MakeGetter<byte>(row, input, ValueRange.Bytes);
            return itemType == NumberDataViewType.Double
                ? MakeGetter<double>(row, input, parent._values)
                : MakeGetter<float>(row, input, parent._values);
        }

        private ValueGetter<MLImage> MakeGetter<T>(DataViewRow row, DataViewSchema.Column input, ValueRange range)
            where T : struct, INumberBase<T>
        {
            ValueGetter<VBuffer<T>> getVector = row.GetGetter<VBuffer<T>>(input);
            VBuffer<T> vector = default;
            return (ref MLImage image) =>
            {
                getVector(ref vector);
                image = vector.GetValues().IsEmpty ? null : Convert(vector, range);
            };
        }

        private MLImage Convert<T>(in VBuffer<T> vector, ValueRange range)
            where T : struct, INumberBase<T>
        {
            T[] values = [.. vector.DenseValues()];
            var pixels = new byte[MLImage.BytesPerPixel * Width * Height];
            ColorBits[] colors = [ColorBits.Red, ColorBits.Green, ColorBits.Blue];
            foreach (ColorBits missing in colors.Where(color => !parent._channels.Has(color)))
                Fill(pixels, ChannelOffsets.Bgra[missing], range.ToPixel(0));
            if (range.IsBytes)
                Fill(pixels, ChannelOffsets.Bgra.Alpha, byte.MaxValue);
            foreach (var (channel, start, step) in parent._channels.Channels(Width * Height))
            {
                int from = start;
                for (int to = ChannelOffsets.Bgra[channel]; to < pixels.Length; to += MLImage.BytesPerPixel, from += step)
                    pixels[to] = range.ToPixel(float.CreateTruncating(values[from]));
            }

            return new MLImage(Width, Height, MLPixelFormat.Bgra32, pixels) { Tag = nameof(VectorToImageConvertingTransformer) };
        }

        private static void Fill(byte[] pixels, int offset, byte value)
        {
            for (int i = offset; i < pixels.Length; i += MLImage.BytesPerPixel)
                pixels[i] = value;
        }
    }
}
