using System;
using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Images;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Scales images to one size. An image that has that size already is handed on as it is, not copied.</summary>
public sealed class ImageResizingTransformer : OneToOneTransformerBase
{
    private readonly ImageResizingEstimator.ResizingKind _resizing;
    private readonly ImageResizingEstimator.Anchor _cropAnchor;

    internal ImageResizingTransformer(
        string outputColumnName,
        string inputColumnName,
        int imageWidth,
        int imageHeight,
        ImageResizingEstimator.ResizingKind resizing,
        ImageResizingEstimator.Anchor cropAnchor)
        : base((outputColumnName, inputColumnName))
    {
        if (!Enum.IsDefined(resizing))
            throw new ArgumentOutOfRangeException(nameof(resizing), $"The resizing must be IsoPad, IsoCrop or Fill, but is {resizing}.");
        if (!Enum.IsDefined(cropAnchor))
            throw new ArgumentOutOfRangeException(nameof(cropAnchor), $"The anchor must be a side or Center, but is {cropAnchor}.");
        OutputType = new ImageDataViewType(imageHeight, imageWidth);
        _resizing = resizing;
        _cropAnchor = cropAnchor;
    }

    internal ImageResizingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
        int width = ctx.Reader.ReadInt32();
        OutputType = new ImageDataViewType(ctx.Reader.ReadInt32(), width);
        _resizing = (ImageResizingEstimator.ResizingKind)ctx.Reader.ReadByte();
        _cropAnchor = (ImageResizingEstimator.Anchor)ctx.Reader.ReadByte();
    }

    internal ImageDataViewType OutputType { get; }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ImageResizingTransformer));
        SaveColumns(ctx);
        ctx.Writer.Write(OutputType.Width);
        ctx.Writer.Write(OutputType.Height);
        ctx.Writer.Write((byte)_resizing);
        ctx.Writer.Write((byte)_cropAnchor);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private MLImage Resize(MLImage image)
    {
        if (image.Width == OutputType.Width && image.Height == OutputType.Height)
            return image;
        MLImage resized = ImageResampler.Resize(image, OutputType.Width, OutputType.Height, _resizing, _cropAnchor);
        resized.Tag = image.Tag;
        return resized;
    }

    private sealed class Mapper(ImageResizingTransformer parent, DataViewSchema inputSchema) : OneToOneRowMapper(parent, inputSchema)
    {
        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input)
        {
            input.ImageType();
            return parent.OutputType;
        }

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
        {
            ValueGetter<MLImage> getImage = row.GetGetter<MLImage>(input);
            MLImage source = null;
            return (ValueGetter<MLImage>)((ref MLImage image) =>
            {
                image?.Dispose();
                getImage(ref source);
                image = source is null ? null : parent.Resize(source);
            });
        }
    }
}
