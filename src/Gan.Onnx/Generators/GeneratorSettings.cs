using System.Text.Json.Serialization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx;

/// <summary>The columns of a <see cref="GeneratorTransformer"/> and its options.</summary>
internal sealed record GeneratorSettings(string OutputColumnName, string InputColumnName, GeneratorServingOptions Options)
{
    /// <summary>The seed of a row whose content is <paramref name="content"/>. Mix(0) = 0: the default salt changes nothing.</summary>
    public ulong SaltedSeed(ulong content) => content ^ SeedStream.Mix((ulong)Options.Seed);

    /// <summary>What latent vectors are drawn from.</summary>
    [JsonIgnore]
    public TruncatedNormal Latents { get; } = new(Options.Truncation);

    /// <summary>Checks the columns' types in the shape of a schema.</summary>
    /// <exception cref="ArgumentException">A column is missing, or has the wrong type.</exception>
    public void Require(SchemaShape schema)
    {
        SeedColumn.Require(schema, this);
        LabelColumn.Require(schema, Options);
        CodeColumn.Require(schema, Options);
    }

    /// <summary>The shape of a schema with the column that a trainer's generator, of a shape that is not known yet, will add.</summary>
    /// <exception cref="ArgumentException">A column is missing, or has the wrong type.</exception>
    public SchemaShape WithOutput(SchemaShape schema)
    {
        Require(schema);
        return SchemaShapes.With(schema, OutputColumnName, Options.Output == GeneratorOutput.Image
            ? new ImageDataViewType()
            : new VectorDataViewType(NumberDataViewType.Single, 1));
    }

    /// <summary>Checks the columns in a schema, as far as they do not depend on the generator.</summary>
    /// <exception cref="ArgumentException">A column is missing, or has the wrong type.</exception>
    public void Require(DataViewSchema schema, int latentSize)
    {
        SeedColumn.Find(schema, this, latentSize);
        LabelColumn.Find(schema, Options);
    }
}
