global using Gan.Onnx;
global using TorchSharp;
global using ConditionalModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;
global using Tensor = TorchSharp.torch.Tensor;
global using TensorModule = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;
