namespace Microsoft.ML.Gan;

/// <summary>The critic's extra steps, then one of both players together as the variant's dynamics has it.</summary>
internal sealed class AdversarialStep : TrainingStep
{
    private readonly AdversarialState _state;
    private readonly AdversarialOptions _options;
    private readonly GanVariant _variant;
    private readonly AdversarialGame _game;
    private readonly CriticPlayer _critic;
    private readonly GeneratorPlayer _generator;
    private readonly GameStep _together;

    public AdversarialStep(AdversarialState state, AdversarialOptions options, IBatchSource data)
    {
        (_state, _options, _variant) = (state, options, options.GetVariant());
        _game = new AdversarialGame(state, _variant, data, options.BatchSize, options.Steps);
        (_critic, _generator) = (new CriticPlayer(_game), new GeneratorPlayer(_game));
        _together = _variant.Dynamics.Between(_critic, _generator);
    }

    /// <summary>The critic, who can also be trained alone.</summary>
    public Player Critic => _critic;

    public override long ImagesSeen => _game.ImagesDrawn;

    public override void Run()
    {
        var moment = _game.Moment;
        _options.OptimizerOfCritic.SetLearningRate(_state.CriticOptimizer, moment.Step, moment.Steps);
        _options.OptimizerOfGenerator.SetLearningRate(_state.GeneratorOptimizer, moment.Step, moment.Steps);
        for (int i = 1; i < _variant.CriticStepsAt(moment.Step); i++)
            _critic.Update();
        _together.Run();
        _state.Average?.Update();
        _game.Moment = moment with { Step = moment.Step + 1 };
    }

    // They stay on the device until someone asks.
    public override IReadOnlyList<TrainingMetric> ReadMetrics()
    {
        List<TrainingMetric> metrics =
            [new(TrainingMetric.CriticLoss, _critic.Loss.Read()), new(TrainingMetric.GeneratorLoss, _generator.Loss.Read())];
        if (_variant.Loss.EstimatesWasserstein)
            metrics.Add(new(TrainingMetric.Wasserstein, _critic.Distance.Read()));
        if (_state.Conditions.Information is { } information)
            metrics.Add(new(TrainingMetric.MutualInformation, information.ReadInformation()));
        return metrics;
    }

    public override void Dispose()
    {
        _together.Dispose();
        _critic.Dispose();
        _generator.Dispose();
        _game.Dispose();
    }
}
