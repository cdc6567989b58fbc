namespace Docs.Tests;

[TestClass]
public sealed class SnippetTests
{
    public static IEnumerable<string> Paths => Page.All.Where(page => page.Blocks("csharp").Any()).Select(page => page.Path);

    [TestMethod]
    [DynamicData(nameof(Paths))]
    public void The_code_of_a_page_compiles(string path) =>
        Assert.AreEqual("", string.Join('\n', PageProgram.Of(Page.Read(path)).SelectMany(program => program.Errors())));

    [TestMethod]
    public void Wrong_code_is_named_by_file_and_line()
    {
        var page = new Page("docs/wrong.md", """
            # Wrong
            ```csharp
            using Microsoft.ML;

            var ml = new MLContext();
            ```
            More of it:
            ```csharp
            // Line 9.
            ml.Transforms.TrainNothing("Image");
            ```
            """);

        string[] errors = [.. PageProgram.Of(page).Single().Errors()];

        Assert.HasCount(1, errors);
        StringAssert.StartsWith(errors[0], "docs/wrong.md(10): CS1061");
    }

    [TestMethod]
    [DataRow("docs/wrong.md", "using Microsoft.ML;\nusing Microsoft.ML.Data;\nvar ml = new MLContext();", "docs/wrong.md(3): CS8019")]
    [DataRow("CONTRIBUTING.md", "using TorchSharp;\npublic sealed class Of(Tensor of)\n{\n    public Tensor It => of;\n}", "(2): CS8019")]
    public void An_unnecessary_using_is_named(string path, string code, string expected)
    {
        string[] errors = [.. PageProgram.Of(new Page(path, $"```csharp\n{code}\n```")).Single().Errors()];

        Assert.HasCount(1, errors, string.Join('\n', errors));
        StringAssert.Contains(errors[0], expected);
    }

    [TestMethod]
    public void Code_with_usings_is_a_program_of_its_own()
    {
        var page = new Page("docs/two.md", """
            ```csharp
            using Microsoft.ML;
            var ml = new MLContext();
            ```
            ```csharp
            using Microsoft.ML.Gan;
            var ml = new MLContext();
            ```
            """);

        var errors = PageProgram.Of(page).Select(program => string.Join('\n', program.Errors())).ToArray();

        Assert.AreEqual("", errors[0]);
        StringAssert.StartsWith(errors[1], "docs/two.md(7): CS0246");
    }
}
