using System.CommandLine;
using Gan.Benchmarks;
using Microsoft.ML.Gan;

try
{
    TorchRuntime.Load();
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
var root = new RootCommand("Measures what training costs in time and memory.")
{
    TrainingCommand.Create(),
    TextbookCommand.Create(),
    ComparisonCommand.Create(),
    ThreadsCommand.Create(),
    MemoryCommand.Create(),
    CudaCommand.Create(),
};
return root.Parse(args).Invoke();
