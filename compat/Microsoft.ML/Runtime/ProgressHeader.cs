using System;
using System.Collections.Generic;

namespace Microsoft.ML.Runtime;

/// <summary>Names what a progress channel counts and measures.</summary>
public sealed class ProgressHeader
{
    internal readonly IReadOnlyList<string> UnitNames;

    internal readonly IReadOnlyList<string> MetricNames;

    public ProgressHeader(string[] metricNames, string[] unitNames)
    {
        ArgumentNullException.ThrowIfNull(metricNames);
        ArgumentNullException.ThrowIfNull(unitNames);
        MetricNames = metricNames;
        UnitNames = unitNames;
    }

    public ProgressHeader(params string[] unitNames)
        : this([], unitNames)
    {
    }
}
