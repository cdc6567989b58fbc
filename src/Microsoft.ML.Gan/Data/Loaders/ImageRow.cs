using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>One labeled image of a source, valid while the source stands on it.</summary>
/// <param name="CreateImage">Makes the image, a fresh one at each call, so that a row whose image nobody asks for costs no
/// decoding.</param>
/// <param name="Label">The label, or default where the source has none.</param>
internal readonly record struct ImageRow<TLabel>(Func<MLImage> CreateImage, TLabel Label);
