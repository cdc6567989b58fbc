using System;

namespace Microsoft.ML.Runtime;

/// <summary>The root environment and the hosts registered under it.</summary>
internal sealed class HostEnvironment : IHost
{
    private readonly Action<string, ChannelMessage> _log;
    private readonly object _seeding;

    /// <param name="log">Called with each message and the full name of its source.</param>
    public HostEnvironment(int? seed, Action<string, ChannelMessage> log)
        : this("", NewRandom(seed), new ComponentCatalog(), log, new object())
    {
    }

    private HostEnvironment(string name, Random rand, ComponentCatalog catalog, Action<string, ChannelMessage> log, object seeding)
    {
        ContextDescription = name;
        Rand = rand;
        ComponentCatalog = catalog;
        _log = log;
        _seeding = seeding;
    }

    public string ContextDescription { get; }

    public Random Rand { get; }

    public ComponentCatalog ComponentCatalog { get; }

    public IHost Register(string name, int? seed = null, bool? verbose = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new HostEnvironment(FullName(name), new Random(seed ?? NextSeed()), ComponentCatalog, _log, _seeding);
    }

    public IChannel Start(string name) => new Channel(FullName(name), _log);

    public IPipe<TMessage> StartPipe<TMessage>(string name) => new SilentPipe<TMessage>(FullName(name));

    public IProgressChannel StartProgressChannel(string name) => new SilentProgressChannel();

    public TException Process<TException>(TException ex)
        where TException : Exception
        => ex;

    private static Random NewRandom(int? seed) => seed is { } value ? new Random(value) : new Random();

    private string FullName(string name) => ContextDescription.Length == 0 ? name : $"{ContextDescription}; {name}";

    // Random is not safe for threads, and components are registered on many.
    private int NextSeed()
    {
        lock (_seeding)
            return Rand.Next();
    }
}
