namespace Gan.Onnx;

/// <summary>Reads ONNX files, so that an error of their content names the file.</summary>
internal static class ModelFile
{
    public static T Open<T>(string path, Func<byte[], T> open)
    {
        Guard.NotEmpty(path, nameof(path));
        byte[] model = File.ReadAllBytes(path);
        try
        {
            return open(model);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"'{path}': {e.Message}", e);
        }
    }
}
