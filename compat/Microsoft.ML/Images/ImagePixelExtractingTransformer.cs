using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Images;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Makes vectors of images of a known size. A missing image gives zeros.</summary>
public sealed class ImagePixelExtractingTransformer : OneToOneTransformerBase
{
    private readonly ChannelLayout _channels;
    private readonly ValueRange _values;
    private readonly bool _outputAsFloatArray;

    internal ImagePixelExtractingTransformer(
        string outputColumnName, string inputColumnName, ChannelLayout channels, ValueRange values, bool outputAsFloatArray)
        : base((outputColumnName, inputColumnName))
    {
        _channels = channels;
        _values = values;
        _outputAsFloatArray = outputAsFloatArray;
    }

    internal ImagePixelExtractingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
        _channels = ChannelLayout.Load(ctx.Reader);
        _values = ValueRange.Load(ctx.Reader);
        _outputAsFloatArray = ctx.Reader.ReadBoolean();
    }

    internal NumberDataViewType ItemType => _outputAsFloatArray ? NumberDataViewType.Single : NumberDataViewType.Byte;

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ImagePixelExtractingTransformer));
        SaveColumns(ctx);
        _channels.Save(ctx.Writer);
        _values.Save(ctx.Writer);
        ctx.Writer.Write(_outputAsFloatArray);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(ImagePixelExtractingTransformer parent, DataViewSchema inputSchema) : OneToOneRowMapper(parent, inputSchema)
    {
        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input)
        {
            ImageDataViewType type = input.ImageType();
            if (!type.IsKnownSize)
                throw ImageColumns.Mismatch(input.Name, "known-size image", "unknown-size image");
            return parent._channels.VectorType(parent.ItemType, type.Height, type.Width);
        }

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
        {
            IEnumerable<byte> bytes = Enumerable.Range(0, byte.MaxValue + 1).Select(value => (byte)value);
            return parent._outputAsFloatArray
                ? MakeGetter(row, input, [.. bytes.Select(parent._values.ToValue)], disposers)
                : MakeGetter(row, input, bytes.ToArray(), disposers);
        }

        private ValueGetter<VBuffer<T>> MakeGetter<T>(
            DataViewRow row, DataViewSchema.Column input, T[] valueOfByte, ICollection<Action> disposers)
        {
            ImageDataViewType type = input.ImageType();
            int size = parent._channels.Planes * type.Height * type.Width;
            ValueGetter<MLImage> getImage = row.GetGetter<MLImage>(input);
            MLImage image = null;
            disposers.Add(() => image?.Dispose());
            return (ref VBuffer<T> pixels) =>
            {
                getImage(ref image);
                VBufferEditor<T> editor = VBufferEditor.Create(ref pixels, size, image is null ? 0 : size);
                if (image is not null)
                {
                    CheckSize(image, type, input.Name);
                    Extract(image, valueOfByte, editor.Values);
                }

                pixels = editor.Commit();
            };
        }

        private void Extract<T>(MLImage image, T[] valueOfByte, Span<T> values)
        {
            ReadOnlySpan<byte> pixels = image.Pixels;
            ChannelOffsets offsets = ChannelOffsets.Of(image);
            foreach (var (channel, start, step) in parent._channels.Channels(image.Width * image.Height))
            {
                int to = start;
                for (int from = offsets[channel]; from < pixels.Length; from += MLImage.BytesPerPixel, to += step)
                    values[to] = valueOfByte[pixels[from]];
            }
        }

        private static void CheckSize(MLImage image, ImageDataViewType type, string column)
        {
            if (image.Width != type.Width || image.Height != type.Height)
            {
                throw new InvalidOperationException(
                    $"Images of column '{column}' must have {type.Width} x {type.Height} pixels, "
                    + $"but one has {image.Width} x {image.Height}.");
            }
        }
    }
}
