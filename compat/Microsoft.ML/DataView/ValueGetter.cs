namespace Microsoft.ML;

/// <summary>Computes a column's value for the current row into <paramref name="value"/>, whose buffers it may reuse.</summary>
public delegate void ValueGetter<TValue>(ref TValue value);
