namespace Microsoft.ML.Gan;

/// <summary>
/// A setting of the whole process that several may want at once, for times that need not nest: the latest has its way, and after the last
/// the process has again what it had.
/// </summary>
internal sealed class ProcessSetting<T>(Func<T> get, Action<T> set)
{
    private readonly List<Wish> _wishes = [];
    private T? _own;

    /// <summary>Sets it until the result is disposed.</summary>
    public IDisposable Want(T value)
    {
        lock (_wishes)
        {
            if (_wishes.Count == 0)
                _own = get();
            var wish = new Wish(this, value);
            _wishes.Add(wish);
            set(value);
            return wish;
        }
    }

    private void Drop(Wish wish)
    {
        lock (_wishes)
            if (_wishes.Remove(wish))
                set(_wishes is [.., var latest] ? latest.Value : _own!);
    }

    private sealed class Wish(ProcessSetting<T> setting, T value) : IDisposable
    {
        public T Value => value;

        public void Dispose() => setting.Drop(this);
    }
}
