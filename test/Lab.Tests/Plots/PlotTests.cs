using System.Globalization;
using System.Xml.Linq;

namespace Lab.Tests;

[TestClass]
public sealed class PlotTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [TestMethod]
    public void Titles_and_names_stand_in_the_picture_whatever_characters_they_have()
    {
        Plot plot = new Plot("a < b & \"c\"", "step", "W").Line("wgan-gp", [0, 1], [1, 2]).Line("gan", [0, 1], [3, 4]);

        string[] texts = [.. Parse(plot.ToSvg()).Descendants(_svg + "text").Select(text => text.Value)];
        foreach (string expected in new[] { "a < b & \"c\"", "step", "W", "wgan-gp", "gan" })
            CollectionAssert.Contains(texts, expected);
    }

    [TestMethod]
    public void Line_has_a_corner_for_each_point_and_rises_where_the_values_do()
    {
        (double X, double Y)[] corners = Corners(Parse(new Plot("", "x", "y").Line("l", [0, 1, 2, 3], [0, 1, 4, 9]).ToSvg())).Single();

        Assert.HasCount(4, corners);
        for (int i = 1; i < corners.Length; i++)
            Assert.AreEqual(corners[1].X - corners[0].X, corners[i].X - corners[i - 1].X, 1e-3);
        double unit = corners[0].Y - corners[1].Y;
        Assert.IsGreaterThan(10, unit);
        Assert.AreEqual(4 * unit, corners[0].Y - corners[2].Y, 1e-3);
        Assert.AreEqual(9 * unit, corners[0].Y - corners[3].Y, 1e-3);
    }

    [TestMethod]
    public void Logarithmic_axis_makes_exponentials_straight()
    {
        var plot = new Plot("", "x", "y") { LogarithmicY = true };
        (double X, double Y)[] corners = Corners(Parse(plot.Line("l", [0, 1, 2, 3], [1, 10, 100, 1000]).ToSvg())).Single();

        double decade = corners[0].Y - corners[1].Y;
        Assert.IsGreaterThan(10, decade);
        Assert.AreEqual(3 * decade, corners[0].Y - corners[3].Y, 1e-3);
    }

    [TestMethod]
    [DataRow(double.NaN, false)]
    [DataRow(double.PositiveInfinity, false)]
    [DataRow(double.NegativeInfinity, false)]
    [DataRow(0.0, true)]
    [DataRow(-1.0, true)]
    public void Value_without_a_place_leaves_a_gap(double value, bool logarithmic)
    {
        var plot = new Plot("", "x", "y") { LogarithmicY = logarithmic };

        (double X, double Y)[][] lines = Corners(Parse(plot.Line("l", [0, 1, 2, 3, 4], [1, 2, value, 4, 5]).ToSvg()));

        CollectionAssert.AreEqual(new[] { 2, 2 }, lines.Select(corners => corners.Length).ToArray());
        Assert.IsTrue(lines.SelectMany(corners => corners).All(corner => double.IsFinite(corner.X) && double.IsFinite(corner.Y)));
    }

    [TestMethod]
    public void Points_within_the_range_are_drawn_to_one_scale()
    {
        var plot = new Plot("", "x", "y") { Range = 2 };
        XElement picture = Parse(plot.Points("p", [0, 0, 1, 0, 0, 1, 50, 50, float.NaN, 0]).ToSvg());

        // From the top: the point above the origin, the origin and the one beside it, and below the plot the legend's mark.
        (double X, double Y)[] marks =
        [
            .. picture.Descendants(_svg + "ellipse").Select(mark => (X: Number(mark, "cx"), Y: Number(mark, "cy")))
                .Where(mark => mark is { X: > 0 and < 480, Y: > 0 and < 480 }).OrderBy(mark => mark.Y).ThenBy(mark => mark.X),
        ];
        Assert.HasCount(4, marks);
        double unit = marks[1].Y - marks[0].Y;
        Assert.IsGreaterThan(50, unit);
        Assert.AreEqual(0, marks[1].X - marks[0].X, 1e-3);
        Assert.AreEqual(unit, marks[2].X - marks[1].X, 1e-2);
        Assert.AreEqual(0, marks[2].Y - marks[1].Y, 1e-3);
    }

    [TestMethod]
    [DataRow(float.NaN)]
    [DataRow(float.PositiveInfinity)]
    [DataRow(float.MaxValue)]
    public void Samples_that_have_run_away_still_make_a_picture(float value)
    {
        XElement picture = Parse(new Plot("", "x", "y").Points("p", [0, 0, 1, 1, value, -value]).ToSvg());

        Assert.IsFalse(picture.DescendantsAndSelf().Attributes().Any(attribute => attribute.Value is "NaN" or "Infinity" or "∞"));
        Assert.IsTrue(picture.Descendants(_svg + "ellipse").Any());
    }

    [TestMethod]
    public void Same_plot_has_the_same_bytes()
    {
        static byte[] Draw() => new Plot("t", "x", "y").Line("l", [0, 1], [1, 2]).Points("p", [0, 0]).ToSvg();

        CollectionAssert.AreEqual(Draw(), Draw());
    }

    [TestMethod]
    public void Line_with_as_many_xs_as_ys_is_required()
        => Throws.Error<ArgumentException>(
            () => new Plot("", "x", "y").Line("l", [0, 1], [1]), "The line 'l' must have as many ys as xs, 2, but has 1.");

    private static XElement Parse(byte[] svg)
    {
        using var stream = new MemoryStream(svg);
        return XDocument.Load(stream).Root!;
    }

    // Lines of data are thicker than those of axes and frames, and the legend's are the only ones below the horizontal axis' title.
    private static (double X, double Y)[][] Corners(XElement picture) =>
    [
        .. picture.Descendants(_svg + "polyline")
            .Where(line => line.Attribute("style")!.Value.Contains("stroke-width:2"))
            .Select(line => line.Attribute("points")!.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Corner).ToArray())
            .Where(corners => corners[0].Y < 430),
    ];

    private static (double X, double Y) Corner(string pair)
    {
        string[] numbers = pair.Split(',');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    private static double Number(XElement element, string attribute)
        => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
