using Microsoft.ML;
using Microsoft.ML.Data;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class CustomTypeTests
{
    private readonly MLContext _ml = new(seed: 1);

    [TestMethod]
    public void Member_with_a_type_attribute_is_a_column_of_the_custom_type()
    {
        var planet = new Planet();
        var data = _ml.Data.LoadFromEnumerable(new[] { new Row { Home = planet } });
        Assert.AreEqual(new PlanetType(3), data.Schema["Home"].Type);
        Assert.AreSame(planet, data.GetColumn<Planet>("Home").Single());
        Assert.AreSame(planet, _ml.Data.CreateEnumerable<Row>(data, reuseRowObject: false).Single().Home);
    }

    [TestMethod]
    public void Registering_the_same_again_is_fine_and_another_is_not()
    {
        DataViewTypeManager.Register(new MoonType(), typeof(Moon));
        DataViewTypeManager.Register(new MoonType(), typeof(Moon));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => DataViewTypeManager.Register(new PlanetType(9), typeof(Moon)));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => DataViewTypeManager.Register(new MoonType(), typeof(Planet)));
    }

    [TestMethod]
    public void Registering_a_built_in_type_is_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => DataViewTypeManager.Register(new PlanetType(8), typeof(float)));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => DataViewTypeManager.Register(new PlanetType(8), typeof(string)));
    }

    private sealed class Planet;

    private sealed class Moon;

    private sealed class MoonType() : StructuredDataViewType(typeof(Moon))
    {
        public override bool Equals(DataViewType other) => other is MoonType;

        public override int GetHashCode() => 7;
    }

    private sealed class PlanetType(int moons) : StructuredDataViewType(typeof(Planet))
    {
        private readonly int _moons = moons;

        public override bool Equals(DataViewType other) => other is PlanetType planet && planet._moons == _moons;

        public override bool Equals(object? other) => other is DataViewType type && Equals(type);

        public override int GetHashCode() => _moons;
    }

    private sealed class PlanetAttribute(int moons) : DataViewTypeAttribute
    {
        private readonly int _moons = moons;

        public override void Register() => DataViewTypeManager.Register(new PlanetType(_moons), typeof(Planet), this);

        public override bool Equals(DataViewTypeAttribute other) => other is PlanetAttribute planet && planet._moons == _moons;

        public override int GetHashCode() => _moons;
    }

    private sealed class Row
    {
        [Planet(3)]
        public Planet? Home { get; set; }
    }
}
