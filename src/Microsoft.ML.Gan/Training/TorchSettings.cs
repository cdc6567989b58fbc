using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>libtorch's process-wide settings for the length of one run; disposing restores what they were.</summary>
internal sealed class TorchSettings : IDisposable
{
    private readonly int _threads = get_num_threads();
    private readonly bool _matmul = backends.cuda.matmul.allow_tf32;
    private readonly bool _cudnn = backends.cudnn.allow_tf32;

    public TorchSettings(int? threads)
    {
        if (threads is int count)
            set_num_threads(count);
        // Off by default in TorchSharp, though PyTorch's convolutions have it on.
        backends.cuda.matmul.allow_tf32 = true;
        backends.cudnn.allow_tf32 = true;
    }

    public void Dispose()
    {
        set_num_threads(_threads);
        backends.cuda.matmul.allow_tf32 = _matmul;
        backends.cudnn.allow_tf32 = _cudnn;
    }
}
