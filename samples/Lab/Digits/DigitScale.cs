namespace Lab;

/// <summary>How large an experiment with digits is.</summary>
/// <param name="Steps">The generator's steps.</param>
/// <param name="BaseChannels">The width of its networks.</param>
/// <param name="ClassifierSteps">The steps of the classifier that reads its samples.</param>
/// <param name="Samples">How many samples are read.</param>
internal sealed record DigitScale(int Steps, int BaseChannels, int ClassifierSteps, int Samples);
