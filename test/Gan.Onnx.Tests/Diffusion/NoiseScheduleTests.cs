namespace Gan.Onnx.Tests;

[TestClass]
public class NoiseScheduleTests
{
    [TestMethod]
    public void Linear_schedule_is_the_product_of_the_papers_betas()
    {
        double[] alphaBars = NoiseSchedule.Linear.GetAlphaBars(1000);
        Assert.AreEqual(1 - 1e-4, alphaBars[1], 1e-15);
        Assert.AreEqual(1 - 0.02, alphaBars[1000] / alphaBars[999], 1e-12);
        // beta(500) = 0.0001 + 0.0199 * 499 / 999, in the middle.
        Assert.AreEqual(1 - 0.01004004004, alphaBars[500] / alphaBars[499], 1e-12);
        Assert.AreEqual(4.0358e-5, alphaBars[1000], 1e-8);
    }

    [TestMethod]
    [DataRow(100)]
    [DataRow(4000)]
    public void Linear_schedule_ends_near_the_same_noise_for_another_number_of_times(int times) =>
        Assert.AreEqual(Math.Log(4.0358e-5), Math.Log(NoiseSchedule.Linear.GetAlphaBars(times)[^1]), 1);

    [TestMethod]
    [DataRow(10)]
    [DataRow(1000)]
    public void Cosine_schedule_is_the_squared_cosine(int times)
    {
        double[] alphaBars = NoiseSchedule.Cosine.GetAlphaBars(times);
        double start = Math.Pow(Math.Cos(0.008 / 1.008 * Math.PI / 2), 2);
        for (int time = 0; time < times; time++)
        {
            double angle = ((double)time / times + 0.008) / 1.008 * Math.PI / 2;
            Assert.AreEqual(Math.Pow(Math.Cos(angle), 2) / start, alphaBars[time], 1e-12, $"time {time}");
        }
        // There the cosine is 0, and beta has its bound.
        Assert.AreEqual(0.001, alphaBars[times] / alphaBars[times - 1], 1e-9);
    }

    [TestMethod]
    [DataRow("linear", 1)]
    [DataRow("linear", 5)]
    [DataRow("linear", 1000)]
    [DataRow("cosine", 1)]
    [DataRow("cosine", 5)]
    [DataRow("cosine", 1000)]
    public void Schedule_falls_strictly_from_1_and_stays_above_0(string name, int times)
    {
        double[] alphaBars = NoiseSchedule.Get(name).GetAlphaBars(times);
        Assert.HasCount(times + 1, alphaBars);
        Assert.AreEqual(1.0, alphaBars[0]);
        Assert.IsTrue(alphaBars.Zip(alphaBars.Skip(1), (now, next) => next < now).All(falls => falls));
        Assert.IsGreaterThan(0, alphaBars[times]);
    }

    [TestMethod]
    public void Known_schedules_are_found_by_their_names()
    {
        foreach (NoiseSchedule schedule in NoiseSchedule.Known)
            Assert.AreSame(schedule, NoiseSchedule.Get(schedule.Name));
        Throws.Error<ArgumentException>(() => NoiseSchedule.Get("sine"), "NoiseSchedule must be one of linear, cosine, but is \"sine\".");
    }

    [TestMethod]
    public void Times_below_1_are_an_error() =>
        Throws.Error<ArgumentOutOfRangeException>(() => NoiseSchedule.Linear.GetAlphaBars(0), "timesteps must be at least 1, but is 0.");
}
