using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.ML.Images;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Data;

/// <summary>Decodes image files whose paths stand in a text column. An empty path gives no image.</summary>
public sealed class ImageLoadingTransformer : OneToOneTransformerBase
{
    private readonly string _imageFolder;

    internal ImageLoadingTransformer(string outputColumnName, string inputColumnName, string imageFolder)
        : base((outputColumnName, inputColumnName))
    {
        if (string.IsNullOrEmpty(imageFolder))
            return;
        if (!Directory.Exists(imageFolder))
            throw new ArgumentException($"Directory \"{imageFolder}\" does not exist.", nameof(imageFolder));
        _imageFolder = Path.GetFullPath(imageFolder);
    }

    internal ImageLoadingTransformer(ModelLoadContext ctx)
        : base(ctx)
    {
        string imageFolder = ctx.Reader.ReadString();
        _imageFolder = imageFolder == "" ? null : imageFolder;
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.SetLoader(nameof(ImageLoadingTransformer));
        SaveColumns(ctx);
        ctx.Writer.Write(_imageFolder ?? "");
    }

    private protected override RowMapper MakeRowMapper(DataViewSchema schema) => new Mapper(this, schema);

    private MLImage Load(ReadOnlyMemory<char> name)
    {
        if (name.IsEmpty)
            return null;
        string path = _imageFolder is null ? name.ToString() : Path.Combine(_imageFolder, name.ToString());
        try
        {
            MLImage image = ImageDecoder.Decode(File.ReadAllBytes(path));
            image.Tag = path;
            return image;
        }
        catch (InvalidDataException e)
        {
            throw new ArgumentException($"File '{path}' must be an image, but cannot be decoded: {e.Message}", e);
        }
    }

    private sealed class Mapper(ImageLoadingTransformer parent, DataViewSchema inputSchema) : OneToOneRowMapper(parent, inputSchema)
    {
        protected override DataViewType GetOutputType(int pair, DataViewSchema.Column input) => input.Type is TextDataViewType
            ? new ImageDataViewType()
            : throw ImageColumns.Mismatch(input.Name, TextDataViewType.Instance.ToString(), input.Type.ToString());

        protected override Delegate MakeGetter(DataViewRow row, int pair, DataViewSchema.Column input, ICollection<Action> disposers)
        {
            ValueGetter<ReadOnlyMemory<char>> getPath = row.GetGetter<ReadOnlyMemory<char>>(input);
            ReadOnlyMemory<char> path = default;
            MLImage last = null;
            disposers.Add(() => last?.Dispose());
            return (ValueGetter<MLImage>)((ref MLImage image) =>
            {
                image?.Dispose();
                getPath(ref path);
                image = last = parent.Load(path);
            });
        }
    }
}
