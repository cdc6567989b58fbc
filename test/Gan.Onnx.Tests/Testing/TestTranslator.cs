using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Gan.Onnx.Tests;

/// <summary>A translator that turns black to white, of images with sides that are multiples of 4, and images for it.</summary>
internal static class TestTranslator
{
    public static TranslatorMetadata Metadata(int channels = 1) => new()
    {
        InputChannels = channels,
        OutputChannels = channels,
        SizeMultiple = 4,
        SmallestSize = 8,
        Variant = "negative",
    };

    /// <summary>y = -x.</summary>
    public static byte[] Model(int channels = 1)
    {
        var graph = new OnnxGraph("negative");
        OnnxValue x = graph.Input("image", -1, channels, -1, -1);
        graph.Output("translation", graph.Mul(x, -1), -1, channels, -1, -1);
        return graph.ToModel(Metadata(channels));
    }

    public static TranslatorTransformer Transformer(string input = nameof(SizedRow.Image), int channels = 1) =>
        new(Model(channels), "Negative", input);

    /// <summary>A picture in which every pixel differs from its neighbours.</summary>
    public static MLImage Image(int height, int width, int seed = 0, bool color = false)
    {
        var planes = new byte[3 * height * width];
        for (int i = 0; i < planes.Length; i++)
            planes[i] = (byte)(37 * (color ? i : i % (height * width)) + 11 * seed);
        return MLImages.FromPlanes(planes, height, width);
    }

    /// <summary>Red, green and blue of every pixel, each 255 less what it is in the image.</summary>
    public static byte[] Negative(MLImage image) => [.. Samples.Rgb(image).Select(level => (byte)(255 - level))];

    public sealed class SizedRow
    {
        [ImageType(8, 12)]
        public MLImage? Image { get; set; }

        [VectorType(1, 8, 12)]
        public float[] Singles { get; set; } = [];

        [VectorType(1, 8, 12)]
        public byte[] Bytes { get; set; } = [];

        [VectorType(64)]
        public byte[] Square { get; set; } = [];

        public float[] Unsized { get; set; } = [];

        public static IDataView View(MLContext ml, int count) => ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i =>
        {
            MLImage image = Image(8, 12, i);
            byte[] gray = [.. Samples.Rgb(image).Where((_, k) => k % 3 == 0)];
            return new SizedRow { Image = image, Bytes = gray, Singles = [.. gray.Select(level => (float)level)], Square = gray[..64] };
        }));
    }

    /// <summary>A row whose image may have any size.</summary>
    public sealed class AnyRow
    {
        public MLImage? Image { get; set; }

        /// <summary>ML.NET saves no schema of images alone.</summary>
        public int Number { get; set; }

        public static IDataView View(MLContext ml, params IEnumerable<MLImage?> images)
        {
            DataViewTypeManager.Register(new ImageDataViewType(), typeof(MLImage));
            return ml.Data.LoadFromEnumerable(images.Select(image => new AnyRow { Image = image }));
        }
    }
}
