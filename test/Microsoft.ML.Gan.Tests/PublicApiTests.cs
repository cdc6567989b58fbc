namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class PublicApiTests
{
    [TestMethod]
    public void Public_API_is_the_approved_one() => ApprovedApi.Check(typeof(GanVariant).Assembly);
}
