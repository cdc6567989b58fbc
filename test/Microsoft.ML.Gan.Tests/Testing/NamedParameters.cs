using TorchSharp.Modules;

namespace Microsoft.ML.Gan.Tests;

internal static class NamedParameters
{
    public static Parameter Parameter(this torch.nn.Module module, string name) =>
        module.named_parameters().Single(entry => entry.name == name).parameter;
}
