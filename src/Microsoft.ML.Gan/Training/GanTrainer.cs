using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>
/// The training of a GAN step by step, for code that holds the loop itself: to look at the networks between the steps, to train the critic
/// alone, or to draw batches from a source of its own. The estimators do the rest: reading a column, reporting progress, exporting.
/// </summary>
/// <remarks>
/// <para>It takes the same steps as <see cref="GanEstimator"/>, from the same seed the same ones to the bit on the CPU. It does one
/// thing at a time: a call from nextBatch, or from another thread while one is in progress, is an error. While it lives, libtorch has the
/// options' number of threads; a <see cref="FinalizerGate"/> keeps finalizers out of steps.</para>
/// <para>Of the options it takes no notice of those of reading (ShuffleBuffer, PixelMinimum, PixelMaximum, Channels) and of the loop
/// (Progress, ProgressInterval, CancellationToken). Steps is where schedules end, and the most steps of the generator.</para>
/// </remarks>
/// <example>
/// <code>
/// using var data = torch.randn(10_000, 2, 1, 1);
/// var options = new GanOptions { Network = myNetwork, LatentSize = 2, Steps = 1_000, Seed = 1 };
/// using var trainer = new GanTrainer(options, channels: 2, imageSize: 1, NextBatch);
/// while (trainer.StepsTaken &lt; options.Steps)
///     trainer.Step();
/// using var samples = trainer.Sample(1_000);
///
/// Tensor NextBatch() =&gt; data.index_select(0, torch.randint(data.shape[0], [options.BatchSize]));
/// </code>
/// </example>
public sealed class GanTrainer : IDisposable
{
    private const int LargestSide = 1 << 16;
    private const int LargestImage = 1 << 22;

    private readonly AdversarialOptions _options;
    private readonly TrainingRun _run;
    private readonly GanConditions _conditions;
    private readonly AdversarialState _state;
    private readonly AdversarialStep _step;
    private readonly OneCall _calls = new(nameof(GanTrainer));
    private int _criticSteps;
    private bool _isDisposed;

    /// <summary>Builds the networks of a GAN without classes.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="channels">The images' channels.</param>
    /// <param name="imageSize">The images' height and width, such as the network takes.</param>
    /// <param name="nextBatch">
    /// Gives the next batch of images in a new tensor, which is disposed after use: (BatchSize, channels, imageSize, imageSize), in [-1, 1]
    /// where the generator ends in tanh, on any device. Other tensors that it makes stay alive.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An option is out of its range, or the network does not fit the images or the variant.
    /// </exception>
    /// <exception cref="InvalidOperationException">The device is not there, or libtorch is not.</exception>
    public GanTrainer(AdversarialOptions options, int channels, int imageSize, Func<Tensor> nextBatch)
        : this([], options, channels, imageSize, nextBatch is null ? null : () => (nextBatch(), null))
    {
    }

    /// <summary>Builds the networks of a conditional GAN.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="channels">The images' channels.</param>
    /// <param name="imageSize">The images' height and width, such as the network takes.</param>
    /// <param name="classNames">The classes.</param>
    /// <param name="nextBatch">
    /// Gives the next batch in new tensors, which are disposed after use: images as above, and the index of each one's class, (BatchSize),
    /// Int64.
    /// </param>
    /// <exception cref="ArgumentException">
    /// An option is out of its range, or the network does not fit the images or the variant.
    /// </exception>
    /// <exception cref="InvalidOperationException">The device is not there, or libtorch is not.</exception>
    public GanTrainer(
        ConditionalGanOptions options, int channels, int imageSize, IReadOnlyList<string> classNames,
        Func<(Tensor Images, Tensor Labels)> nextBatch)
        : this(classNames, options, channels, imageSize, nextBatch is null ? null : () => nextBatch())
    {
    }

    private GanTrainer(
        IReadOnlyList<string> classNames, AdversarialOptions options, int channels, int imageSize,
        Func<(Tensor Images, Tensor? Labels)>? nextBatch)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(classNames);
        ArgumentNullException.ThrowIfNull(nextBatch);
        options.Validate();
        Guard.InRange(channels, 1, LargestSide, nameof(channels));
        Guard.InRange(imageSize, 1, LargestSide, nameof(imageSize));
        Guard.InRange((long)channels * imageSize * imageSize, 1, LargestImage, "channels * imageSize * imageSize");
        _options = options;
        _run = new TrainingRun(options);
        try
        {
            _conditions = options.CreateConditions(classNames);
            _state = new AdversarialState(
                options, GanTraining.ShapeFor(options, channels, imageSize), _run.Device, _run.Seed, _conditions);
            var batches = new UserBatches(
                TensorRule.Images(options.BatchSize, channels, imageSize, imageSize),
                _conditions.HasClasses ? TensorRule.Labels(options.BatchSize, _conditions.ClassNames.Count) : null,
                _state.Critic.NumberType, () => _step!.Outside(nextBatch));
            _step = new AdversarialStep(_state, options, batches);
        }
        catch
        {
            _state?.Dispose();
            _conditions?.Dispose();
            _run.Dispose();
            throw;
        }
    }

    /// <summary>The generator that trains.</summary>
    public TensorModule Generator => _state.Generator;

    /// <summary>The critic, or discriminator.</summary>
    public TensorModule Critic => _state.Critic;

    /// <summary>The generator to use: the running average where <see cref="TrainingOptions.EmaDecay"/> asks for one.</summary>
    public TensorModule BestGenerator => _state.Best;

    /// <summary>The random numbers of the run but for the initial weights. Who draws from them changes what the next steps draw.</summary>
    public torch.Generator Random => _state.Random;

    /// <summary>The generator's steps so far.</summary>
    public int StepsTaken { get; private set; }

    /// <summary>
    /// Takes a step of the generator and all that goes with it: the critic's steps before, the average after. Does not wait for the device.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The options' Steps are all taken, a batch is not what it must be, or another call is in progress.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The trainer is disposed.</exception>
    public void Step()
    {
        using var call = Begin(nameof(Step));
        if (StepsTaken >= _options.Steps)
            throw new InvalidOperationException(
                $"{nameof(StepsTaken)} must be less than the options' {nameof(TrainingOptions.Steps)}, "
                + $"but is {StepsTaken} of {_options.Steps}.");
        Run(_step.Run);
        StepsTaken++;
    }

    /// <summary>
    /// Takes a step of the critic alone. Its schedule counts these steps, apart from the others, and stays at its end after the options'
    /// Steps.
    /// </summary>
    /// <exception cref="InvalidOperationException">A batch is not what it must be, or another call is in progress.</exception>
    /// <exception cref="ObjectDisposedException">The trainer is disposed.</exception>
    public void StepCritic()
    {
        using var call = Begin(nameof(StepCritic));
        Run(() => _step.UpdateCritic(Math.Min(_criticSteps, _options.Steps)));
        _criticSteps++;
    }

    /// <summary>The figures of the last step, NaN before the first. Waits for the device.</summary>
    /// <exception cref="InvalidOperationException">Another call is in progress.</exception>
    /// <exception cref="ObjectDisposedException">The trainer is disposed.</exception>
    public IReadOnlyList<TrainingMetric> ReadMetrics()
    {
        using var call = Begin(nameof(ReadMetrics));
        return _step.ReadMetrics();
    }

    /// <summary>Draws what a generator takes: standard normal latents, and where there are classes or codes these behind them.</summary>
    /// <param name="count">The number of samples; at least 1.</param>
    /// <param name="labels">The index of each sample's class, (count), Int64; null for the first class.</param>
    /// <returns>(count, LatentSize + classes + codes), on the trainer's device.</returns>
    /// <exception cref="ArgumentException">
    /// The count is less than 1, or the labels are not as many, not Int64, or none of the classes.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another call is in progress.</exception>
    /// <exception cref="ObjectDisposedException">The trainer is disposed.</exception>
    public Tensor DrawInput(int count, Tensor? labels = null)
    {
        using var call = Begin(nameof(DrawInput));
        return Draw(count, labels);
    }

    /// <summary>Samples of <see cref="BestGenerator"/> as it would serve them: batch norm by its running means.</summary>
    /// <param name="count">The number of samples; at least 1.</param>
    /// <param name="labels">The index of each sample's class, (count), Int64; null for the first class.</param>
    /// <returns>(count, channels, imageSize, imageSize), without gradients.</returns>
    /// <exception cref="ArgumentException">As of <see cref="DrawInput"/>.</exception>
    /// <exception cref="InvalidOperationException">Another call is in progress.</exception>
    /// <exception cref="ObjectDisposedException">The trainer is disposed.</exception>
    public Tensor Sample(int count, Tensor? labels = null)
    {
        using var call = Begin(nameof(Sample));
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var input = Draw(count, labels);
        _state.Best.eval();
        try
        {
            return _state.Best.call(input).MoveToOuterDisposeScope();
        }
        finally
        {
            _state.Best.train();
        }
    }

    /// <summary>Frees the networks and all else.</summary>
    /// <exception cref="InvalidOperationException">A call is in progress, which still needs them.</exception>
    public void Dispose()
    {
        using var call = _calls.Begin(nameof(Dispose));
        if (_isDisposed)
            return;
        _isDisposed = true;
        _step.Dispose();
        _state.Dispose();
        _conditions.Dispose();
        _run.Dispose();
    }

    private OneCall.Call Begin(string name)
    {
        var call = _calls.Begin(name);
        if (!_isDisposed)
            return call;
        call.Dispose();
        throw new ObjectDisposedException(GetType().FullName);
    }

    // After a step the code is the user's again, which may wait for finalizers.
    private void Run(Action step)
    {
        try
        {
            step();
        }
        finally
        {
            _step.ReleaseFinalizers();
        }
    }

    private Tensor Draw(int count, Tensor? labels)
    {
        Guard.AtLeast(count, 1, nameof(count));
        if (labels is not null && !_conditions.HasClasses)
            throw new ArgumentException($"{nameof(labels)} must be null for a GAN without classes, but is not.");
        if (labels is not null && TensorRule.Labels(count, _conditions.ClassNames.Count).FaultOf(labels) is { } fault)
            throw new ArgumentException($"{nameof(labels)} must be {fault}.");
        using var scope = NewDisposeScope();
        return _state.DrawInput(count, labels?.to(_run.Device)).Rows.MoveToOuterDisposeScope();
    }
}
