using System;
using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Images;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Makes images grey.</summary>
public sealed class ImageGrayscalingTransformer : OneToOneTransformerBase
{
    internal ImageGrayscalingTransformer(string outputColumnName, string inputColumnName)
        : base((outputColumnName, inputColumnName))
    {
    }

    internal ImageGrayscalingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ImageGrayscalingTransformer));
        SaveColumns(ctx);
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(ImageGrayscalingTransformer parent, DataViewSchema inputSchema) : OneToOneRowMapper(parent, inputSchema)
    {
        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input) => input.ImageType();

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
        {
            ValueGetter<MLImage> getImage = row.GetGetter<MLImage>(input);
            MLImage source = null;
            disposers.Add(() => source?.Dispose());
            return (ValueGetter<MLImage>)((ref MLImage image) =>
            {
                image?.Dispose();
                getImage(ref source);
                image = source is null ? null : ToGray(source);
            });
        }

        private static MLImage ToGray(MLImage source)
        {
            MLImage gray = Grayscale.Of(source);
            gray.Tag = source.Tag;
            return gray;
        }
    }
}
