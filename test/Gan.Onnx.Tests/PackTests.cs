using System.Diagnostics;
using GanMl.Tests.Shared;

namespace Gan.Onnx.Tests;

/// <summary>Packages of the stack compat would depend on stand-ins that nobody can restore.</summary>
[TestClass]
public class PackTests
{
    [TestMethod]
    public void Pack_on_compat_is_refused_with_the_reason()
    {
#if GAN_STACK_NUGET
        Assert.Inconclusive("On the stack nuget, packing is allowed.");
#endif
        string project = Path.Combine(RepositoryRoot.Path!, "src", "Gan.Onnx", "Gan.Onnx.csproj");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-target:RefuseToPackCompat", "-property:GanStack=compat", "-nologo"])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(1, process.ExitCode, output);
        StringAssert.Contains(output, "GanMl.Onnx cannot be packed on the stack 'compat'");
    }
}
