using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// Adds noise to images (Ho et al., arXiv:2006.11239, equation 4): <c>x_t = sqrt(alpha-bar(t)) x_0 + sqrt(1 - alpha-bar(t)) noise</c>.
/// </summary>
internal sealed class ForwardDiffusion : IDisposable
{
    private readonly Tensor _image;
    private readonly Tensor _noise;

    public ForwardDiffusion(DiffusionProcess process, Device device)
    {
        double[] alphaBars = process.GetAlphaBars();
        _image = Table(alphaBars.Select(Math.Sqrt));
        _noise = Table(alphaBars.Select(alphaBar => Math.Sqrt(1 - alphaBar)));

        // Outlives the scopes around it.
        Tensor Table(IEnumerable<double> values) =>
            tensor(values.Select(value => (float)value).ToArray(), device: device).DetachFromDisposeScope();
    }

    /// <summary>x_t, of the shape of the images.</summary>
    /// <param name="images">x_0, (N, C, H, W).</param>
    /// <param name="noise">Standard normal values, (N, C, H, W).</param>
    /// <param name="times">t of each image, (N), whole numbers from 0 to T.</param>
    public Tensor Apply(Tensor images, Tensor noise, Tensor times)
    {
        using var scope = NewDisposeScope();
        return (At(_image) * images + At(_noise) * noise).MoveToOuterDisposeScope();

        Tensor At(Tensor table) => table.index_select(0, times).view(-1, 1, 1, 1);
    }

    public void Dispose()
    {
        _image.Dispose();
        _noise.Dispose();
    }
}
