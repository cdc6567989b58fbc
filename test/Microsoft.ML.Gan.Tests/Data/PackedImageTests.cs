namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class PackedImageTests
{
    [TestMethod]
    public void Values_of_bytes_take_a_byte_each_and_come_back_to_the_bit()
    {
        float[] pixels = [.. Enumerable.Range(0, 256).Select(level => ImageShape.Range.From(PixelRange.Bytes, level))];

        var packed = PackedImage.Of(pixels);

        Assert.AreEqual((256, 256), (packed.Length, packed.Size));
        CollectionAssert.AreEqual(pixels, packed.ToArray());
    }

    [TestMethod]
    [DataRow(0.1f)]
    [DataRow(-1.5f)]
    [DataRow(float.NaN)]
    public void Other_values_stay_as_they_are(float value)
    {
        var packed = PackedImage.Of([1, value, -1]);

        Assert.AreEqual((3, 12), (packed.Length, packed.Size));
        CollectionAssert.AreEqual(new[] { 1, value, -1 }, packed.ToArray());
    }
}
