namespace Gan.Onnx;

internal sealed class CosineNoiseSchedule : NoiseSchedule
{
    // Keeps the first betas from vanishing.
    private const double Offset = 0.008;

    public override string Name => "cosine";

    private protected override double Beta(int time, int times) => 1 - Kept(time, times) / Kept(time - 1, times);

    private static double Kept(int time, int times)
    {
        double cosine = Math.Cos(((double)time / times + Offset) / (1 + Offset) * Math.PI / 2);
        return cosine * cosine;
    }
}
