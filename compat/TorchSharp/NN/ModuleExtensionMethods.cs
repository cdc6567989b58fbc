namespace TorchSharp;

/// <summary>Moving and converting a module's parameters and buffers. They become other objects: make optimizers afterwards.</summary>
public static class ModuleExtensionMethods
{
    public static T to<T>(this T module, torch.Device device, bool non_blocking = false) where T : torch.nn.Module =>
        Converted(module, null, device, non_blocking);

    public static T to<T>(
        this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module =>
        Converted(module, null, new torch.Device(deviceType, deviceIndex), non_blocking);

    public static T to<T>(this T module, string device, bool non_blocking = false) where T : torch.nn.Module =>
        Converted(module, null, new torch.Device(device), non_blocking);

    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
        Converted(module, type, null, non_blocking);

    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
        Converted(module, type, device, non_blocking);

    private static T Converted<T>(T module, torch.ScalarType? type, torch.Device device, bool nonBlocking) where T : torch.nn.Module
    {
        module.Convert(type, device, nonBlocking);
        return module;
    }
}
