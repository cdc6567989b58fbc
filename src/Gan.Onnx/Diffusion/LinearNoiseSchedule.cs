namespace Gan.Onnx;

internal sealed class LinearNoiseSchedule : NoiseSchedule
{
    private const double First = 1e-4;
    private const double Last = 0.02;
    private const double PaperTimesteps = 1000;

    public override string Name => "linear";

    // The factor keeps alpha-bar(T) about the same for every T.
    private protected override double Beta(int time, int timesteps) =>
        PaperTimesteps / timesteps * (First + (Last - First) * (time - 1) / Math.Max(timesteps - 1, 1));
}
