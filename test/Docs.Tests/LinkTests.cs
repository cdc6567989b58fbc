namespace Docs.Tests;

[TestClass]
public sealed class LinkTests
{
    private const int LongestReadme = 100;

    [TestMethod]
    public void The_README_is_a_page() => Assert.IsLessThanOrEqualTo(LongestReadme, File.ReadAllLines(Page.FullPath("README.md")).Length);

    [TestMethod]
    public void Every_page_is_in_the_table_of_contents()
    {
        string contents = File.ReadAllText(Page.FullPath("docs/toc.yml"));

        foreach (Page page in Page.All.Where(page => page.Path.StartsWith("docs/", StringComparison.Ordinal)))
            StringAssert.Contains(contents, Path.GetFileName(page.Path));
    }

    [TestMethod]
    public void Every_link_leads_somewhere() =>
        Assert.AreEqual("", string.Join('\n', Page.All.SelectMany(DeadLinks)));

    [TestMethod]
    public void The_files_and_folders_that_contributors_are_sent_to_are_there()
    {
        var missing = Page.Read("CONTRIBUTING.md").CodeInProse()
            .Where(code => code.Text.Contains('/') && !code.Text.AsSpan().ContainsAny(" *") && !IsThere(code.Text));

        Assert.AreEqual("", string.Join('\n', missing.Select(code => $"CONTRIBUTING.md({code.Line}): {code.Text}")));

        // The page says that paths are from there.
        static bool IsThere(string path) => Path.Exists(Page.FullPath(path)) || Path.Exists(Page.FullPath($"src/Microsoft.ML.Gan/{path}"));
    }

    [TestMethod]
    public void Dead_links_are_named_by_file_and_line()
    {
        var page = new Page("docs/wrong.md", """
            [a](nowhere.md)
            [b](../README.md#nothing)
            [c](#here) `[d](no-link)`
            ## Here
            [e](../LICENSE)
            """);

        string[] expected = ["docs/wrong.md(1): nowhere.md", "docs/wrong.md(2): ../README.md#nothing"];
        CollectionAssert.AreEqual(expected, DeadLinks(page).ToArray());
    }

    private static IEnumerable<string> DeadLinks(Page page) => page.Links()
        .Where(link => !link.Target.Contains("://") && !Leads(page, link.Target))
        .Select(link => $"{page.Path}({link.Line}): {link.Target}");

    private static bool Leads(Page page, string target)
    {
        string[] parts = target.Split('#', 2);
        string path = parts[0] == "" ? page.Path : Path.Combine(Path.GetDirectoryName(page.Path)!, parts[0]);
        if (parts.Length == 1)
            return Path.Exists(Page.FullPath(path));
        return (parts[0] == "" ? page : File.Exists(Page.FullPath(path)) ? Page.Read(path) : null)?.Anchors().Contains(parts[1]) == true;
    }
}
