namespace Gan.Cli.Tests;

[TestClass]
public sealed class HelpTests
{
    [TestMethod]
    [DataRow("", new[] { "train", "generate", "export" })]
    [DataRow("train", new[] { "--data", "--labels", "--count", "--model", "--network", "--size", "--channels", "--steps", "--batch", "--base", "--seed", "--device", "--bf16", "--ema", "--out", "--json", "wgan-gp", "dcgan", "[default: 32]" })]
    [DataRow("generate", new[] { "--model", "--count", "--seed", "--out", "--device", "--json", "[default: 64]" })]
    [DataRow("export", new[] { "--model", "--out", "--json" })]
    public async Task Help_names_every_option_and_its_default(string command, string[] expected)
    {
        CliRun run = (await CliRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Succeeded();

        foreach (string word in expected)
            StringAssert.Contains(run.Output, word);
        Assert.AreEqual("", run.Error);
    }
}
