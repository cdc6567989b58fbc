using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>libtorch's process-wide settings for the length of one run; disposing restores what they were.</summary>
internal sealed class TorchSettings(int? threads) : IDisposable
{
    private static readonly ProcessSetting<int> _threads = new(get_num_threads, set_num_threads);

    private static readonly ProcessSetting<bool> _matmul =
        new(() => backends.cuda.matmul.allow_tf32, value => backends.cuda.matmul.allow_tf32 = value);

    private static readonly ProcessSetting<bool> _cudnn =
        new(() => backends.cudnn.allow_tf32, value => backends.cudnn.allow_tf32 = value);

    // TF32 is off by default in TorchSharp, though PyTorch's convolutions have it on.
    private readonly IDisposable?[] _settings =
        [threads is int count ? _threads.Want(count) : null, _matmul.Want(true), _cudnn.Want(true)];

    public void Dispose()
    {
        foreach (var setting in _settings)
            setting?.Dispose();
    }
}
