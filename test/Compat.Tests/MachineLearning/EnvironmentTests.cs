using Microsoft.ML;
using Microsoft.ML.Runtime;

namespace Compat.Tests.MachineLearning;

[TestClass]
public sealed class EnvironmentTests
{
    [TestMethod]
    public void Channel_messages_reach_the_log()
    {
        var ml = new MLContext(seed: 1);
        var messages = new List<LoggingEventArgs>();
        ml.Log += (_, message) => messages.Add(message);
        using (var channel = ((IHostEnvironment)ml).Start("Training"))
        {
            channel.Info(MessageSensitivity.None, "step {0} of {1}", 3, 10);
            channel.Warning(MessageSensitivity.None, "{braces}");
        }
        Assert.AreEqual(
            ("step 3 of 10", ChannelMessageKind.Info, "Training"),
            (messages[1].RawMessage, messages[1].Kind, messages[1].Source));
        Assert.AreEqual("[Source=Training, Kind=Warning] {braces}", messages[2].Message);
    }

    [TestMethod]
    public void Channels_trace_their_start_and_end()
    {
        var ml = new MLContext(seed: 1);
        var messages = new List<LoggingEventArgs>();
        ml.Log += (_, message) => messages.Add(message);
        ((IHostEnvironment)ml).Start("Training").Dispose();
        Assert.IsTrue(messages.All(message => message.Kind == ChannelMessageKind.Trace));
        string[] texts = [.. messages.Select(message => message.RawMessage)];
        CollectionAssert.AreEqual(new[] { "Channel started", "Channel disposed" }, new[] { texts[0], texts[2] });
        StringAssert.StartsWith(texts[1], "Channel finished. Elapsed 00:00:");
    }

    [TestMethod]
    public void Hosts_are_named_within_their_parents()
    {
        var ml = new MLContext(seed: 1);
        string? source = null;
        ml.Log += (_, message) => source = message.Source;
        ((IHostEnvironment)ml).Register("Gan").Start("Fit").Error(MessageSensitivity.None, "no");
        Assert.AreEqual("Gan; Fit", source);
    }

    [TestMethod]
    public void The_contexts_seed_gives_the_random_numbers_of_its_hosts()
    {
        static int[] Draw(MLContext ml)
            => [.. Enumerable.Range(0, 3).Select(_ => ((IHostEnvironment)ml).Register("x").Rand.Next())];
        CollectionAssert.AreEqual(Draw(new MLContext(seed: 1)), Draw(new MLContext(seed: 1)));
        CollectionAssert.AreNotEqual(Draw(new MLContext(seed: 1)), Draw(new MLContext(seed: 2)));
        CollectionAssert.AllItemsAreUnique(Draw(new MLContext(seed: 1)));
        Assert.AreEqual(
            ((IHostEnvironment)new MLContext(seed: 1)).Register("x", seed: 9).Rand.Next(),
            ((IHostEnvironment)new MLContext(seed: 2)).Register("x", seed: 9).Rand.Next());
    }

    [TestMethod]
    public void Progress_runs_without_a_listener()
    {
        using var progress = ((IHostEnvironment)new MLContext()).StartProgressChannel("Training");
        progress.SetHeader(new ProgressHeader(["loss"], ["steps"]), entry => entry.SetProgress(0, 1));
        progress.Checkpoint(0.5, 1);
    }

    [TestMethod]
    public void Device_settings_start_as_the_real_ones()
    {
        var ml = new MLContext();
        Assert.IsNull(ml.GpuDeviceId);
        Assert.IsFalse(ml.FallbackToCpu);
        Assert.IsTrue(Directory.Exists(ml.TempFilePath));
    }
}
