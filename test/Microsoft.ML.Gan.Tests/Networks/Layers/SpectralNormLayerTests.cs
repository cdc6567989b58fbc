using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests;

[TestClass]
public sealed class SpectralNormLayerTests
{
    private static readonly double[] _singularValues = [3, 1.7, 0.8, 0.1];

    /// <summary>Each kind of layer, its matrix's columns (its rows are its outputs), and an input for it.</summary>
    private static readonly (Func<TensorModule> Create, int Rows, int Columns, long[] Input)[] _kinds =
    [
        (() => Linear(6, 5), 5, 6, [2, 6]),
        (() => Conv2d(3, 4, 2), 4, 12, [2, 3, 5, 5]),
        (() => ConvTranspose2d(3, 4, 2), 4, 12, [2, 3, 5, 5]),
        (() => new DownConvolution(3, 4), 4, 48, [2, 3, 8, 8]),
        (() => new UpConvolution(3, 4), 4, 48, [2, 3, 4, 4]),
        (() => new Conv2dSame(3, 4), 4, 27, [2, 3, 5, 5]),
        (() => new ConvMeanPool(3, 4), 4, 27, [2, 3, 8, 8]),
        (() => new UpsampleConv(3, 4), 4, 27, [2, 3, 4, 4]),
        (() => new LatentProjection(6, 2, 2), 8, 6, [2, 6]),
    ];

    [TestMethod]
    public void Sigma_rises_to_the_largest_singular_value_of_every_kind_of_layer()
    {
        foreach (var (create, rows, columns, input) in _kinds)
        {
            using var scope = NewDisposeScope();
            manual_seed(3);
            using var norm = new SpectralNormLayer(create());
            SetMatrix(norm.Layer, rows, columns);
            double last = norm.Sigma().item<float>();
            Assert.IsTrue(last < 2.99, $"{norm.Layer.GetName()} starts at {last}, which shows nothing");
            for (int i = 0; i < 40; i++)
            {
                norm.call(full(input, 1f));
                double sigma = norm.Sigma().item<float>();
                Assert.IsTrue(sigma > last - 1e-5, $"{norm.Layer.GetName()}: {last} fell to {sigma}");
                last = sigma;
            }
            Assert.AreEqual(_singularValues[0], last, 1e-4, norm.Layer.GetName());
        }
    }

    [TestMethod]
    public void Output_is_that_of_the_layer_with_its_weight_divided_and_its_bias_not()
    {
        foreach (var (create, _, _, input) in _kinds)
        {
            using var scope = NewDisposeScope();
            using var norm = new SpectralNormLayer(create());
            norm.eval();
            var x = randn(input);
            var actual = norm.call(x);
            using (no_grad())
            {
                norm.Layer.Parameter("weight").copy_(norm.Layer.Parameter("weight") / norm.Sigma());
                double error = (norm.Layer.call(x) - actual).abs().max().item<float>();
                Assert.AreEqual(0, error, 1e-5, norm.Layer.GetName());
            }
        }
    }

    [TestMethod]
    public void Linear_layer_keeps_its_bias_on_the_last_dimension_of_any_input()
    {
        using var scope = NewDisposeScope();
        using var norm = new SpectralNormLayer(Linear(3, 2));
        norm.eval();
        var rows = randn(new long[] { 8, 3 });
        var apart = norm.call(rows);
        var together = norm.call(rows.view(2, 4, 3)).view(8, 2);
        Assert.AreEqual(0, (apart - together).abs().max().item<float>(), 1e-6);
    }

    [TestMethod]
    public void A_pass_in_training_takes_one_iteration_and_one_in_inference_none()
    {
        using var scope = NewDisposeScope();
        using var norm = new SpectralNormLayer(Linear(2, 2, hasBias: false, dtype: ScalarType.Float64));
        using (no_grad())
            norm.Layer.Parameter("weight").copy_(tensor(new[] { 1.0, 2, -1, 0.5 }).view(2, 2));
        var before = norm.u.data<double>().ToArray();

        norm.eval();
        norm.call(full(new long[] { 1, 2 }, 1.0, ScalarType.Float64));
        CollectionAssert.AreEqual(before, norm.u.data<double>().ToArray());

        norm.train();
        norm.call(full(new long[] { 1, 2 }, 1.0, ScalarType.Float64));
        // W Wᵀ = [[5, 0], [0, 1.25]]
        var image = new[] { 5 * before[0], 1.25 * before[1] };
        double length = Math.Sqrt(image[0] * image[0] + image[1] * image[1]);
        var after = norm.u.data<double>().ToArray();
        Assert.AreEqual(image[0] / length, after[0], 1e-9);
        Assert.AreEqual(image[1] / length, after[1], 1e-9);
    }

    [TestMethod]
    public void Gradient_is_that_of_the_weight_over_its_singular_value()
    {
        using var scope = NewDisposeScope();
        using var norm = Converged(Linear(3, 4, dtype: ScalarType.Float64), tensor(TanhCritic.Wave(6, 1.1)).view(2, 3));
        var x = tensor(TanhCritic.Wave(6, 0.4)).view(2, 3);
        foreach (var parameter in norm.parameters())
            FiniteDifferences.AssertGradient(parameter, () => norm.call(x).square().sum());
    }

    [TestMethod]
    public void Gradient_of_a_convolution_is_that_of_the_weight_over_its_singular_value()
    {
        using var scope = NewDisposeScope();
        var x = tensor(TanhCritic.Wave(32, 0.4)).view(2, 1, 4, 4);
        using var norm = Converged(Conv2d(1, 2, 3, dtype: ScalarType.Float64), x);
        foreach (var parameter in norm.parameters())
            FiniteDifferences.AssertGradient(parameter, () => norm.call(x).square().sum());
    }

    [TestMethod]
    public void Gradient_penalties_differentiate_through_it()
    {
        using var scope = NewDisposeScope();
        var real = Batches.Doubles(5, 0.7);
        using var critic = new SpectralNorm().ChangeCritic(Sequential(
            Flatten(), Linear(4, 3, dtype: ScalarType.Float64), Tanh(), Linear(3, 1, dtype: ScalarType.Float64)));
        for (int i = 0; i < 100; i++)
            critic.call(real);
        critic.eval();
        using var random = new torch.Generator(1);
        foreach (var weight in critic.parameters().Where(parameter => parameter.shape.Length > 1))
            FiniteDifferences.AssertGradient(
                weight, () => new R1().CriticLoss(Batches.Of(critic, real, real, random)) + AroundData(critic, real));
    }

    [TestMethod]
    public void Layer_of_another_kind_is_refused_by_name()
    {
        using var layer = Tanh();
        Throws.Error<ArgumentException>(() => new SpectralNormLayer(layer), "Tanh");
    }

    [TestMethod]
    public void Spectral_norm_reaches_every_linear_layer_and_convolution_once()
    {
        using var critic = new SpectralNorm().ChangeCritic(Sequential(
            new DownConvolution(1, 2), Sequential(Conv2d(2, 2, 1), ReLU()), new SpectralNormLayer(Conv2d(2, 2, 1)), Flatten(),
            Linear(8, 1)));
        CollectionAssert.AreEqual(
            new[] { "SpectralNormLayer", "SpectralNormLayer", "ReLU", "SpectralNormLayer", "Flatten", "SpectralNormLayer" }, Names(critic));
    }

    [TestMethod]
    public void Own_layer_with_several_weights_is_refused_by_name_unless_each_is_normalized()
    {
        using var plain = Sequential(Flatten(), new Gate(Linear(4, 4), Linear(4, 4)), Linear(4, 1));
        var error = Assert.ThrowsExactly<ArgumentException>(() => new SpectralNorm().ChangeCritic(plain));
        Assert.AreEqual("SpectralNorm knows linear layers and convolutions, but Gate has weights of another kind: "
            + "build the network as a Sequential, or put a SpectralNormLayer around each of the layers inside.", error.Message);

        using var normalized = new SpectralNorm().ChangeCritic(
            Sequential(Flatten(), new Gate(new SpectralNormLayer(Linear(4, 4)), new SpectralNormLayer(Linear(4, 4))), Linear(4, 1)));
        CollectionAssert.AreEqual(new[] { "Flatten", "Gate", "SpectralNormLayer" }, Names(normalized));
    }

    private static string[] Names(TensorModule network) => [.. network.children().Select(layer => layer.GetName())];

    private static Tensor AroundData(TensorModule critic, Tensor real)
    {
        // The same points each time.
        using var random = new torch.Generator(5);
        return new Dragan().CriticLoss(Batches.Of(critic, real, real, random));
    }

    /// <summary>A norm whose u is as good as exact, in inference mode, so that it holds still.</summary>
    private static SpectralNormLayer Converged(TensorModule layer, Tensor input)
    {
        var norm = new SpectralNormLayer(layer);
        for (int i = 0; i < 500; i++)
            norm.call(input).Dispose();
        norm.eval();
        return norm;
    }

    /// <summary>Gives a layer the matrix U S Vᵀ, with reflections for U and V.</summary>
    private static void SetMatrix(TensorModule layer, int rows, int columns)
    {
        using var noGradient = no_grad();
        var (left, right) = (Reflection(rows, 0.9), Reflection(columns, 1.3));
        var values = new float[rows * columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                for (int k = 0; k < _singularValues.Length; k++)
                    values[i * columns + j] += (float)(left[i, k] * _singularValues[k] * right[j, k]);
        Tensor weight = layer.Parameter("weight");
        var matrix = tensor(values);
        weight.copy_(layer is UpConvolution or TorchSharp.Modules.ConvTranspose2d
            ? matrix.view(weight.shape[1], weight.shape[0], weight.shape[2], weight.shape[3]).permute(1, 0, 2, 3)
            : matrix.view(weight.shape));
    }

    /// <summary>I - 2 w wᵀ / wᵀw, which is orthogonal.</summary>
    private static double[,] Reflection(int size, double frequency)
    {
        var w = TanhCritic.Wave(size, frequency);
        double square = w.Sum(x => x * x);
        var matrix = new double[size, size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++)
                matrix[i, j] = (i == j ? 1 : 0) - 2 * w[i] * w[j] / square;
        return matrix;
    }

    /// <summary>A layer with two weights.</summary>
    private sealed class Gate : TensorModule
    {
        internal readonly TensorModule value;
        internal readonly TensorModule gate;

        public Gate(TensorModule value, TensorModule gate) : base(nameof(Gate))
        {
            (this.value, this.gate) = (value, gate);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => value.call(input) * gate.call(input).sigmoid();
    }
}
