namespace Gan.Onnx.Tests;

[TestClass]
public class PublicApiTests
{
    [TestMethod]
    public void Public_API_is_the_approved_one() => ApprovedApi.Check(typeof(GeneratorSession).Assembly);
}
