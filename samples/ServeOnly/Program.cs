// Serves a generator of 32 x 32 images that TrainAndServe or `gan train` has left: Gan.Onnx alone, without TorchSharp and libtorch.
// Arguments: [generator.onnx] [folder = "."].
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

string onnxPath = args.Length > 0 ? args[0] : "generator.onnx";
string folder = args.Length > 1 ? args[1] : ".";
Directory.CreateDirectory(folder);

var ml = new MLContext();

// 1. The generator, as an estimator: on the first CUDA device if there is one. The column "Seed" chooses the images.
var serving = ml.Transforms.ApplyGenerator(
    nameof(Sample.Image), onnxPath, inputColumnName: nameof(Request.Seed), gpuDeviceId: 0, fallbackToCpu: true);

// 2. Fit: there is nothing to learn, but ML.NET makes a transformer of it.
IDataView requests = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 100).Select(seed => new Request { Seed = seed }));
using GeneratorTransformer model = serving.Fit(requests);

// 3. A pipeline: rows go through the generator in batches, ahead of the cursor that reads them.
int count = 0;
double brightness = 0;
foreach (MLImage image in model.Transform(requests).GetColumn<MLImage>(nameof(Sample.Image)))
{
    ReadOnlySpan<byte> pixels = image.Pixels;
    for (int i = 0; i < pixels.Length; i += 4)
        brightness += pixels[i] / 255.0 * 4 / pixels.Length;
    count++;
}
Console.WriteLine($"{count} images, {brightness / count:P0} bright on average.");

// 4. One row at a time: a prediction engine. The same seed gives the same image as in the pipeline.
using PredictionEngine<Request, Sample> engine = ml.Model.CreatePredictionEngine<Request, Sample>(model);
string picture = Path.Combine(folder, "sample-42.png");
engine.Predict(new Request { Seed = 42 }).Image!.Save(picture);
Console.WriteLine($"The image of seed 42 is {picture}.");

internal sealed class Request
{
    public long Seed { get; set; }
}

internal sealed class Sample
{
    [ImageType(height: 32, width: 32)]
    public MLImage? Image { get; set; }
}
