namespace Gan.Onnx;

internal sealed class CosineNoiseSchedule : NoiseSchedule
{
    // Keeps the first betas from vanishing.
    private const double Offset = 0.008;

    public override string Name => "cosine";

    private protected override double Beta(int time, int timesteps) => 1 - Kept(time, timesteps) / Kept(time - 1, timesteps);

    private static double Kept(int time, int timesteps)
    {
        double cosine = Math.Cos(((double)time / timesteps + Offset) / (1 + Offset) * Math.PI / 2);
        return cosine * cosine;
    }
}
