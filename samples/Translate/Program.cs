// Learns to sharpen blurred digits (pix2pix) and serves what it has learned. Arguments: [steps = 40] [folder = "."].
// The few steps of the default show the way; some 1,000 sharpen well.
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

int steps = args.Length > 0 ? int.Parse(args[0]) : 40;
string folder = args.Length > 1 ? args[1] : ".";
Directory.CreateDirectory(folder);
string onnxPath = Path.Combine(folder, "translator.onnx");

var ml = new MLContext(seed: 1);

// 1. Pairs: a row has the image to translate and what it should become. Here ML.NET makes the one of the other.
IDataView digits = ml.Data.LoadDigits(count: 2_000, seed: 1);
var pairs = ml.Transforms.ResizeImages("Tiny", imageWidth: 8, imageHeight: 8, "Image")
    .Append(ml.Transforms.ResizeImages("Blurred", imageWidth: 32, imageHeight: 32, "Tiny"));

// 2. Train: an estimator like any other. (TrainCycleGan does without pairs.)
var pipeline = pairs.Append(ml.Transforms.TrainPix2Pix("Sharpened", "Blurred", targetColumnName: "Image", new Pix2PixOptions
{
    Steps = steps,
    BatchSize = 16,
    BaseChannels = 16,
    Seed = 1,
    Progress = new ConsoleProgress(),
}));
TransformerChain<TranslatorTransformer> model = pipeline.Fit(digits);

// 3. Export: an ONNX file, which takes images of any size that the network allows.
model.LastTransformer.SaveOnnx(onnxPath);

// 4. Serve: images in, images out. Gan.Onnx alone does this, without libtorch.
IDataView others = ml.Data.LoadDigits(count: 8, seed: 2);
var serving = pairs.Append(ml.Transforms.ApplyTranslator("Sharpened", onnxPath, inputColumnName: "Blurred"));
IDataView translated = serving.Fit(others).Transform(others);
foreach (string column in new[] { "Blurred", "Sharpened" })
{
    int index = 0;
    foreach (MLImage image in translated.GetColumn<MLImage>(column))
        image.Save(Path.Combine(folder, $"{column.ToLowerInvariant()}-{index++}.png"));
}

Console.WriteLine($"{onnxPath} and 8 images, blurred and sharpened, are written.");
