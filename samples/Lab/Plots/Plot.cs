using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Lab;

/// <summary>
/// Lines and points over two axes, drawn as SVG. What is not finite, or on a logarithmic axis not positive, leaves a gap.
/// </summary>
/// <param name="title">What it shows.</param>
/// <param name="x">The horizontal axis' title.</param>
/// <param name="y">The vertical axis' title.</param>
internal sealed class Plot(string title, string x, string y)
{
    private const double Side = 480;
    private const double MarkerSize = 1.5;
    private const double Padding = 0.03;
    private const double TitleDistance = 10;

    private readonly List<Series> _series = [];

    /// <summary>Whether the vertical axis is logarithmic.</summary>
    public bool LogarithmicY { get; init; }

    /// <summary>Both axes go from minus this to this, and a unit is as long on one as on the other.</summary>
    /// <value>The default is what the data need.</value>
    public double? Range { get; init; }

    /// <summary>Adds a line.</summary>
    /// <param name="name">What the legend says.</param>
    /// <param name="xs">Its points' first coordinates.</param>
    /// <param name="ys">Its points' second coordinates, as many.</param>
    /// <returns>This plot.</returns>
    /// <exception cref="ArgumentException">There are not as many.</exception>
    public Plot Line(string name, IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        if (xs.Count != ys.Count)
            throw new ArgumentException($"The line '{name}' must have as many ys as xs, {xs.Count}, but has {ys.Count}.");
        var line = new LineSeries { Title = name };
        line.Points.AddRange(xs.Zip(ys, (px, py) => new DataPoint(px, py)));
        _series.Add(line);
        return this;
    }

    /// <summary>Adds points.</summary>
    /// <param name="name">What the legend says.</param>
    /// <param name="points">Row by row, N x 2.</param>
    /// <returns>This plot.</returns>
    public Plot Points(string name, IReadOnlyList<float> points)
    {
        var scatter = new ScatterSeries { Title = name, MarkerType = MarkerType.Circle, MarkerSize = MarkerSize };
        scatter.Points.AddRange(Enumerable.Range(0, points.Count / 2).Select(i => new ScatterPoint(points[2 * i], points[2 * i + 1])));
        _series.Add(scatter);
        return this;
    }

    /// <summary>The picture's bytes. A plot is drawn once.</summary>
    public byte[] ToSvg()
    {
        var model = new PlotModel
        {
            Title = title,
            Background = OxyColors.White,
            DefaultFont = "Arial",
            DefaultColors = [.. Palette.Colors.Skip(Palette.Blue).Select(color => OxyColor.FromRgb(color.Red, color.Green, color.Blue))],
            PlotType = Range is null ? PlotType.XY : PlotType.Cartesian,
            Axes =
            {
                Styled(new LinearAxis(), AxisPosition.Bottom, x),
                Styled(LogarithmicY ? new LogarithmicAxis() : new LinearAxis(), AxisPosition.Left, y),
            },
            Legends = { BelowThePlot() },
        };
        foreach (Series series in _series)
            model.Series.Add(series);
        using var svg = new MemoryStream();
        new SvgExporter { Width = Side, Height = Side }.Export(model, svg);
        return svg.ToArray();
    }

    private Axis Styled(Axis axis, AxisPosition position, string axisTitle)
    {
        axis.Position = position;
        axis.Title = axisTitle;
        axis.AxisTitleDistance = TitleDistance;
        axis.MajorGridlineStyle = LineStyle.Solid;
        axis.MajorGridlineColor = OxyColors.LightGray;
        axis.MinimumPadding = axis.MaximumPadding = Padding;
        if (Range is double range)
            (axis.Minimum, axis.Maximum) = (-range, range);
        return axis;
    }

    private static Legend BelowThePlot() => new()
    {
        LegendPlacement = LegendPlacement.Outside,
        LegendPosition = LegendPosition.BottomCenter,
        LegendOrientation = LegendOrientation.Horizontal,
    };
}
