// Learns to turn noise into digits, step by step. Arguments: [steps = 40] [folder = "."].
// The few steps of the default show the way in less than a minute; some 1,000 draw digits that can be read.
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

int steps = args.Length > 0 ? int.Parse(args[0]) : 40;
string folder = args.Length > 1 ? args[1] : ".";
Directory.CreateDirectory(folder);
string onnxPath = Path.Combine(folder, "denoiser.onnx");

var ml = new MLContext(seed: 1);

// 1. Data: any IDataView with an image column.
IDataView digits = ml.Data.LoadDigits(count: 10_000, seed: 1, size: 16);

// 2. Train: the denoiser learns to tell noise from image, at every strength of the noise.
var trainer = ml.Transforms.TrainDiffusion("Synthetic", "Image", new DiffusionOptions
{
    Steps = steps,
    BaseChannels = 16,
    Seed = 1,
    Progress = new ConsoleProgress(),
});
using GeneratorTransformer model = trainer.Fit(digits);

// 3. Export: the ONNX file holds the denoiser, and says by which schedule it was trained.
model.SaveOnnx(onnxPath);

// 4. Serve: like every generator, a seed is an image. More sampling steps draw better, fewer draw faster.
IDataView seeds = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 8).Select(seed => new SeedRow { Seed = seed }));
foreach (int samplingSteps in new[] { 5, 50 })
{
    var options = new GeneratorServingOptions { LatentSource = LatentSource.Seed, SamplingSteps = samplingSteps };
    var serving = ml.Transforms.ApplyGenerator("Synthetic", onnxPath, nameof(SeedRow.Seed), options);
    IDataView images = serving.Fit(seeds).Transform(seeds);
    int index = 0;
    foreach (MLImage image in images.GetColumn<MLImage>("Synthetic"))
        image.Save(Path.Combine(folder, $"{samplingSteps}-steps-{index++}.png"));
}

Console.WriteLine($"{onnxPath} and 16 images are written.");

internal sealed class SeedRow
{
    public long Seed { get; set; }
}
