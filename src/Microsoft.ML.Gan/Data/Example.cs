namespace Microsoft.ML.Gan;

/// <summary>One row of the data.</summary>
/// <param name="Pixels">The image, C x H x W in [-1, 1].</param>
/// <param name="Label">The index of its class, from 0; 0 too where there are no classes.</param>
internal readonly record struct Example(float[] Pixels, int Label);
