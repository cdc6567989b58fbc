using System.Reflection;
using Compat.Tests.Conformance.Printing;
using Microsoft.ML;
using TorchSharp;

namespace Compat.Tests.Conformance;

/// <summary>The stand-ins show nothing that the real packages do not, and all that our code must implement.</summary>
[TestClass, CompatOnly]
public sealed class StandInTests
{
    private static readonly IReadOnlyList<ApiLine> MicrosoftMl = ApiPrinter.Print(typeof(MLContext).Assembly);
    private static readonly IReadOnlyList<ApiLine> Torch = ApiPrinter.Print(typeof(torch).Assembly);

    [TestMethod]
    public void MicrosoftMl_every_member_stands_in_the_real_lists()
    {
        AssertNone(ConformanceChecker.FindForeign(MicrosoftMl, RealApi.MicrosoftMl));
    }

    [TestMethod]
    public void TorchSharp_every_member_stands_in_the_real_list()
    {
        AssertNone(ConformanceChecker.FindForeign(Torch, RealApi.TorchSharp));
    }

    [TestMethod]
    [DataRow("Gan.Onnx", "Microsoft.ML.ITransformer")]
    [DataRow("Microsoft.ML.Gan", "Microsoft.ML.IEstimator<out TTransformer>")]
    public void Every_abstract_member_that_our_code_implements_stands_in_compat(string assembly, string known)
    {
        IReadOnlyList<string> implemented = ConformanceChecker.FindImplementedTypes(Assembly.Load(assembly));

        Assert.Contains(known, implemented, $"{assembly} implements it, so the search must find it.");
        AssertNone(ConformanceChecker.FindMissingAbstract(
            implemented, [.. MicrosoftMl, .. Torch], [.. RealApi.MicrosoftMl, .. RealApi.TorchSharp]));
    }

    private static void AssertNone(IReadOnlyList<string> findings)
    {
        Assert.IsEmpty(findings, Environment.NewLine + string.Join(Environment.NewLine, findings));
    }
}
