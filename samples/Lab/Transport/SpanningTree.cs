namespace Lab;

/// <summary>
/// A basis of the transportation problem: a tree that spans sources, targets and an artificial root, with the flows and potentials
/// that it determines. An arc always leads from a source to a target, or from a source to the root, or from the root to a target.
/// </summary>
/// <remarks>
/// The tree stays strongly feasible (Cunningham, "A network simplex method", Mathematical Programming 11, 1976): every arc without
/// flow points toward the root. Only finitely many pivots without progress can then follow each other.
/// </remarks>
internal sealed class SpanningTree
{
    private const int None = -1;

    private readonly int _sources, _targets, _root;
    private readonly double[] _cost;
    private readonly double _artificialCost;
    // Children are a doubly linked list. A node's flow is that of the arc between it and its parent.
    private readonly int[] _parent, _depth, _firstChild, _nextSibling, _previousSibling;
    private readonly long[] _flow;
    private readonly double[] _potential;

    /// <summary>Hangs every node on the root.</summary>
    /// <param name="supply">The sources' masses, greater than 0.</param>
    /// <param name="demand">The targets' masses, greater than 0, equal in sum.</param>
    /// <param name="cost">The sources' rows of costs to the targets, at most 1 each in absolute value.</param>
    public SpanningTree(long[] supply, long[] demand, double[] cost)
    {
        (_sources, _targets, _root) = (supply.Length, demand.Length, supply.Length + demand.Length);
        _cost = cost;
        // Two artificial arcs cost more than any real one, which can always replace them.
        _artificialCost = 1;
        _parent = new int[_root + 1];
        _depth = new int[_root + 1];
        _firstChild = new int[_root + 1];
        _nextSibling = new int[_root + 1];
        _previousSibling = new int[_root + 1];
        _potential = new double[_root + 1];
        _flow = [.. supply, .. demand, 0];
        _firstChild.AsSpan().Fill(None);
        _parent[_root] = None;
        for (int node = 0; node < _root; node++)
            Link(node, _root);
        Reprice(_root);
    }

    /// <summary>The sources' potentials phi.</summary>
    public Span<double> SourcePotentials => _potential.AsSpan(0, _sources);

    /// <summary>The targets' potentials psi.</summary>
    public Span<double> TargetPotentials => _potential.AsSpan(_sources, _targets);

    /// <summary>The arcs with flow.</summary>
    public IEnumerable<(int Source, int Target, long Flow)> Flows()
    {
        for (int node = 0; node < _root; node++)
            if (_parent[node] != _root && _flow[node] > 0)
                yield return (Math.Min(node, _parent[node]), Math.Max(node, _parent[node]) - _sources, _flow[node]);
    }

    /// <summary>
    /// Brings an arc into the tree, sends what flow it can round the cycle that it closes, and takes the blocking arc out.
    /// </summary>
    public void Pivot(int source, int target)
    {
        target += _sources;
        int apex = Apex(source, target);
        // Of the blocking arcs the last one in the cycle's direction from the apex leaves: this keeps the tree strongly feasible.
        var (leaving, flow) = (None, long.MaxValue);
        for (int node = source; node != apex; node = _parent[node])
            if (IsSource(node) && _flow[node] < flow)
                (leaving, flow) = (node, _flow[node]);
        bool cutsSource = true;
        for (int node = target; node != apex; node = _parent[node])
            if (!IsSource(node) && _flow[node] <= flow)
                (leaving, flow, cutsSource) = (node, _flow[node], false);

        for (int node = source; node != apex; node = _parent[node])
            _flow[node] += IsSource(node) ? -flow : flow;
        for (int node = target; node != apex; node = _parent[node])
            _flow[node] += IsSource(node) ? flow : -flow;
        var (top, parent) = cutsSource ? (source, target) : (target, source);
        Rehang(leaving, top, parent, flow);
        Reprice(top);
    }

    private bool IsSource(int node) => node < _sources;

    /// <summary>The first common ancestor.</summary>
    private int Apex(int left, int right)
    {
        while (left != right)
        {
            if (_depth[left] >= _depth[right])
                left = _parent[left];
            else
                right = _parent[right];
        }
        return left;
    }

    /// <summary>Turns round the path from <paramref name="top"/> up to <paramref name="leaving"/> and hangs it on a new parent.</summary>
    private void Rehang(int leaving, int top, int parent, long flow)
    {
        for (int node = top; ;)
        {
            var (formerParent, formerFlow) = (_parent[node], _flow[node]);
            Unlink(node);
            Link(node, parent);
            _flow[node] = flow;
            if (node == leaving)
                return;
            (parent, flow, node) = (node, formerFlow, formerParent);
        }
    }

    /// <summary>Sets depths and potentials in a subtree: phi + psi = c on each of its arcs and the one above it; the root's is 0.</summary>
    private void Reprice(int top)
    {
        for (int node = top; node != None; node = Next(node, top))
        {
            int parent = _parent[node];
            if (parent == None)
                continue;
            _depth[node] = _depth[parent] + 1;
            _potential[node] = ArcCost(node, parent) - _potential[parent];
        }
    }

    private double ArcCost(int node, int parent) =>
        parent == _root ? _artificialCost
        : IsSource(node) ? _cost[node * _targets + parent - _sources]
        : _cost[parent * _targets + node - _sources];

    /// <summary>The node after another in a subtree's preorder, or None.</summary>
    private int Next(int node, int top)
    {
        if (_firstChild[node] != None)
            return _firstChild[node];
        while (node != top && _nextSibling[node] == None)
            node = _parent[node];
        return node == top ? None : _nextSibling[node];
    }

    private void Link(int node, int parent)
    {
        int sibling = _firstChild[parent];
        (_parent[node], _previousSibling[node], _nextSibling[node]) = (parent, None, sibling);
        if (sibling != None)
            _previousSibling[sibling] = node;
        _firstChild[parent] = node;
    }

    private void Unlink(int node)
    {
        var (previous, next) = (_previousSibling[node], _nextSibling[node]);
        if (previous == None)
            _firstChild[_parent[node]] = next;
        else
            _nextSibling[previous] = next;
        if (next != None)
            _previousSibling[next] = previous;
    }
}
