using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Past samples that a critic is shown again, so that it does not forget them (Shrivastava et al., arXiv:1612.07828, section 2.3). While
/// the pool has room, images pass and are kept; once it is full, an image passes with probability 1/2, and otherwise takes the place of
/// a random one, which is shown instead.
/// </summary>
/// <param name="capacity">The most images to keep; 0 for none.</param>
/// <param name="random">Chooses.</param>
internal sealed class ImagePool(int capacity, Random random) : IDisposable
{
    private readonly List<Tensor> _images = [];

    /// <summary>What to show for new images, (N, C, H, W), as many of them, without a gradient.</summary>
    public Tensor Exchange(Tensor images)
    {
        using var scope = NewDisposeScope();
        var shown = new Tensor[images.shape[0]];
        for (int i = 0; i < shown.Length; i++)
            shown[i] = Show(images.detach().narrow(0, i, 1));
        return cat(shown).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        foreach (var image in _images)
            image.Dispose();
    }

    private Tensor Show(Tensor image)
    {
        if (_images.Count < capacity)
        {
            _images.Add(Kept(image));
            return image;
        }
        if (_images.Count == 0 || random.Next(2) == 0)
            return image;
        int slot = random.Next(_images.Count);
        // Goes with the caller's scope.
        var past = _images[slot].clone();
        _images[slot].Dispose();
        _images[slot] = Kept(image);
        return past;
    }

    private static Tensor Kept(Tensor image) => image.clone().DetachFromDisposeScope();
}
