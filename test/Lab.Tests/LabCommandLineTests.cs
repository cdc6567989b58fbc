using System.Text.Json;

namespace Lab.Tests;

[TestClass]
public sealed class LabCommandLineTests
{
    private readonly TempFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public async Task Json_has_the_figures_by_name_beside_what_every_experiment_has()
    {
        ProgramRun run = (await RunFake("fake", "--json", "--seed", "7", "--out", _folder["new/plots"])).Succeeded();

        string[] names = [.. run.Json.EnumerateObject().Select(property => property.Name)];
        CollectionAssert.AreEqual(
            new[] { "experiment", "seed", "seconds", "files", "variant", "steps", "Third", "converged", "undefined", "bounds" }, names);
        Assert.AreEqual("fake", run.Json.GetProperty("experiment").GetString());
        Assert.AreEqual(7, run.Json.GetProperty("seed").GetInt32());
        Assert.AreEqual("left", run.Json.GetProperty("variant").GetString());
        Assert.AreEqual(1_000, run.Json.GetProperty("steps").GetInt32());
        Assert.AreEqual(1.0 / 3, run.Json.GetProperty("Third").GetDouble());
        Assert.IsTrue(run.Json.GetProperty("converged").GetBoolean());
        Assert.IsTrue(run.Json.GetProperty("seconds").GetDouble() is >= 0 and < 10);
        Assert.AreEqual("", run.Error);
    }

    [TestMethod]
    public async Task Figures_that_are_not_finite_survive_json_as_strings()
    {
        JsonElement json = (await RunFake("fake", "--json", "--out", _folder.Path)).Json;

        Assert.AreEqual("NaN", json.GetProperty("undefined").GetString());
        CollectionAssert.AreEqual(
            new[] { "-Infinity", "Infinity" }, json.GetProperty("bounds").EnumerateArray().Select(bound => bound.GetString()).ToArray());
    }

    [TestMethod]
    public async Task Files_are_in_a_folder_that_is_made_and_listed_by_their_paths()
    {
        ProgramRun run = (await RunFake("fake", "--json", "--out", _folder["new/plots"])).Succeeded();

        string file = run.Json.GetProperty("files").EnumerateArray().Single().GetString()!;
        Assert.AreEqual(_folder["new/plots/fake.txt"], file);
        Assert.AreEqual("content", File.ReadAllText(file));
        Assert.HasCount(1, Directory.GetFileSystemEntries(_folder["new/plots"]));
    }

    [TestMethod]
    public async Task Text_has_the_tables_the_figures_and_the_files()
    {
        ProgramRun run = (await RunFake("fake", "--out", _folder.Path)).Succeeded();

        foreach (string word in new[] { "A [title]", "[half]", "0.333333", "NaN", "-Infinity, Infinity", "yes", "seed 0", "fake.txt" })
            StringAssert.Contains(run.Output, word);
        Assert.AreEqual("fake: 50%", run.Error.Trim());
    }

    [TestMethod]
    [DataRow("20", 1_000)]
    [DataRow("60", 3_000)]
    [DataRow("0.5", 25)]
    [DataRow("0.001", 1)]
    public async Task Budget_scales_the_steps(string budget, int steps)
    {
        ProgramRun run = (await RunFake("fake", "--json", "--out", _folder.Path, "--budget", budget)).Succeeded();

        Assert.AreEqual(steps, run.Json.GetProperty("steps").GetInt32());
    }

    [TestMethod]
    [DataRow("--help", new[] { "fake", "Shows nothing at all." })]
    [DataRow("fake --help", new[] { "--variant", "left|right", "[default: left]", "--budget", "[default: 20]" })]
    [DataRow("fake --help", new[] { "--seed", "--out", "--json" })]
    public async Task Help_lists_experiments_and_their_options(string call, string[] expected)
    {
        ProgramRun run = (await LabRun.Of([new FakeExperiment()], CancellationToken.None, call.Split(' '))).Succeeded();

        foreach (string word in expected)
            StringAssert.Contains(run.Output, word);
    }

    [TestMethod]
    [DataRow("", "The experiment must be one of fake.")]
    [DataRow("unknown", "The experiment must be one of fake.")]
    [DataRow("unknown", "'unknown'")]
    [DataRow("fake --variant up", "--variant must be one of left, right, but is 'up'.")]
    [DataRow("fake --variant", "--variant")]
    [DataRow("fake --budget 0", "--budget must be greater than 0 and at most 604800 seconds, but is 0.")]
    [DataRow("fake --budget NaN", "but is NaN.")]
    [DataRow("fake --budget 1e9", "but is 1000000000.")]
    [DataRow("fake --budget soon", "soon")]
    [DataRow("fake --seed 1.5", "1.5")]
    public async Task Wrong_call_is_refused_and_the_folder_is_not_made(string call, string message)
    {
        string[] args = call.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        ProgramRun run = await RunFake([.. args, .. args is ["fake", ..] ? ["--out", _folder["out"]] : Array.Empty<string>()]);

        run.Failed(exitCode: 2, message);
        Assert.IsFalse(Directory.Exists(_folder["out"]));
    }

    [TestMethod]
    public async Task Empty_folder_name_is_refused()
        => (await RunFake("fake", "--json", "--out", "")).Failed(exitCode: 2, "--out must not be empty, but is ''.");

    [TestMethod]
    public async Task Folder_that_takes_no_files_is_refused_before_the_work()
    {
        var experiment = new FakeExperiment { Work = () => Assert.Fail("The work has begun.") };
        string file = _folder.Write("file");

        ProgramRun run = await LabRun.Of([experiment], CancellationToken.None, "fake", "--json", "--out", file);

        run.Failed(exitCode: 1, "must be writable");
    }

    [TestMethod]
    public async Task Cancelled_experiment_fails_and_leaves_no_file()
    {
        using var source = new CancellationTokenSource();
        var experiment = new FakeExperiment { Work = source.Cancel };

        ProgramRun run = await LabRun.Of([experiment], source.Token, "fake", "--json", "--out", _folder["out"]);

        run.Failed(exitCode: 1, "canceled");
        Assert.HasCount(0, Directory.GetFileSystemEntries(_folder["out"]));
    }

    [TestMethod]
    public void Known_experiments_have_names_of_their_own_and_one_line_each()
    {
        CollectionAssert.AllItemsAreUnique(Experiment.Known.Select(experiment => experiment.Name).ToArray());
        foreach (Experiment experiment in Experiment.Known)
            Assert.IsFalse(experiment.Description.Contains('\n'), experiment.Name);
    }

    private static Task<ProgramRun> RunFake(params string[] args) => LabRun.Of([new FakeExperiment()], CancellationToken.None, args);
}
