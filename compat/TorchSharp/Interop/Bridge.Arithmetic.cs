using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// Element-wise functions, comparisons and matrix products.
internal static unsafe partial class Bridge
{
    [DllImport(Library)] internal static extern Owned gan_abs(nint x);
    [DllImport(Library)] internal static extern Owned gan_neg(nint x);
    [DllImport(Library)] internal static extern Owned gan_sign(nint x);
    [DllImport(Library)] internal static extern Owned gan_sqrt(nint x);
    [DllImport(Library)] internal static extern int gan_sqrt_(nint x);
    [DllImport(Library)] internal static extern Owned gan_square(nint x);
    [DllImport(Library)] internal static extern Owned gan_reciprocal(nint x);
    [DllImport(Library)] internal static extern Owned gan_exp(nint x);
    [DllImport(Library)] internal static extern Owned gan_expm1(nint x);
    [DllImport(Library)] internal static extern Owned gan_sin(nint x);
    [DllImport(Library)] internal static extern Owned gan_cos(nint x);
    [DllImport(Library)] internal static extern Owned gan_relu(nint x);
    [DllImport(Library)] internal static extern int gan_relu_(nint x);
    [DllImport(Library)] internal static extern Owned gan_tanh(nint x);
    [DllImport(Library)] internal static extern int gan_tanh_(nint x);
    [DllImport(Library)] internal static extern Owned gan_sigmoid(nint x);
    [DllImport(Library)] internal static extern int gan_sigmoid_(nint x);
    [DllImport(Library)] internal static extern Owned gan_isfinite(nint x);
    [DllImport(Library)] internal static extern Owned gan_mul(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_mul_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern int gan_mul_(nint x, nint y);
    [DllImport(Library)] internal static extern int gan_mul_scalar_(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_div(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_div_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern int gan_div_scalar_(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_pow(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_pow_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_eq(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_eq_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_lt(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_lt_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_le(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_le_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_gt(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_gt_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_ge(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_ge_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_add(nint x, nint y, Number alpha);
    [DllImport(Library)] internal static extern Owned gan_add_scalar(nint x, Number y, Number alpha);
    [DllImport(Library)] internal static extern int gan_add_(nint x, nint y, Number alpha);
    [DllImport(Library)] internal static extern int gan_add_scalar_(nint x, Number y, Number alpha);
    [DllImport(Library)] internal static extern Owned gan_sub(nint x, nint y, Number alpha);
    [DllImport(Library)] internal static extern Owned gan_sub_scalar(nint x, Number y, Number alpha);
    [DllImport(Library)] internal static extern int gan_sub_(nint x, nint y, Number alpha);
    [DllImport(Library)] internal static extern int gan_sub_scalar_(nint x, Number y, Number alpha);
    [DllImport(Library)] internal static extern Owned gan_rsub_scalar(nint x, Number y);
    [DllImport(Library)] internal static extern Owned gan_maximum(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_minimum(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_clamp(nint x, Number min, Number max);
    [DllImport(Library)] internal static extern int gan_clamp_(nint x, Number min, Number max);
    [DllImport(Library)] internal static extern Owned gan_addcmul(nint x, nint a, nint b, Number value);
    [DllImport(Library)] internal static extern int gan_addcmul_(nint x, nint a, nint b, Number value);
    [DllImport(Library)] internal static extern int gan_addcdiv_(nint x, nint a, nint b, Number value);
    [DllImport(Library)] internal static extern int gan_fill_(nint x, Number value);
    [DllImport(Library)] internal static extern int gan_zero_(nint x);
    [DllImport(Library)] internal static extern Owned gan_matmul(nint x, nint y);
    [DllImport(Library)] internal static extern Owned gan_bmm(nint x, nint y);
    [DllImport(Library)] internal static extern OwnedList gan_qr(nint x);
}
