using System.Reflection;

namespace Gan.Onnx.Tests;

[TestClass]
public class ArchitectureTests
{
    [TestMethod]
    public void Gan_Onnx_reaches_no_TorchSharp_through_any_reference()
    {
        var seen = new HashSet<string>();
        var open = new Queue<Assembly>([typeof(GeneratorSession).Assembly]);
        while (open.TryDequeue(out Assembly? assembly))
        {
            foreach (AssemblyName reference in assembly.GetReferencedAssemblies().Where(name => seen.Add(name.Name!)))
            {
                if (!reference.Name!.StartsWith("System", StringComparison.Ordinal))
                    open.Enqueue(Assembly.Load(reference));
            }
        }
        Assert.Contains("Microsoft.ML.OnnxRuntime", seen);
        Assert.DoesNotContain("TorchSharp", seen);
    }

    [TestMethod]
    public void Folders_stand_in_the_order_of_dependence() => SourceRooms.StandInOrder(
        "src/Gan.Onnx", "Common", "Images", "Graph", "Latents", "Diffusion", "Models", "Persistence", "Transforms", "Generators",
        "Translators", "Recognizers", "");

    [TestMethod]
    public void Lines_are_at_most_140_characters_long()
    {
        string root = RepositoryRoot.PathOrInconclusive;
        string[] tooLong =
        [
            .. from folder in new[] { "src", "samples", "test" }
               from file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
               from line in File.ReadLines(file).Select((text, index) => (text.Length, Number: index + 1))
               where line.Length > 140
               select $"{Path.GetRelativePath(root, file)}({line.Number})",
        ];
        Assert.AreEqual("", string.Join('\n', tooLong));
    }

    [TestMethod]
    public void All_types_are_in_one_namespace_but_the_catalog()
    {
        string[] others =
        [
            .. typeof(GeneratorSession).Assembly.GetTypes()
                .Where(type => type.Namespace is not ("Gan.Onnx" or "Gan.Onnx.Graph.Schema"))
                .Where(type => type.FullName?.StartsWith("Microsoft.ML.GanOnnxCatalog", StringComparison.Ordinal) != true)
                .Where(type => type.Namespace is "Microsoft.ML" || type.Namespace?.StartsWith("Gan", StringComparison.Ordinal) == true)
                .Select(type => type.FullName!),
        ];
        Assert.AreEqual("", string.Join(", ", others));
    }
}
