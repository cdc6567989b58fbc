namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class LearningRateScheduleTests
{
    [TestMethod]
    [DataRow("constant", 1, 1, 1, 1)]
    [DataRow("linear", 1, 0.75, 0.5, 0.25)]
    [DataRow("cosine", 1, 0.853553390593274, 0.5, 0.146446609406726)]
    public void Known_schedules_fall_from_one_to_zero(string name, double first, double second, double third, double last)
    {
        var schedule = LearningRateSchedule.Get(name);
        double[] expected = [first, second, third, last];
        for (int step = 0; step < 4; step++)
            Assert.AreEqual(expected[step], schedule.GetFactor(step, 4), 1e-12, $"step {step}");
    }

    [TestMethod]
    public void A_final_fraction_is_what_remains_at_the_end()
    {
        Assert.AreEqual(0.1 + 0.9 * 0.25, new LinearSchedule { FinalFraction = 0.1 }.GetFactor(3, 4), 1e-12);
        Assert.AreEqual(0.1, new LinearSchedule { FinalFraction = 0.1 }.GetFactor(4, 4), 1e-12);
        Assert.AreEqual(0.1 + 0.9 * 0.5, new CosineSchedule { FinalFraction = 0.1 }.GetFactor(2, 4), 1e-12);
        Assert.AreEqual(0.1, new CosineSchedule { FinalFraction = 0.1 }.GetFactor(4, 4), 1e-12);
    }

    [TestMethod]
    public void Long_trainings_lose_no_precision()
    {
        Assert.AreEqual(0.5, LearningRateSchedule.Linear.GetFactor(1_000_000_000, 2_000_000_000), 1e-12);
        Assert.AreEqual(0.5, LearningRateSchedule.Cosine.GetFactor(1_000_000_000, 2_000_000_000), 1e-12);
    }

    [TestMethod]
    public void Constant_is_the_default()
    {
        Assert.AreSame(LearningRateSchedule.Constant, new AdamSettings().Schedule);
        Assert.AreEqual(new AdamSettings(), new AdamSettings { Schedule = LearningRateSchedule.Constant });
        Assert.AreNotEqual(new AdamSettings(), new AdamSettings { Schedule = LearningRateSchedule.Linear });
    }

    [TestMethod]
    public void Unknown_names_are_told_the_known_ones()
    {
        var error = Assert.ThrowsExactly<ArgumentException>(() => LearningRateSchedule.Get("step"));
        Assert.AreEqual("Schedule must be one of constant, linear, cosine, but is \"step\".", error.Message);
    }
}
