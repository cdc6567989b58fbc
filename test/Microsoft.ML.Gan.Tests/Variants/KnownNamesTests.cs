using System.Reflection;

namespace Microsoft.ML.Gan.Tests;

/// <summary>What is known has one name: the property that holds it is called as it is, but for dashes and case.</summary>
[TestClass]
public sealed class KnownNamesTests
{
    [TestMethod]
    public void Variants_are_properties_of_their_names_but_for_those_of_a_divergence() =>
        CollectionAssert.AreEqual(
            FDivergence.Names.Select(name => $"fgan-{name}").ToArray(), WithoutProperty(GanVariant.Known, variant => variant.Name));

    [TestMethod]
    public void All_else_that_is_known_is_a_property_of_its_name()
    {
        AssertNamed(FDivergence.Known, divergence => divergence.Name);
        AssertNamed(GanNetwork.Known, network => network.Name);
        AssertNamed(GameDynamics.Known, dynamics => dynamics.Name);
        AssertNamed(LearningRateSchedule.Known, schedule => schedule.Name);
        AssertNamed(LabelConditioning.Known, conditioning => conditioning.Name);
        AssertNamed(NoiseSchedule.Known, schedule => schedule.Name);
    }

    [TestMethod]
    public void Kinds_that_are_made_with_constants_are_types_of_their_names()
    {
        foreach (var settings in OptimizerSettings.Known)
            Assert.AreEqual(Plain($"{settings.Name}-settings"), Plain(settings.GetType().Name));
        // Where a kind is known with several constants, each has words of its own around the kind's name.
        foreach (var (name, type) in Kinds)
            StringAssert.Contains(Plain(name), Plain(type.Name));
        foreach (var type in Kinds.Select(kind => kind.Type).Distinct())
            Assert.AreEqual(1, Kinds.Count(kind => Plain(kind.Name) == Plain(type.Name)), type.Name);
    }

    [TestMethod]
    public void Names_find_what_they_name_and_unknown_ones_are_told_the_known()
    {
        AssertFound(GanVariant.Known, GanVariant.Names, GanVariant.Get, "Variant must be one of gan, minimax, lsgan, hinge, ");
        AssertFound(FDivergence.Known, FDivergence.Names, FDivergence.Get, "Divergence must be one of kl, reverse-kl, ");
        AssertFound(GameDynamics.Known, GameDynamics.Names, GameDynamics.Get, "Dynamics must be one of alternating, simultaneous, ");
        AssertFound(OptimizerSettings.Known, OptimizerSettings.Names, OptimizerSettings.Get, "Optimizer must be one of adam, adamw, ");
        AssertFound(
            LearningRateSchedule.Known, LearningRateSchedule.Names, LearningRateSchedule.Get, "Schedule must be one of constant, linear, ");
        AssertFound(
            LabelConditioning.Known, LabelConditioning.Names, LabelConditioning.Get, "Conditioning must be one of concatenation, ");
        AssertFound(GanNetwork.Known, GanNetwork.Names, GanNetwork.Get, "Network must be one of dcgan, mlp, ");
        AssertFound(Regularizer.Known, Regularizer.Names, Regularizer.Get, "Regularizer must be one of weight-clipping, ");
        AssertFound(Augmentation.Known, Augmentation.Names, Augmentation.Get, "Augmentation must be one of diff-augment, ");
        AssertFound(NetworkChange.Known, NetworkChange.Names, NetworkChange.Get, "NetworkChange must be one of spectral-norm, ");
    }

    private static (string Name, Type Type)[] Kinds =>
    [
        .. Regularizer.Known.Select(kind => (kind.Name, kind.GetType())), .. Augmentation.Known.Select(kind => (kind.Name, kind.GetType())),
        .. NetworkChange.Known.Select(kind => (kind.Name, kind.GetType())),
    ];

    private static void AssertFound<T>(IReadOnlyList<T> known, IReadOnlyList<string> names, Func<string, T> get, string start)
        where T : class
    {
        CollectionAssert.AreEqual(known.ToArray(), names.Select(get).ToArray());
        CollectionAssert.AllItemsAreUnique(names.ToArray());
        var message = Assert.ThrowsExactly<ArgumentException>(() => get("nothing")).Message;
        StringAssert.StartsWith(message, start);
        StringAssert.EndsWith(message, $"{string.Join(", ", names)}, but is \"nothing\".");
    }

    private static void AssertNamed<T>(IReadOnlyList<T> known, Func<T, string> nameOf) where T : class =>
        CollectionAssert.AreEqual(Array.Empty<string>(), WithoutProperty(known, nameOf), typeof(T).Name);

    /// <summary>The names of what no property of that name holds.</summary>
    private static string[] WithoutProperty<T>(IReadOnlyList<T> known, Func<T, string> nameOf) where T : class
    {
        var held = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(T))
            .ToDictionary(property => Plain(property.Name), property => property.GetValue(null));
        CollectionAssert.IsSubsetOf(held.Values, known.ToArray(), $"a property of {typeof(T).Name} is not known");
        return [.. known.Where(thing => held.GetValueOrDefault(Plain(nameOf(thing))) != (object)thing).Select(nameOf)];
    }

    private static string Plain(string name) => name.Replace("-", "").ToLowerInvariant();
}
