namespace Microsoft.ML.Gan;

/// <summary>Examples that can be read pass after pass, one at a time.</summary>
internal interface IExampleStream
{
    /// <summary>What the examples are read from, for messages.</summary>
    string Column { get; }

    /// <summary>The shape of the examples; known after the first of them.</summary>
    ImageShape Shape { get; }

    /// <summary>One pass over the rows, in an order of its own where the data can be shuffled.</summary>
    IEnumerable<Example> Pass();
}
