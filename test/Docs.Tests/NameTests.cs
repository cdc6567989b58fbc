using System.Reflection;
using System.Text.Json;
using Gan.Cli;
using Microsoft.ML.Gan;

namespace Docs.Tests;

/// <summary>What the library knows by name has a line on its page.</summary>
[TestClass]
public sealed class NameTests
{
    [TestMethod]
    public void Every_GAN_is_there() => RequireOn("docs/choosing-a-model.md", GanVariant.Names);

    [TestMethod]
    public void Every_network_is_there() => RequireOn("docs/choosing-a-model.md", GanNetwork.Names);

    [TestMethod]
    public void All_that_steadies_a_training_is_there() =>
        RequireOn("docs/training.md", [.. Regularizer.Names, .. Augmentation.Names, .. NetworkChange.Names]);

    [TestMethod]
    public void Every_dynamics_is_there() => RequireOn("docs/training.md", GameDynamics.Names);

    [TestMethod]
    public void Every_metric_is_there() => RequireOn(
        "docs/training.md",
        typeof(TrainingMetric).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!));

    [TestMethod]
    public void Every_constant_of_a_kind_is_there_with_its_default()
    {
        IEnumerable<(string Name, string Text)> kinds =
        [
            .. Regularizer.Known.Select(kind => (kind.Name, new NamedKind<Regularizer>(kind, kind.Name).ToString())),
            .. Augmentation.Known.Select(kind => (kind.Name, new NamedKind<Augmentation>(kind, kind.Name).ToString())),
            .. NetworkChange.Known.Select(kind => (kind.Name, new NamedKind<NetworkChange>(kind, kind.Name).ToString())),
        ];
        string[] rows = [.. Page.Read("docs/training.md").Lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

        var wanting = kinds.Where(kind => !rows.Any(row => Says(row, kind.Name, kind.Text)));
        Assert.AreEqual("", string.Join('\n', wanting.Select(kind => kind.Text)));

        // "r1 (gamma 10)" is "`gamma`, 10" in the row of `r1`.
        static bool Says(string row, string name, string text) => row.Contains($"`{name}`")
            && row.Contains(text == name ? "| none |" : $"`{text.TrimEnd(')').Split('(')[1].Replace(" ", "`, ")}:");
    }

    [TestMethod]
    public void Every_field_of_a_result_is_there()
    {
        // By name: the laboratory has the type, too.
        Type[] results = [.. typeof(GanCommandLine).Assembly.GetTypes().Where(type => type.BaseType?.Name == "CommandResult")];

        Assert.HasCount(6, results);
        RequireOn("docs/cli.md", results
            .SelectMany(type => type.GetProperties()).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)));
    }

    private static void RequireOn(string path, IEnumerable<string> names) =>
        Assert.AreEqual("", string.Join(", ", names.Except(Page.Read(path).CodeInProse().Select(code => code.Text))));
}
