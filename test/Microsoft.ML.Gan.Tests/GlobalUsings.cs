global using Gan.Onnx;
global using Microsoft.ML;
global using Microsoft.ML.Data;
global using TorchSharp;
global using ConditionalModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;
global using Tensor = TorchSharp.torch.Tensor;
global using TensorModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;
