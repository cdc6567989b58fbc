using System.CommandLine;
using Gan.Onnx;

namespace Gan.Cli;

/// <summary>The options by which commands that make images say what the images have in common.</summary>
internal sealed class SampleOptions
{
    private readonly Option<string> _label = new("--label")
    {
        Description = "The class of every image, by its name; for conditional generators. Otherwise each image's seed chooses.",
        HelpName = "NAME",
    };

    private readonly Option<string> _codes = new("--codes")
    {
        Description = "The codes of every image, such as 3,0.5,-1; for generators with codes: the number of each category from 0, "
            + "then the continuous codes. Otherwise each image's seed chooses.",
        HelpName = "C,C,…",
    };

    private readonly Option<double> _truncation = NumberOption.Create(
        "--truncation", "Draws latents from -T to T only, T above 0: better images, and less varied ones.", "T");

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [_label, _codes, _truncation];

    /// <exception cref="UsageException">An option is wrong for every generator.</exception>
    public SampleRequest Read(ParseResult parsed)
    {
        double? truncation = parsed.GetResult(_truncation) is null ? null : parsed.GetValue(_truncation);
        if (truncation is double bound && !(bound > 0 && double.IsFinite(bound)))
            throw new UsageException(FormattableString.Invariant($"--truncation must be greater than 0 and finite, but is {bound}."));
        return new SampleRequest
        {
            Label = parsed.GetValue(_label),
            Codes = parsed.GetValue(_codes) is string codes ? ParseCodes(codes) : null,
            Truncation = truncation,
        };
    }

    private static float[] ParseCodes(string text) =>
    [
        .. text.Split(',').Select(code => NumberOption.TryParse(code, out double value)
            ? (float)value
            : throw new UsageException($"--codes must be numbers with commas between, such as 3,0.5,-1, but is '{text}'.")),
    ];
}
