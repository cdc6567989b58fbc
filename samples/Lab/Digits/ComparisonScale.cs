namespace Lab;

/// <summary>How large a comparison of models of digits is.</summary>
/// <param name="TrainingSeconds">The CPU seconds of each training.</param>
/// <param name="PaceSteps">The steps of a trial that tells how many such a training has.</param>
/// <param name="DiffusionChannels">The width of the diffusion model's network.</param>
/// <param name="WganChannels">The width of WGAN-GP's networks.</param>
/// <param name="ClassifierSteps">The steps of the classifier that reads the samples.</param>
/// <param name="Samples">How many samples of each model are judged, by as many held-out digits.</param>
internal sealed record ComparisonScale(
    double TrainingSeconds, int PaceSteps, int DiffusionChannels, int WganChannels, int ClassifierSteps, int Samples);
