using Microsoft.ML.Data;
using SkiaSharp;

namespace Gan.Onnx.Tests;

/// <summary>Files of all kinds that there are: each is read right, or left out by its name.</summary>
[TestClass]
public sealed class OddImageTests
{
    private const int Cuts = 40;
    private const int Changed = 400;

    private static readonly (int Kind, int Bits)[] _pngs =
    [
        (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16),
    ];

    private static readonly (string Name, byte[] Bytes, int Width, int Height, byte Alpha)[] _whole =
    [
        .. from png in _pngs
           from interlaced in new[] { false, true }
           let bytes = EncodedImages.WhitePng(13, 9, png.Bits, png.Kind, interlaced)
           select ($"kind{png.Kind}-{png.Bits}-{interlaced}.png", bytes, 13, 9, (byte)255),
        ("transparent.png", EncodedImages.WhitePng(5, 5, 8, 3, transparent: true), 5, 5, 0),
        ("one.png", EncodedImages.WhitePng(1, 1, 8, 2), 1, 1, 255),
        ("still.gif", EncodedImages.Gif(frames: 1), 1, 1, 255),
        ("animated.gif", EncodedImages.Gif(frames: 3), 1, 1, 255),
        ("no-name", EncodedImages.WhitePng(3, 3, 8, 2), 3, 3, 255),
        ("wrong.jpg", EncodedImages.WhitePng(3, 4, 8, 2), 3, 4, 255),
        ("wrong.txt", EncodedImages.WhitePng(4, 3, 8, 2), 4, 3, 255),
    ];

    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public void Every_kind_of_picture_is_read_right()
    {
        foreach (var file in _whole)
            _folder.Write(file.Name, file.Bytes);
        _folder.Write("wide.bmp", EncodedImages.Bmp(20_000, 2));

        using ImageFiles files = ImageFiles.Open(_folder.Path);

        Assert.IsEmpty(files.LeftOut, files.Summary);
        Assert.HasCount(_whole.Length + 1, files.Images);
        foreach (var file in _whole)
        {
            using MLImage image = files.Read(files.Images.Single(found => found.Name == file.Name));
            Assert.AreEqual((file.Width, file.Height), (image.Width, image.Height), file.Name);
            byte[] white = [file.Alpha, file.Alpha, file.Alpha, file.Alpha];
            foreach (byte[] pixel in image.Pixels.ToArray().Chunk(4))
                CollectionAssert.AreEqual(white, pixel, file.Name);
        }
        using MLImage wide = files.Read(files.Images.Single(found => found.Name == "wide.bmp"));
        Assert.AreEqual((20_000, 2), (wide.Width, wide.Height));
    }

    [TestMethod]
    public void Cut_and_empty_files_are_left_out_by_name_or_whole()
    {
        Dictionary<string, byte[]> formats = new()
        {
            ["png"] = EncodedImages.Encode(SKEncodedImageFormat.Png),
            ["jpg"] = EncodedImages.Encode(SKEncodedImageFormat.Jpeg),
            ["webp"] = EncodedImages.Encode(SKEncodedImageFormat.Webp),
            ["bmp"] = EncodedImages.Bmp(24, 16),
            ["gif"] = EncodedImages.Gif(1),
        };
        foreach ((string kind, byte[] bytes) in formats)
            for (int i = 0; i < Cuts; i++)
                _folder.Write($"{i}.{kind}", bytes[..(bytes.Length * i / Cuts)]);

        using ImageFiles files = ImageFiles.Open(_folder.Path);

        int whole = 0;
        foreach (ImageFile file in files.Images)
        {
            try
            {
                files.Read(file).Dispose();
                whole++;
            }
            catch (InvalidDataException e)
            {
                Assert.Contains($"'{file.Name}'", e.Message);
            }
        }
        Assert.AreEqual(formats.Count * Cuts, files.LeftOut.Count + whole);
        Assert.IsTrue(files.LeftOut.All(file => file.IsImage));
        // Behind the last pixel there is little that can be missing.
        Assert.IsLessThan(formats.Count * Cuts / 5, whole);
    }

    [TestMethod]
    public void Changed_bytes_lead_to_a_picture_or_to_an_error_that_says_why()
    {
        byte[][] formats =
        [
            EncodedImages.Encode(SKEncodedImageFormat.Png), EncodedImages.Encode(SKEncodedImageFormat.Jpeg),
            EncodedImages.Encode(SKEncodedImageFormat.Webp), EncodedImages.Bmp(24, 16), EncodedImages.Gif(2),
            EncodedImages.WithOrientation(EncodedImages.Encode(SKEncodedImageFormat.Jpeg), 6),
        ];
        for (int seed = 0; seed < Changed; seed++)
        {
            var random = new Random(seed);
            byte[] file = (byte[])formats[seed % formats.Length].Clone();
            for (int i = 1 + random.Next(4); i > 0; i--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            try
            {
                using var stream = new MemoryStream(file);
                ImageCodec.ReadHeader(stream);
                ImageCodec.Decode(file, largest: 1 << 20).Dispose();
            }
            catch (InvalidDataException)
            {
            }
            catch (Exception e)
            {
                Assert.Fail($"case {seed}: {e}");
            }
        }
    }
}
