using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Q of InfoGAN (Chen et al., arXiv:1606.03657): the critic's features (N, F) to a row as <see cref="LatentCodes"/> has it, but with
/// the logits of the categories for one-hot rows, and the means of Gaussians for continuous codes.
/// </summary>
internal sealed class QNetwork : TensorModule
{
    private const int Hidden = 128;

    internal readonly TensorModule layers;
    // That of the Gaussians, one for each continuous code.
    internal Parameter logVariance;

    public QNetwork(long features, LatentCodes codes) : base(nameof(QNetwork))
    {
        layers = Sequential([Flatten(), Linear(features, Hidden), new FirstOrderLeakyReLU(), Linear(Hidden, codes.Size)]);
        logVariance = new Parameter(zeros(new long[] { codes.Continuous }));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => layers.call(input);
}
