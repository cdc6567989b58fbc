// Learns to draw the digit that it is asked for. Arguments: [steps = 40] [folder = "."].
// The few steps of the default show the way in less than a minute; some 3,000 draw digits that can be read.
using Gan.Onnx;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

int steps = args.Length > 0 ? int.Parse(args[0]) : 40;
string folder = args.Length > 1 ? args[1] : ".";
Directory.CreateDirectory(folder);
string onnxPath = Path.Combine(folder, "generator.onnx");

var ml = new MLContext(seed: 1);

// 1. Data: a column of images and one of labels.
IDataView digits = ml.Data.LoadDigits(count: 10_000, seed: 1, size: 16);

// 2. Train: labels must be keys, whose values become the names of the classes.
var pipeline = ml.Transforms.Conversion.MapValueToKey("Label")
    .Append(ml.Transforms.TrainConditionalGan("Synthetic", "Image", "Label", new ConditionalGanOptions
    {
        Steps = steps,
        BatchSize = 32,
        BaseChannels = 16,
        EmaDecay = 0.99,
        GeneratorOptimizer = new AdamSettings { LearningRate = 1e-3 },
        CriticOptimizer = new AdamSettings { LearningRate = 1e-3 },
        Seed = 1,
        Progress = new ConsoleProgress(),
    }));
GeneratorTransformer generator = pipeline.Fit(digits).LastTransformer;
generator.SaveOnnx(onnxPath);

// 3. Serve: of each row the digit that stands in its column of labels, whose values are the classes' names: here numbers, or else text.
IDataView wishes = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 10).Select(digit => new Wish { Seed = 7, Digit = digit }));
var serving = ml.Transforms.ApplyGenerator(
    "Synthetic", onnxPath, "Seed", new GeneratorServingOptions { LabelColumnName = nameof(Wish.Digit) });
int index = 0;
foreach (MLImage image in serving.Fit(wishes).Transform(wishes).GetColumn<MLImage>("Synthetic"))
    image.Save(Path.Combine(folder, $"digit-{index++}.png"));

// 4. Without data: a few of one class, and nearer to the middle of what was learned.
float[] threes = generator.Generate(count: 16, seed: 1, new SampleRequest { Label = "3", Truncation = 0.7 });
GeneratorMetadata shape = generator.Metadata;
ImageGrid.Save(Path.Combine(folder, "threes.png"), threes, shape.Channels, shape.Height, shape.Width);

Console.WriteLine($"{onnxPath}, {index} digits and threes.png are written.");

internal sealed class Wish
{
    public long Seed { get; set; }

    public int Digit { get; set; }
}
