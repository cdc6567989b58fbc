using Microsoft.ML.Transforms.Image;

namespace Lab;

/// <summary>A digit in two styles.</summary>
internal sealed class DigitPair
{
    [ImageType(StyledDigits.Side, StyledDigits.Side)]
    public MLImage? Input { get; set; }

    [ImageType(StyledDigits.Side, StyledDigits.Side)]
    public MLImage? Target { get; set; }

    /// <summary>Digits that are drawn when they are read.</summary>
    public static IDataView View(MLContext ml, int count, long seed, DigitStyle input, DigitStyle target)
    {
        var digits = new StyledDigits(ml, count, seed);
        return ml.Data.LoadFromEnumerable(input(digits).Zip(target(digits), (one, other) => new DigitPair
        {
            Input = GrayImages.ToImage(one, StyledDigits.Side),
            Target = GrayImages.ToImage(other, StyledDigits.Side),
        }));
    }
}
