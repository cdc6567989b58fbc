using System.Linq;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// Puts parameters and buffers of another type or on another device in the place of those that differ, which it disposes of.
            /// Only floating-point tensors change their type.
            /// </summary>
            internal void Convert(ScalarType? type, Device device, bool nonBlocking)
            {
                foreach (var child in _submodules.Values)
                    child.Convert(type, device, nonBlocking);
                using var mode = no_grad();
                foreach (var (name, parameter) in _parameters.ToList())
                    if (Converted(parameter, type, device, nonBlocking) is { } values)
                    {
                        var converted = new Parameter(values, parameter.requires_grad);
                        converted.DetachFromDisposeScope();
                        _parameters[name] = converted;
                        ReplaceInField(parameter, converted);
                    }
                foreach (var (name, (buffer, persistent)) in _buffers.ToList())
                    if (Converted(buffer, type, device, nonBlocking) is { } converted)
                    {
                        converted.DetachFromDisposeScope();
                        _buffers[name] = (converted, persistent);
                        ReplaceInField(buffer, converted);
                    }
            }

            /// <summary>The tensor as asked for, or null if it is so already.</summary>
            private static Tensor Converted(Tensor tensor, ScalarType? type, Device device, bool nonBlocking)
            {
                var targetType = type is { } wanted && tensor.is_floating_point() ? wanted : tensor.dtype;
                var target = device ?? tensor.device;
                var moves = target.type != tensor.device_type || (target.index >= 0 && target.index != tensor.device_index);
                return moves || targetType != tensor.dtype ? tensor.to(targetType, target, non_blocking: nonBlocking) : null;
            }

            private void ReplaceInField(Tensor before, Tensor after)
            {
                foreach (var field in ComponentFields())
                    if (ReferenceEquals(field.GetValue(this), before))
                        field.SetValue(this, after);
                before.Dispose();
            }
        }
    }
}
