using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Used;

/// <summary>
/// Finds the parts of a document that code names. An operation or a component is named by its own types, too; what can only be had by an
/// operation (a titled schema within it, a response that it refers to) selects the first that has it, unless one is selected anyway.
/// </summary>
internal sealed class UsedFinder
{
    private readonly OfferedNames _names;
    private readonly DocumentOutline _outline;
    private readonly Dictionary<int, int> _operationOf = [];
    private readonly Dictionary<int, OutlinedPart> _partOf = [];
    private readonly Dictionary<string, int> _nodeAt = new(StringComparer.Ordinal);
    private readonly HashSet<int> _operations = [];
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly HashSet<int> _others = [];
    private readonly HashSet<OutlinedPart> _references = [];
    private readonly HashSet<int> _shared = [];
    private readonly Dictionary<string, List<int>> _titles = new(StringComparer.Ordinal);

    private UsedFinder(OfferedNames names)
    {
        _names = names;
        _outline = names.Outline;
        for (var i = 0; i < _outline.Operations.Count; i++)
        {
            _operationOf[_outline.Operations[i].Requests] = i;
            _operationOf[_outline.Operations[i].Responses] = i;
        }

        foreach (var part in _outline.Parts.Where(static part => !part.Text.IsEmpty
            && part.Kind is not (OutlinedPartKind.Reference or OutlinedPartKind.ReferencedComponent)))
        {
            _partOf[part.Node] = part;
            _nodeAt[part.Place] = part.Node;
        }
    }

    /// <summary>What the identifiers name.</summary>
    public static UsedParts Find(OfferedNames names, IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken) =>
        new UsedFinder(names).Find(identifiers, cancellationToken);

    private UsedParts Find(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        foreach (var identifier in identifiers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _operations.UnionWith(_names.FindOperations(identifier));
            _tags.UnionWith(_names.FindTags(identifier));
            foreach (var stem in _names.FindTypes(identifier))
            {
                AddType(stem);
            }
        }

        SelectTitled();
        var others = new List<int>(_others);
        others.Sort();
        foreach (var node in others)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SelectCarrier(node);
        }

        // What may stand in a parameter or a response of another file is too far away to tell.
        foreach (var shared in _shared)
        {
            foreach (var node in _outline.Graph.FindCarriers(shared).Nodes)
            {
                if (_operationOf.TryGetValue(node, out var operation))
                {
                    _operations.Add(operation);
                }
            }
        }

        return new UsedParts(
            _outline.Operations
                .Where((_, index) => _operations.Contains(index))
                .Select(static operation => operation.Place)
                .ToEquatableArray(),
            _outline.Parts
                .Where(part => _references.Contains(part) || (part.Kind == OutlinedPartKind.Schema && _parts.Contains(part.Place)))
                .Select(static part => new PartPlace(part.File, part.Pointer))
                .ToEquatableArray(),
            _outline.Parts
                .Where(part => part.Kind == OutlinedPartKind.Webhook && _parts.Contains(part.Place))
                .Select(static part => part.Place)
                .ToEquatableArray(),
            _tags.OrderBy(static tag => tag, StringComparer.Ordinal).ToEquatableArray(),
            _outline.Operations.Count,
            _outline.Operations.Count > 0 || _outline.Parts.Any(static part => part.Kind == OutlinedPartKind.Webhook));
    }

    private void AddType(NameStem stem)
    {
        switch (stem.Kind)
        {
            case NameStemKind.Title:
                if (!_titles.TryGetValue(stem.Name, out var nodes))
                {
                    _titles.Add(stem.Name, nodes = []);
                }

                nodes.Add(stem.Node);
                break;
            case NameStemKind.Reference or NameStemKind.Shared when _nodeAt.TryGetValue(stem.Part!.Place, out var node):
                Select(node);
                break;
            case NameStemKind.Reference:
                _references.Add(stem.Part!);
                break;
            case NameStemKind.Shared:
                _shared.Add(stem.Node);
                break;
            default:
                Select(stem.Node);
                break;
        }
    }

    private void Select(int node)
    {
        if (_operationOf.TryGetValue(node, out var operation))
        {
            _operations.Add(operation);
        }
        else if (_partOf.TryGetValue(node, out var part) && part.Kind is OutlinedPartKind.Schema or OutlinedPartKind.Webhook)
        {
            if (_outline.Carried.Contains(node))
            {
                _parts.Add(part.Place);
            }
        }
        else
        {
            _others.Add(node);
        }
    }

    /// <summary>Selects what has a titled schema: one place of it is enough, and a component is the least.</summary>
    private void SelectTitled()
    {
        foreach (var title in _titles.Keys.OrderBy(static title => title, StringComparer.Ordinal))
        {
            var nodes = _titles[title];
            if (nodes.Exists(IsSelected))
            {
                continue;
            }

            var component = nodes.Find(node => _partOf.TryGetValue(node, out var part) && part.Kind == OutlinedPartKind.Schema);
            Select(component > 0 ? component : nodes[0]);
        }
    }

    private bool IsSelected(int node) =>
        _operationOf.TryGetValue(node, out var operation) ? _operations.Contains(operation)
        : _partOf.TryGetValue(node, out var part) && _parts.Contains(part.Place);

    /// <summary>Selects the first operation (or else the first component or webhook) that has something.</summary>
    private void SelectCarrier(int node)
    {
        var carriers = _outline.Graph.FindCarriers(node);
        var operations = carriers.Nodes.Where(_operationOf.ContainsKey).Select(carrier => _operationOf[carrier]).ToList();
        if (operations.Exists(_operations.Contains))
        {
            return;
        }

        if (operations.Count > 0)
        {
            _operations.Add(operations.Min());
        }
        else if (_outline.Parts.FirstOrDefault(part => carriers.Contains(part.Node)
            && part.Kind is OutlinedPartKind.Schema or OutlinedPartKind.Webhook) is { } part)
        {
            _parts.Add(part.Place);
        }
    }
}
