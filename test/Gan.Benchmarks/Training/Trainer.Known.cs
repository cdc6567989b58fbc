namespace Gan.Benchmarks;

internal sealed partial record Trainer
{
    /// <summary>This package's.</summary>
    public static Trainer TrainWgan { get; } = Here("TrainWgan", TrainingCommand.Name);

    /// <summary>This package's, with convolutions in bfloat16.</summary>
    public static Trainer TrainWganBfloat16 { get; } = Here("TrainWgan --bf16", TrainingCommand.Name, "--bf16");

    /// <summary>The peer on the same libtorch: <see cref="TextbookRun"/>.</summary>
    public static Trainer TorchSharp { get; } = Here("textbook TorchSharp", TextbookCommand.Name);

    /// <summary>The peer on PyTorch's own libtorch: <c>textbook_wgan_gp.py</c>.</summary>
    /// <param name="python">A Python that has PyTorch.</param>
    public static Trainer PyTorch(string python) =>
        new("textbook PyTorch", python, [Path.Combine(AppContext.BaseDirectory, "textbook_wgan_gp.py")]);

    private static Trainer Here(string name, params string[] arguments) => new(name, Environment.ProcessPath!, [.. arguments, "--json"]);
}
