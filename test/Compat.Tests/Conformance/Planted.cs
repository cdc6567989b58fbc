// Types with one of each kind of declaration, for the printer and the checker to be tried on.
namespace Compat.Tests.Conformance.Planted;

public interface IShape<out T>
{
    double Area { get; }

    T Describe(string format = "G");

    void Draw() => Describe();
}

public abstract class Figure : IShape<string>
{
    public const float Unit = 1.5f;

    protected readonly int Sides;

    internal Figure(int sides) => Sides = sides;

    public abstract double Area { get; }

    public string? Name { get; protected set; }

    public abstract string Describe(string format = "G");

    public override string ToString() => Describe();

    internal void Hidden() => Name = "hidden";
}

public sealed class Square(double side) : Figure(4), IDisposable
{
    public override double Area => side * side;

    public override string Describe(string format = "G") => side.ToString(format);

    public void Dispose() => Name = null;

    public TResult? Apply<TResult>(Func<double, TResult> map, out (int Row, long Column) place, params int[] rest)
        where TResult : class, new()
    {
        place = (rest.Length, Sides);
        return map(side);
    }
}

public static class FigureExtensions
{
    public static bool Contains(this Figure figure, in DateTime at, int? limit = null, DayOfWeek day = DayOfWeek.Monday) =>
        figure.Area > (limit ?? (int)day) + at.Ticks;
}

public readonly struct Point
{
    public Point(int x) => X = x;

    public int X { get; init; }

    public int this[int index] => X + index;

    public static Point operator +(Point left, Point right) => new(left.X + right.X);

    public List<Dictionary<string, T[]>> Nested<T>(T[,] values) => [];
}

public delegate void Visitor<in T>(T figure, ref int count);

[Flags]
public enum Corners : byte
{
    None = 0,
    Left = 1,
}
