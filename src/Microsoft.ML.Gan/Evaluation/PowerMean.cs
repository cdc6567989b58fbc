namespace Microsoft.ML.Gan;

/// <summary>
/// The mean (E x^p)^(1/p) of weighted numbers of at least 0. Powers are of the share of the largest number, so that none overflows, and
/// those that vanish are nothing beside the largest.
/// </summary>
internal sealed class PowerMean(double p)
{
    private double _largest;
    private double _sum;
    private double _weight;

    /// <summary>The mean of the numbers so far.</summary>
    public double Value => _largest * Math.Pow(_sum / _weight, 1 / p);

    public void Add(double number, double weight)
    {
        _weight += weight;
        if (number > _largest)
        {
            _sum *= Math.Pow(_largest / number, p);
            _largest = number;
        }
        if (_largest > 0)
            _sum += weight * Math.Pow(number / _largest, p);
    }
}
