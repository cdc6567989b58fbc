namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        public static Tensor operator +(Tensor left, Scalar right) => left.Add(right);

        public static Tensor operator +(Tensor left, int right) => left.Add(right);

        public static Tensor operator +(Tensor left, long right) => left.Add(right);

        public static Tensor operator +(Tensor left, float right) => left.Add(right);

        public static Tensor operator +(Tensor left, double right) => left.Add(right);

        public static Tensor operator +(Scalar left, Tensor right) => right.Add(left);

        public static Tensor operator +(int left, Tensor right) => right.Add(left);

        public static Tensor operator +(long left, Tensor right) => right.Add(left);

        public static Tensor operator +(float left, Tensor right) => right.Add(left);

        public static Tensor operator +(double left, Tensor right) => right.Add(left);

        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        public static Tensor operator -(Tensor left, Scalar right) => left.Subtract(right);

        public static Tensor operator -(Tensor left, int right) => left.Subtract(right);

        public static Tensor operator -(Tensor left, long right) => left.Subtract(right);

        public static Tensor operator -(Tensor left, float right) => left.Subtract(right);

        public static Tensor operator -(Tensor left, double right) => left.Subtract(right);

        public static Tensor operator -(Scalar left, Tensor right) => right.SubtractFrom(left);

        public static Tensor operator -(int left, Tensor right) => right.SubtractFrom(left);

        public static Tensor operator -(long left, Tensor right) => right.SubtractFrom(left);

        public static Tensor operator -(float left, Tensor right) => right.SubtractFrom(left);

        public static Tensor operator -(double left, Tensor right) => right.SubtractFrom(left);

        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        public static Tensor operator *(Tensor left, Scalar right) => left.Multiply(right);

        public static Tensor operator *(Tensor left, int right) => left.Multiply(right);

        public static Tensor operator *(Tensor left, long right) => left.Multiply(right);

        public static Tensor operator *(Tensor left, float right) => left.Multiply(right);

        public static Tensor operator *(Tensor left, double right) => left.Multiply(right);

        public static Tensor operator *(Scalar left, Tensor right) => right.Multiply(left);

        public static Tensor operator *(int left, Tensor right) => right.Multiply(left);

        public static Tensor operator *(long left, Tensor right) => right.Multiply(left);

        public static Tensor operator *(float left, Tensor right) => right.Multiply(left);

        public static Tensor operator *(double left, Tensor right) => right.Multiply(left);

        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        public static Tensor operator /(Tensor left, Scalar right) => left.Divide(right);

        public static Tensor operator /(Tensor left, int right) => left.Divide(right);

        public static Tensor operator /(Tensor left, long right) => left.Divide(right);

        public static Tensor operator /(Tensor left, float right) => left.Divide(right);

        public static Tensor operator /(Tensor left, double right) => left.Divide(right);

        public static Tensor operator /(Scalar left, Tensor right) => right.DivideFrom(left);

        public static Tensor operator /(int left, Tensor right) => right.DivideFrom(left);

        public static Tensor operator /(long left, Tensor right) => right.DivideFrom(left);

        public static Tensor operator /(float left, Tensor right) => right.DivideFrom(left);

        public static Tensor operator /(double left, Tensor right) => right.DivideFrom(left);

        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);
    }
}
