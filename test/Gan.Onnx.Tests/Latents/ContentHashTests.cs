using Microsoft.ML.Data;

namespace Gan.Onnx.Tests;

[TestClass]
public class ContentHashTests
{
    // Expected values are those of a second implementation, in Python.
    [TestMethod]
    [DataRow("", 0x5692161d100b05e5ul)]
    [DataRow("a", 0x021a5cbb88143741ul)]
    [DataRow("GanMl", 0xab330719dcfda5e9ul)]
    public void Text_has_the_documented_hash(string text, ulong expected) => Assert.AreEqual(expected, ContentHash.OfText(text));

    [TestMethod]
    public void Bytes_and_floats_have_the_documented_hash()
    {
        Assert.AreEqual(0x74029327ad180e05ul, ContentHash.OfBytes([.. Enumerable.Range(0, 17).Select(i => (byte)i)]));
        Assert.AreEqual(0x3a75d8d6caf4ccedul, ContentHash.OfFloats([0f, 1f, -2.5f]));
    }

    [TestMethod]
    public void Image_has_the_hash_of_its_pixels_in_either_format()
    {
        using var rgba = MLImage.CreateFromPixels(2, 1, MLPixelFormat.Rgba32, [1, 2, 3, 255, 4, 5, 6, 255]);
        using var bgra = MLImage.CreateFromPixels(2, 1, MLPixelFormat.Bgra32, [3, 2, 1, 255, 6, 5, 4, 255]);
        using var turned = MLImage.CreateFromPixels(2, 1, MLPixelFormat.Rgba32, [4, 5, 6, 255, 1, 2, 3, 255]);
        Assert.AreEqual(0x1accef83bc0c8225ul, ContentHash.OfImage(rgba));
        Assert.AreEqual(0x1accef83bc0c8225ul, ContentHash.OfImage(bgra));
        Assert.AreEqual(0x1accef83bc0c8225ul, ContentHash.OfPixels([255, 1, 2, 3, 255, 4, 5, 6]));
        Assert.AreNotEqual(0x1accef83bc0c8225ul, ContentHash.OfImage(turned));
    }

    [TestMethod]
    public void Equal_floats_hash_equal_and_others_do_not()
    {
        Assert.AreEqual(ContentHash.OfFloats([0f]), ContentHash.OfFloats([-0f]));
        Assert.AreEqual(ContentHash.OfFloats([float.NaN]), ContentHash.OfFloats([BitConverter.UInt32BitsToSingle(0x7FC01234)]));
        Assert.AreNotEqual(ContentHash.OfFloats([0f]), ContentHash.OfFloats([0f, 0f]));
        Assert.AreNotEqual(ContentHash.OfFloats([1f, 2f]), ContentHash.OfFloats([2f, 1f]));
    }

    [TestMethod]
    public void Inputs_of_one_changed_bit_do_not_collide()
    {
        var hashes = new HashSet<ulong>();
        for (int length = 0; length < 20; length++)
        {
            for (int bit = -1; bit < 8 * length; bit++)
            {
                var bytes = new byte[length];
                if (bit >= 0)
                    bytes[bit / 8] = (byte)(1 << bit % 8);
                Assert.IsTrue(hashes.Add(ContentHash.OfBytes(bytes)), $"length {length}, bit {bit}");
            }
        }
    }
}
