namespace Lab.Tests;

[TestClass]
public sealed class PointCanvasTests
{
    // The plane from -2 to 2 on pixels 10 to 20 rightward and 5 to 15 downward: 2.5 pixels a unit.
    private readonly Raster _raster = new(30, 20);

    private PointCanvas Canvas => new(_raster, left: 10, top: 5, size: 11, range: 2);

    [TestMethod]
    [DataRow(0f, 0f, 15, 10)]
    [DataRow(-2f, 2f, 10, 5)]
    [DataRow(1.2f, 0f, 18, 10)]
    [DataRow(0f, 1.2f, 15, 7)]
    public void Point_is_a_square_at_its_place(float x, float y, int column, int row)
    {
        Canvas.DrawPoints([x, y], Palette.Red);

        CollectionAssert.AreEquivalent(
            new[] { (column, row), (column + 1, row), (column, row + 1), (column + 1, row + 1) }, Drawn(Palette.Red));
    }

    [TestMethod]
    public void Point_at_the_corner_stays_within_the_canvas()
    {
        Canvas.DrawPoints([2, -2], Palette.Red);

        CollectionAssert.AreEqual(new[] { (20, 15) }, Drawn(Palette.Red));
    }

    [TestMethod]
    public void Points_outside_and_points_that_are_not_finite_are_not_drawn()
    {
        Canvas.DrawPoints(
            [2.1f, 0, 0, -2.1f, float.NaN, 0, 0, float.NaN, float.PositiveInfinity, 0, 0, float.NegativeInfinity, 1e30f, 0], Palette.Red);

        Assert.HasCount(0, Drawn(Palette.Red));
    }

    [TestMethod]
    public void Axes_are_a_frame_a_cross_and_ticks()
    {
        Canvas.DrawAxes(Palette.Gray);

        (int X, int Y)[] drawn = Drawn(Palette.Gray);
        foreach ((int, int) expected in new[] { (10, 5), (20, 5), (10, 15), (20, 15), (15, 8), (12, 10), (18, 7), (18, 13), (12, 13) })
            CollectionAssert.Contains(drawn, expected);
        CollectionAssert.DoesNotContain(drawn, (17, 6));
        Assert.IsTrue(drawn.All(pixel => pixel is { X: >= 10 and <= 20, Y: >= 5 and <= 15 }));
    }

    private (int X, int Y)[] Drawn(byte color) =>
    [
        .. from y in Enumerable.Range(0, _raster.Height)
           from x in Enumerable.Range(0, _raster.Width)
           where _raster[x, y] == color
           select (x, y),
    ];
}
