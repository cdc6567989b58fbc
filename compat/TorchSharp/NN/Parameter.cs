namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>A tensor that a module learns.</summary>
        public class Parameter : torch.Tensor
        {
            /// <param name="data">The values; that tensor object becomes this one and is invalid afterwards.</param>
            /// <param name="requires_grad">Whether it is learnt, or frozen.</param>
            public Parameter(torch.Tensor data, bool requires_grad = true) : base(data.requires_grad_(requires_grad))
            {
            }
        }
    }
}
