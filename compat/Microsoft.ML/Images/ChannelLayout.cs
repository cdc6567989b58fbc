using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.Image.ImagePixelExtractingEstimator;

namespace Microsoft.ML.Images;

/// <summary>Which channels of an image a vector holds, and where: a plane each, or all of a pixel's together.</summary>
internal sealed class ChannelLayout
{
    private readonly ColorBits _colors;
    private readonly ColorsOrder _order;
    private readonly bool _interleaved;
    private readonly ColorBits[] _channels;

    public ChannelLayout(ColorBits colors, ColorsOrder order, bool interleaved)
    {
        if ((colors & ColorBits.All) == 0)
            throw new ArgumentOutOfRangeException(nameof(colors), $"The colors must include Alpha, Red, Green or Blue, but are {colors}.");
        if (!Enum.IsDefined(order))
        {
            string orders = string.Join(", ", Enum.GetNames<ColorsOrder>());
            throw new ArgumentOutOfRangeException(nameof(order), $"The order must be one of {orders}, but is {order}.");
        }

        _colors = colors;
        _order = order;
        _interleaved = interleaved;
        _channels = [.. order.ToString().Select(FromLetter).Where(channel => (colors & channel) != 0)];
    }

    /// <summary>How many channels there are.</summary>
    public int Planes => _channels.Length;

    public static ChannelLayout Load(BinaryReader reader) =>
        new((ColorBits)reader.ReadByte(), (ColorsOrder)reader.ReadByte(), reader.ReadBoolean());

    public void Save(BinaryWriter writer)
    {
        writer.Write((byte)_colors);
        writer.Write((byte)_order);
        writer.Write(_interleaved);
    }

    public bool Has(ColorBits channel) => (_colors & channel) != 0;

    /// <summary>The type of a vector for images of this size: planes, rows, columns, or, interleaved, rows, columns, channels.</summary>
    public VectorDataViewType VectorType(PrimitiveDataViewType itemType, int height, int width) => _interleaved
        ? new VectorDataViewType(itemType, height, width, Planes)
        : new VectorDataViewType(itemType, Planes, height, width);

    /// <summary>For each channel the place of pixel 0 in the vector, and how far apart pixels are.</summary>
    public IEnumerable<(ColorBits Channel, int Start, int Step)> Channels(int pixelCount) => _channels.Select((channel, plane) =>
        _interleaved ? (channel, plane, Planes) : (channel, plane * pixelCount, 1));

    private static ColorBits FromLetter(char letter) => letter switch
    {
        'A' => ColorBits.Alpha,
        'R' => ColorBits.Red,
        'G' => ColorBits.Green,
        _ => ColorBits.Blue,
    };
}
