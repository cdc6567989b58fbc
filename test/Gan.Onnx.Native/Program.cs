using GanMl.Tests.Native;

// generator.onnx -> the pixels of four samples, as raw floats
FourSamples.Write(modelFile: args[0], pixelFile: args[1]);
