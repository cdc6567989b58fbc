using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan;

public abstract partial class GanNetwork
{
    /// <summary>Strided and transposed convolutions (Radford et al., arXiv:1511.06434).</summary>
    public static GanNetwork Dcgan { get; } = new DcganNetwork();

    /// <summary>Fully connected layers, as in the first GANs.</summary>
    public static GanNetwork Mlp { get; } = new MlpNetwork();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GanNetwork> Known { get; } = [Dcgan, Mlp];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Known.Select(network => network.Name);

    /// <summary>The known family of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static GanNetwork Find(string name) =>
        Known.FirstOrDefault(network => network.Name == name)
        ?? throw new ArgumentException($"Network must be one of {string.Join(", ", Names)}, but is \"{name}\".");
}
