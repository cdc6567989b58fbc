using System.Text.Json;

namespace Gan.Cli.Tests;

/// <summary>Calls that no data or machine could make work: exit code 2, before anything is read or written.</summary>
[TestClass]
public sealed class BadUsageTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    [DataRow("--steps", "0", "Steps must be at least 1, but is 0.")]
    [DataRow("--steps", "-5", "Steps must be at least 1, but is -5.")]
    [DataRow("--steps", "many", "many")]
    [DataRow("--batch", "0", "BatchSize must be from 2 to 65536, but is 0.")]
    [DataRow("--base", "2147483647", "BaseChannels must be from 1 to 4096, but is 2147483647.")]
    [DataRow("--batch", "2147483647", "BatchSize must be from 2 to 65536, but is 2147483647.")]
    [DataRow("--base", "0", "BaseChannels must be from 1 to 4096, but is 0.")]
    [DataRow("--critic-steps", "0", "CriticSteps must be at least 1, but is 0.")]
    [DataRow("--learning-rate", "-1", "LearningRate must be greater than 0, but is -1.")]
    [DataRow("--learning-rate", "0,001", "--learning-rate must be a number such as 0.001, but is '0,001'.")]
    [DataRow("--learning-rate", "1,000.5", "--learning-rate must be a number such as 0.001, but is '1,000.5'.")]
    [DataRow("--learning-rate", "fast", "--learning-rate must be a number such as 0.001, but is 'fast'.")]
    [DataRow("--learning-rate", "nan", "LearningRate must be")]
    [DataRow("--learning-rate", "infinity", "LearningRate must be")]
    [DataRow("--learning-rate", "1e300", "LearningRate must be")]
    [DataRow("--critic-learning-rate", "1e300", "LearningRate must be")]
    [DataRow("--critic-learning-rate", "0,001", "--critic-learning-rate must be a number such as 0.001, but is '0,001'.")]
    [DataRow("--label-smoothing", "0,9", "--label-smoothing must be a number such as 0.001, but is '0,9'.")]
    [DataRow("--ema", "0,999", "--ema must be a number such as 0.001, but is '0,999'.")]
    [DataRow("--regularizer", "r1=0,5", "The constant of r1 must be a number such as 0.001, but is '0,5'.")]
    [DataRow("--threads", "0", "--threads must be from 1 to 1024, but is 0.")]
    [DataRow("--threads", "1025", "--threads must be from 1 to 1024, but is 1025.")]
    [DataRow("--channels", "2", "Channels must be 1, 3 or 4, but is 2.")]
    [DataRow("--size", "20", "--size must be one of 16, 32, 64, 128, 256, but is 20.")]
    [DataRow("--size", "0", "but is 0.")]
    [DataRow("--size", "512", "but is 512.")]
    [DataRow("--count", "0", "count must be at least 1, but is 0.")]
    [DataRow("--ema", "1", "EmaDecay")]
    [DataRow("--ema", "-0.5", "EmaDecay")]
    [DataRow("--model", "vae", "must be one of gan, ")]
    [DataRow("--network", "unet", "must be one of dcgan, ")]
    [DataRow("--device", "tpu", "--device must be auto, cpu, cuda or cuda:N, but is 'tpu'.")]
    [DataRow("--labels", "labels.idx", "--labels must go with an IDX file")]
    [DataRow("--seed", "1.5", "1.5")]
    [DataRow("--regularizer", "dropout", "--regularizer must be one of weight-clipping, gradient-penalty, ")]
    [DataRow("--augmentation", "dropout", "--augmentation must be one of diff-augment, ")]
    [DataRow("--network-change", "dropout", "--network-change must be one of spectral-norm, ")]
    [DataRow("--regularizer", "r1=0", "Gamma must be greater than 0, but is 0.")]
    [DataRow("--regularizer", "r1=ten", "The constant of r1 must be a number such as 0.001, but is 'ten'.")]
    [DataRow("--augmentation", "packing=3",
        "BatchSize must be a multiple of the 3 images that the critic of variant 'wgan-gp' judges together, but is 8.")]
    [DataRow("--optimizer", "lion", "Optimizer must be one of adam, adamw, rmsprop, sgd, but is \"lion\".")]
    [DataRow("--critic-learning-rate", "0", "LearningRate must be greater than 0, but is 0.")]
    [DataRow("--schedule", "step", "Schedule must be one of constant, linear, cosine, but is \"step\".")]
    [DataRow("--dynamics", "chaotic", "Dynamics must be one of alternating, ")]
    [DataRow("--critic-warmup", "25", "--critic-warmup must be STEPS:CRITICSTEPS, such as 25:100, but is '25'.")]
    [DataRow("--critic-warmup", "25:many", "but is '25:many'.")]
    [DataRow("--critic-warmup", "0:100", "CriticWarmup.Steps must be at least 1, but is 0.")]
    [DataRow("--critic-warmup", "25:-1", "CriticWarmup.CriticSteps must be at least 1, but is -1.")]
    [DataRow("--label-smoothing", "0.9", "but --model is 'wgan-gp', and the WassersteinLoss of it has none.")]
    public async Task Wrong_train_option_is_refused_and_the_folder_is_not_made(string option, string value, string message)
    {
        ProgramRun run = await CliRun.Of(TinyModel.TrainArguments(_folder["out"], option, value));

        run.Failed(exitCode: 2, message);
        Assert.IsFalse(Directory.Exists(_folder["out"]));
    }

    [TestMethod]
    [DataRow("--model wgan --network-change spectral-norm",
        "must not have both WeightClipping and SpectralNorm: the constraint changes the critic's weights under the norm")]
    [DataRow("--regularizer r1 --regularizer r1=2", "R1 stands there more than once")]
    [DataRow("--model gan --label-smoothing 0.1", "RealLabel must be greater than 0.5, but is 0.1.")]
    public async Task Options_that_make_no_sense_together_are_refused_with_the_reason(string options, string message)
        => (await CliRun.Of(TinyModel.TrainArguments(_folder["out"], options.Split(' ')))).Failed(exitCode: 2, message);

    [TestMethod]
    [DataRow("", "Required command")]
    [DataRow("paint", "paint")]
    [DataRow("train", "--out")]
    [DataRow("train --out x --color", "--color")]
    [DataRow("generate --out x.png", "--model")]
    [DataRow("generate --model x --out x.png --count 0", "--count must be from 1 to 10000, but is 0.")]
    [DataRow("generate --model x --out x.png --count 10001", "but is 10001.")]
    [DataRow("generate --model x --out x.jpg", "--out must be a PNG file, but is 'x.jpg'.")]
    [DataRow("generate --model x --out x.png --device tpu", "--device must be auto, cpu, cuda or cuda:N, but is 'tpu'.")]
    [DataRow("generate --model x --out x.png --truncation 0", "--truncation must be greater than 0 and finite, but is 0.")]
    [DataRow("generate --model x --out x.png --truncation NaN", "but is NaN.")]
    [DataRow("generate --model x --out x.png --truncation 0,5", "--truncation must be a number such as 0.001, but is '0,5'.")]
    [DataRow("generate --model x --out x.png --threads 0", "--threads must be from 1 to 1024, but is 0.")]
    [DataRow("translate --model x --in y --out z --threads 0", "--threads must be from 1 to 1024, but is 0.")]
    [DataRow("demo --threads 0", "--threads must be from 1 to 1024, but is 0.")]
    [DataRow("train --model pix2pix --out nowhere/x", "--data is required for pix2pix and cyclegan")]
    [DataRow("train --model cyclegan --out nowhere/x", "--data is required for pix2pix and cyclegan")]
    [DataRow("generate --model x --out x.png --codes 1,two", "--codes must be numbers with commas between, such as 3,0.5,-1, but is")]
    [DataRow("generate --model x --out x.png --codes ,", "but is ','.")]
    [DataRow("interpolate --model x --from 1 --out x.png", "--to")]
    [DataRow("interpolate --model x --from 1 --to 2 --out x.gif", "--out must be a PNG file, but is 'x.gif'.")]
    [DataRow("interpolate --model x --from 1 --to 2 --out x.png --steps 1", "--steps must be from 2 to 1000, but is 1.")]
    [DataRow("interpolate --model x --from 1 --to 2 --out x.png --truncation -1", "--truncation must be greater than 0")]
    [DataRow("interpolate --model x --from 1 --to 2 --out x.png --device tpu", "--device must be auto, cpu, cuda or cuda:N")]
    [DataRow("export --model x", "--out")]
    public async Task Wrong_call_is_refused(string call, string message)
        => (await CliRun.Of(call.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Failed(exitCode: 2, message);

    [TestMethod]
    public async Task Digits_that_are_also_a_folder_are_refused()
    {
        string home = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = _folder.Path;
            Directory.CreateDirectory("digits");
            (await CliRun.Of(TinyModel.TrainArguments("out"))).Failed(exitCode: 2, "--data ./digits is the folder.");
        }
        finally
        {
            Environment.CurrentDirectory = home;
        }
        Assert.IsFalse(Directory.Exists(_folder["out"]));
    }

    [TestMethod]
    [DataRow("train --out x --steps 0 --json", DisplayName = "value out of range")]
    [DataRow("train --json", DisplayName = "option missing")]
    [DataRow("--json", DisplayName = "command missing")]
    public async Task With_json_the_error_is_one_object_on_the_standard_output(string call)
    {
        ProgramRun run = await CliRun.Of(call.Split(' '));

        Assert.AreEqual(2, run.ExitCode);
        JsonProperty property = run.Json.EnumerateObject().Single();
        Assert.AreEqual("error", property.Name);
        Assert.AreEqual($"gan: {property.Value.GetString()}", run.Error.TrimEnd());
    }
}
