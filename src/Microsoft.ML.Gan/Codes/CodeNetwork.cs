using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan;

/// <summary>
/// Q of InfoGAN (Chen et al., arXiv:1606.03657): the critic's features (N, F) to a row as <see cref="CodeLayout"/> has it, with the logits
/// of the categories in the place of one-hot rows, and the means of Gaussians in the place of continuous codes.
/// </summary>
internal sealed class CodeNetwork : TensorModule
{
    private const int Hidden = 128;

    internal readonly TensorModule layers;
    // Of the Gaussians, one for each continuous code.
    internal Parameter logVariance;

    public CodeNetwork(long features, CodeLayout codes) : base(nameof(CodeNetwork))
    {
        layers = Sequential([Flatten(), Linear(features, Hidden), new FirstOrderLeakyReLU(), Linear(Hidden, codes.Size)]);
        logVariance = new Parameter(zeros(new long[] { codes.Continuous }));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => layers.call(input);
}
