namespace Gan.Onnx.Tests;

[TestClass]
public class PixelRangeTests
{
    private static readonly PixelRange _pixels = new(-1, 1);

    [TestMethod]
    public void Ends_and_middle_are_where_they_belong()
    {
        Assert.AreEqual(-1f, _pixels.From(PixelRange.Bytes, 0));
        Assert.AreEqual(1f, _pixels.From(PixelRange.Bytes, 255));
        Assert.AreEqual(0.003921569f, _pixels.From(PixelRange.Bytes, 128), 1e-7f);
        Assert.AreEqual(0, _pixels.ToByte(-1f));
        Assert.AreEqual(255, _pixels.ToByte(1f));
    }

    [TestMethod]
    public void Byte_and_its_thousandfold_give_the_bits_of_a_division_by_half_a_range()
    {
        for (int level = 0; level < 256; level++)
        {
            Assert.AreEqual(level / 127.5f - 1f, _pixels.From(PixelRange.Bytes, level));
            Assert.AreEqual(level / 127.5f - 1f, _pixels.From(PixelRange.Bytes, 1000 * level, unit: 1000));
        }
    }

    [TestMethod]
    public void Every_byte_survives_the_way_to_a_pixel_and_back()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        var pixels = new float[256];
        var back = new byte[256];
        for (int i = 0; i < bytes.Length; i++)
            pixels[i] = _pixels.From(PixelRange.Bytes, bytes[i]);
        _pixels.ToBytes(pixels, back);
        CollectionAssert.AreEqual(bytes, back);
    }

    [TestMethod]
    [DataRow(0f, (byte)128, DisplayName = "127.5 rounds to the even 128")]
    [DataRow(-2f, (byte)0)]
    [DataRow(2f, (byte)255)]
    [DataRow(float.NegativeInfinity, (byte)0)]
    [DataRow(float.PositiveInfinity, (byte)255)]
    [DataRow(float.NaN, (byte)0)]
    public void Values_outside_are_clamped_and_halves_go_to_even(float pixel, byte expected) =>
        Assert.AreEqual(expected, _pixels.ToByte(pixel));

    [TestMethod]
    public void Spans_of_any_length_give_what_single_values_give()
    {
        var random = new Random(1);
        for (int length = 0; length < 200; length++)
        {
            float[] pixels = [.. Enumerable.Range(0, length).Select(i => i % 17 == 3 ? float.NaN : (float)(random.NextDouble() * 3 - 1.5))];
            var bytes = new byte[length];
            _pixels.ToBytes(pixels, bytes);
            CollectionAssert.AreEqual(pixels.Select(_pixels.ToByte).ToArray(), bytes);
        }
    }

    [TestMethod]
    public void Another_range_is_mapped_end_to_end()
    {
        var bytes = new byte[4];
        new PixelRange(0, 1).ToBytes([0f, 1f, 0.2f, 7f], bytes);
        CollectionAssert.AreEqual(new byte[] { 0, 255, 51, 255 }, bytes);
    }

    [TestMethod]
    public void Wrong_lengths_and_ranges_are_errors()
    {
        Throws.Error<ArgumentException>(() => _pixels.ToBytes(new float[2], new byte[3]), "bytes must hold 2 values, but has 3");
        Throws.Error<ArgumentException>(() => new PixelRange(1, 1).ToBytes([], []), "Maximum must be greater than 1, but is 1");
    }
}
