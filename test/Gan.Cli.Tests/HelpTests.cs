namespace Gan.Cli.Tests;

[TestClass]
public sealed class HelpTests
{
    [TestMethod]
    [DataRow("", new[] { "train", "generate", "interpolate", "translate", "export" })]
    [DataRow("train", new[] { "--data", "--labels", "--count", "--size", "--channels", "[default: 32]" })]
    [DataRow("train", new[] { "--model", "--network", "--base", "wgan-gp", "dcgan" })]
    [DataRow("train", new[] { "--steps", "--batch", "--critic-steps", "--learning-rate", "--seed", "--device", "--bf16", "--ema" })]
    [DataRow("train", new[]
    {
        "--regularizer", "weight-clipping (bound 0.01)", "r1 (gamma 10)", "diff-augment", "spectral-norm-both", "--label-smoothing",
    })]
    [DataRow("train", new[] { "--optimizer", "adam|adamw|rmsprop|sgd", "--critic-learning-rate", "--schedule", "linear|cosine" })]
    [DataRow("train", new[] { "--dynamics", "extragradient", "--critic-warmup", "STEPS:CRITICSTEPS" })]
    [DataRow("train", new[] { "--out", "(REQUIRED)", "--overwrite", "--threads", "--json" })]
    [DataRow("generate", new[] { "--model", "--count", "--seed", "--out", "--device", "--json", "[default: 64]" })]
    [DataRow("generate", new[] { "--label", "--codes", "--truncation" })]
    [DataRow("interpolate", new[] { "--model", "--from", "--to", "--steps", "[default: 8]", "--out", "--label", "--truncation" })]
    [DataRow("translate", new[] { "--model", "--in", "FILE|DIR", "--out", "--device", "--json" })]
    [DataRow("export", new[] { "--model", "--out", "--json" })]
    public async Task Help_names_every_option_and_its_default(string command, string[] expected)
    {
        ProgramRun run = (await CliRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Succeeded();

        foreach (string word in expected)
            StringAssert.Contains(run.Output, word);
        Assert.AreEqual("", run.Error);
    }
}
