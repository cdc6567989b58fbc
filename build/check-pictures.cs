#:package Microsoft.ML.ImageAnalytics
// Fails unless each of the given pictures, files or addresses, is a PNG that shows something: more than one color.
using Microsoft.ML.Data;

byte[] signature = [0x89, .. "PNG\r\n\u001a\n"u8];
using var client = new HttpClient();
foreach (string picture in args)
{
    byte[] bytes = picture.StartsWith("http:", StringComparison.Ordinal)
        ? await client.GetByteArrayAsync(picture)
        : File.ReadAllBytes(picture);
    if (!bytes.AsSpan().StartsWith(signature))
        return Fail(picture, "is no PNG");
    using MLImage image = MLImage.CreateFromStream(new MemoryStream(bytes));
    int colors = image.Pixels.ToArray().Chunk(4).Select(pixel => BitConverter.ToInt32(pixel)).Distinct().Count();
    if (colors < 2)
        return Fail(picture, "is of one color");
    Console.WriteLine($"  {picture}: {image.Width} x {image.Height}, {colors} colors");
}
return 0;

static int Fail(string picture, string problem)
{
    Console.Error.WriteLine($"{picture} {problem}.");
    return 1;
}
