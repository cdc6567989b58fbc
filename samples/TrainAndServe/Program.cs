// Learns to draw digits and serves what it has learned. Arguments: [steps = 40] [folder = "."].
// The few steps of the default show the way in less than a minute; some 2,000 draw digits that can be read.
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

int steps = args.Length > 0 ? int.Parse(args[0]) : 40;
string folder = args.Length > 1 ? args[1] : ".";
Directory.CreateDirectory(folder);
string onnxPath = Path.Combine(folder, "generator.onnx");
string zipPath = Path.Combine(folder, "pipeline.zip");

var ml = new MLContext(seed: 1);

// 1. Data: any IDataView with an image column. LoadFromIdx, LoadFromCifar10 and LoadFromImageFolder read files.
IDataView digits = ml.Data.LoadDigits(count: 10_000, seed: 1);

// 2. Train: an estimator like any other.
var pipeline = ml.Transforms.ResizeImages("Image", imageWidth: 32, imageHeight: 32)
    .Append(ml.Transforms.TrainWgan("Synthetic", "Image", new GanOptions
    {
        Steps = steps,
        BaseChannels = 16,
        Seed = 1,
        Progress = new ConsoleProgress(),
    }));
TransformerChain<GeneratorTransformer> model = pipeline.Fit(digits);

// 3. Export: an ONNX file, for any runtime.
model.LastTransformer.SaveOnnx(onnxPath);

// 4. Save: the whole pipeline, for ML.NET.
ml.Model.Save(model, digits.Schema, zipPath);

// 5. Serve: each seed is an image, always the same one. (The project ServeOnly does this without libtorch.)
IDataView seeds = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 8).Select(seed => new SeedRow { Seed = seed }));
var serving = ml.Transforms.ApplyGenerator("Synthetic", onnxPath, inputColumnName: nameof(SeedRow.Seed));
IDataView images = serving.Fit(seeds).Transform(seeds);
int index = 0;
foreach (MLImage image in images.GetColumn<MLImage>("Synthetic"))
    image.Save(Path.Combine(folder, $"digit-{index++}.png"));

Console.WriteLine($"{onnxPath}, {zipPath} and {index} images are written.");

internal sealed class SeedRow
{
    public long Seed { get; set; }
}
