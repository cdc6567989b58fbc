using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>Decodes vectors of pixels, channel first, from [minimum, maximum].</summary>
internal sealed class VectorDecoder<T> : PixelDecoder where T : struct, INumber<T>
{
    private readonly ValueGetter<VBuffer<T>> _getter;
    private readonly string _column;
    private readonly float _minimum;
    private readonly float _maximum;
    private VBuffer<T> _vector;

    public VectorDecoder(ValueGetter<VBuffer<T>> getter, string column, ImageShape shape, float minimum, float maximum)
    {
        shape.Validate(column);
        Shape = shape;
        (_getter, _column, _minimum, _maximum) = (getter, column, minimum, maximum);
    }

    public override ImageShape Shape { get; }

    public override float[] Decode(long row)
    {
        _getter(ref _vector);
        // The runtime does not hold arrays to the declared size.
        if (_vector.Length != Shape.Pixels)
            throw new InvalidDataException(
                $"{_column}: every row must have {Shape.Pixels} pixels, but row {row} has {_vector.Length}.");
        var result = new float[Shape.Pixels];
        int i = 0;
        foreach (var item in _vector.DenseValues())
            result[i] = Scaled(float.CreateTruncating(item), i++, row);
        return result;
    }

    private float Scaled(float value, int pixel, long row)
    {
        if (!(value >= _minimum && value <= _maximum))
            throw new InvalidDataException(FormattableString.Invariant(
                $"{_column}: pixels must be numbers from {_minimum} to {_maximum}, but pixel {pixel} of row {row} is {value}."));
        return 2 * (value - _minimum) / (_maximum - _minimum) - 1;
    }
}
