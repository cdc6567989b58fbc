using System;
using TorchSharp.Interop;
using static TorchSharp.Interop.Bridge;

namespace TorchSharp;

public static partial class torch
{
    // A native call holds bare handles, so its tensors must outlive it: each is named again behind the call, as an argument
    // to one of these, or the garbage collector could free it in the middle.
    public partial class Tensor
    {
        internal static Tensor Result(Owned owned, object used)
        {
            GC.KeepAlive(used);
            return new Tensor(owned);
        }

        internal static Tensor Result(Owned owned, object used, object alsoUsed)
        {
            GC.KeepAlive(alsoUsed);
            return Result(owned, used);
        }

        internal static Tensor Result(Owned owned, object used, object alsoUsed, object thirdUsed)
        {
            GC.KeepAlive(thirdUsed);
            return Result(owned, used, alsoUsed);
        }

        internal static unsafe Tensor[] Results(OwnedList list, object used)
        {
            GC.KeepAlive(used);
            if (list.Count < 0)
                throw Error();
            var tensors = new Tensor[list.Count];
            for (var i = 0; i < tensors.Length; i++)
                tensors[i] = list.Items[i].Tensor == 0 ? null : new Tensor(list.Items[i]);
            gan_tensors_free(list.Items);
            return tensors;
        }

        /// <summary>This tensor, after a call that changed it in place.</summary>
        private Tensor Changed(int status)
        {
            GC.KeepAlive(this);
            Check(status);
            return this;
        }

        private Tensor Changed(int status, object used)
        {
            GC.KeepAlive(used);
            return Changed(status);
        }

        private Tensor Changed(int status, object used, object alsoUsed)
        {
            GC.KeepAlive(alsoUsed);
            return Changed(status, used);
        }
    }
}
