namespace Gan.Onnx.Tests;

[TestClass]
public class PixelScaleTests
{
    [TestMethod]
    public void Ends_and_middle_are_where_they_belong()
    {
        Assert.AreEqual(-1f, PixelScale.FromByte(0));
        Assert.AreEqual(1f, PixelScale.FromByte(255));
        Assert.AreEqual(0.003921569f, PixelScale.FromByte(128), 1e-7f);
        Assert.AreEqual(0, PixelScale.ToByte(-1f));
        Assert.AreEqual(255, PixelScale.ToByte(1f));
    }

    [TestMethod]
    public void Every_byte_survives_the_way_to_a_pixel_and_back()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        var pixels = new float[256];
        var back = new byte[256];
        PixelScale.FromBytes(bytes, pixels);
        PixelScale.ToBytes(pixels, back);
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
        Assert.AreEqual(expected, PixelScale.ToByte(pixel));

    [TestMethod]
    public void Spans_of_any_length_give_what_single_values_give()
    {
        var random = new Random(1);
        for (int length = 0; length < 200; length++)
        {
            float[] pixels = [.. Enumerable.Range(0, length).Select(i => i % 17 == 3 ? float.NaN : (float)(random.NextDouble() * 3 - 1.5))];
            var bytes = new byte[length];
            PixelScale.ToBytes(pixels, bytes);
            CollectionAssert.AreEqual(pixels.Select(PixelScale.ToByte).ToArray(), bytes);
        }
    }

    [TestMethod]
    public void Another_range_is_mapped_end_to_end()
    {
        var bytes = new byte[4];
        PixelScale.ToBytes([0f, 1f, 0.2f, 7f], bytes, minimum: 0, maximum: 1);
        CollectionAssert.AreEqual(new byte[] { 0, 255, 51, 255 }, bytes);
    }

    [TestMethod]
    public void Wrong_lengths_and_ranges_are_errors()
    {
        Throws.Error<ArgumentException>(() => PixelScale.FromBytes(new byte[3], new float[2]), "pixels must hold 3 values, but has 2");
        Throws.Error<ArgumentException>(() => PixelScale.ToBytes(new float[2], new byte[3]), "bytes must hold 2 values, but has 3");
        Throws.Error<ArgumentException>(() => PixelScale.ToBytes([], [], 1, 1), "maximum must be greater than 1, but is 1");
    }
}
