using System;
using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor's elements are.</summary>
    public class Device
    {
        /// <param name="deviceType">The kind of device.</param>
        /// <param name="index">Which of several; -1 for the current one.</param>
        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

        /// <param name="index">Which CUDA device.</param>
        public Device(int index) : this(DeviceType.CUDA, index)
        {
        }

        /// <param name="deviceType">"cpu" or "cuda".</param>
        /// <param name="index">Which of several; -1 for the current one.</param>
        public Device(string deviceType, int index = -1) : this(TypeOf(deviceType), index)
        {
        }

        /// <param name="description">"cpu", "cuda" or "cuda:N".</param>
        public Device(string description)
        {
            var colon = description.IndexOf(':');
            type = TypeOf(colon < 0 ? description : description[..colon]);
            index = colon < 0 ? -1 : int.Parse(description.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>Which of several; -1 for the current one.</summary>
        internal int index { get; }

        /// <inheritdoc/>
        public override string ToString() =>
            index < 0 ? type.ToString().ToLowerInvariant() : $"{type.ToString().ToLowerInvariant()}:{index}";

        public static implicit operator Device(string description) => new(description);

        private static DeviceType TypeOf(string name) =>
            Enum.TryParse<DeviceType>(name, ignoreCase: true, out var type)
                ? type
                : throw new ArgumentException($"A device's kind is \"cpu\" or \"cuda\", but is \"{name}\".");
    }

    /// <summary>The CPU.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The current CUDA device.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    /// <summary>Makes sure that a kind of device can be used.</summary>
    /// <exception cref="InvalidOperationException">It cannot.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (deviceType != DeviceType.CPU && !(deviceType == DeviceType.CUDA && cuda.is_available()))
            throw new InvalidOperationException($"libtorch has no device of the kind {deviceType} here.");
    }
}
