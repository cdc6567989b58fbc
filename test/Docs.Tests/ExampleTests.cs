namespace Docs.Tests;

/// <summary>The examples in the comments of the packages, which IDEs and the API reference show.</summary>
[TestClass]
public sealed class ExampleTests
{
    // What an example may take for granted.
    private const string Given = """
        using Gan.Onnx;
        using Microsoft.ML;
        using Microsoft.ML.Data;
        using Microsoft.ML.Gan;
        using TorchSharp;
        using TorchSharp.Modules;
        using Tensor = TorchSharp.torch.Tensor;
        using static TorchSharp.torch.nn;
        using static Given;

        public static class Given
        {
            public static MLContext ml = new();
            public static IDataView data = null!;
            public static MLImage image = null!;
            public static GeneratorTransformer generator = null!;
            public static TranslatorTransformer translator = null!;
            public static RecognizerTransformer recognizer = null!;
            public static GeneratorMetadata metadata = null!;
            public static GanNetwork myNetwork = null!;
            public static float[] images = [], weight = [], bias = [];
            public static double[,] realFeatures = { }, generatedFeatures = { };
            public static int count = 1, height = 1, width = 1, steps = 1;
            public static Tensor batch = null!;

            public static void Train(Tensor batch)
            {
            }
        }
        """;

    private static readonly string[] _servingVerbs = ["Generate", "Interpolate", "Translate", "Recognize", "SaveGrid", "FromFile"];

    public static IEnumerable<string> NamesWithExamples =>
        DocumentedMember.All.Where(member => member.Examples.Any()).Select(member => member.Name);

    [TestMethod]
    [DynamicData(nameof(NamesWithExamples))]
    public void An_example_compiles(string name)
    {
        var member = DocumentedMember.All.Single(member => member.Name == name);
        foreach (string example in member.Examples)
        {
            var page = new Page(name, $"```csharp\n{Given}\n```\n```csharp\n{example.ReplaceLineEndings("\n")}\n```");
            Assert.AreEqual("", string.Join('\n', PageProgram.Of(page).Single().Errors()), example);
        }
    }

    [TestMethod]
    public void What_trains_or_serves_has_an_example_and_names_its_errors()
    {
        DocumentedMember[] methods = [.. DocumentedMember.All.Where(TrainsOrServes)];
        Assert.IsGreaterThan(30, methods.Length);

        string[] wanting =
        [
            .. methods.Where(method => !method.Examples.Any() && !Type(method).Examples.Any())
                .Select(method => $"no example: {method.Name}"),
            .. methods.Where(method => !method.Comments.Elements("exception").Any()).Select(method => $"no exception: {method.Name}"),
        ];

        Assert.AreEqual("", string.Join('\n', wanting));
    }

    private static bool TrainsOrServes(DocumentedMember member) => member.Name[0] == 'M' && member.MethodName != "Dispose" &&
        (member.TypeName.EndsWith("Catalog", StringComparison.Ordinal)
            || member.TypeName.EndsWith("GanTrainer", StringComparison.Ordinal)
            || _servingVerbs.Contains(member.MethodName));

    private static DocumentedMember Type(DocumentedMember member) =>
        DocumentedMember.All.Single(type => type.Name == $"T:{member.TypeName}");
}
