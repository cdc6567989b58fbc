namespace Gan.Onnx;

/// <summary>The metadata of a model whose one input is an image.</summary>
internal interface IImageModelMetadata<TSelf>
{
    ModelTensor Input { get; }

    ModelTensor Output { get; }

    /// <summary>The channels of an image that goes in.</summary>
    int Channels { get; }

    PixelRange Range { get; }

    IReadOnlyDictionary<string, string> ToProperties();

    static abstract TSelf FromProperties(IReadOnlyDictionary<string, string> properties);

    /// <exception cref="ArgumentException">The model takes no images of that size.</exception>
    void RequireSize(int height, int width);

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    void Validate();
}
