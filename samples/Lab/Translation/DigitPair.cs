using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Lab;

/// <summary>A digit in two styles.</summary>
internal sealed class DigitPair
{
    [ImageType(WrittenDigit.Side, WrittenDigit.Side)]
    public MLImage? Input { get; set; }

    [ImageType(WrittenDigit.Side, WrittenDigit.Side)]
    public MLImage? Target { get; set; }

    /// <summary>Digits that are drawn when they are read.</summary>
    public static IDataView View(MLContext ml, int count, long seed, DigitStyle input, DigitStyle target) =>
        ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i =>
        {
            var digit = new WrittenDigit(seed, i);
            return new DigitPair { Input = ToImage(input(digit)), Target = ToImage(target(digit)) };
        }));

    private static MLImage ToImage(byte[] pixels) => MLImages.FromGray(pixels, WrittenDigit.Side, WrittenDigit.Side);
}
