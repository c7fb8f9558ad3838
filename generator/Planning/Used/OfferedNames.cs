using System.Collections.Concurrent;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.TypeNaming;

namespace Specwright.Generator.Planning.Used;

/// <summary>
/// What code can name of a client: methods by their names, types by what their names begin with, groups. It knows the whole
/// document by its outline only, so it may select more than the code names, and never less.
/// </summary>
internal sealed class OfferedNames
{
    private readonly Dictionary<string, List<int>> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameStem>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ReadOnlyMemory<char>> _texts = [];

    private readonly Dictionary<int, int> _others = [];

    // Several compilations may ask at a time.
    private readonly ConcurrentDictionary<int, InnerNames> _inner = [];
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.OrdinalIgnoreCase);

    public OfferedNames(DocumentOutline outline, string title, SpecOptions options, CancellationToken cancellationToken)
    {
        Outline = outline;
        var model = new ApiModel { Title = title.Length == 0 ? "Api" : title, Outline = outline };
        var names = ClientNames.Choose(model, options);
        var namer = new OperationNamer(model, names.ClientScope);
        for (var i = 0; i < outline.Operations.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddOperation(namer, outline.Operations[i], i);
        }

        foreach (var part in outline.Parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddPart(part);
        }
    }

    /// <summary>The outline of the document.</summary>
    public DocumentOutline Outline { get; }

    /// <summary>
    /// Whether an identifier may name something: the others need not be kept, and a key stroke that changes only these changes nothing.
    /// </summary>
    public bool Offers(string identifier) =>
        CanBeName(identifier)
        && (MethodForms.FindMethods(identifier).Any(_methods.ContainsKey) || FindTags(identifier).Any() || FindTypes(identifier).Any());

    /// <summary>The operations whose method may be called so, in any of its forms.</summary>
    public IEnumerable<int> FindOperations(string identifier) =>
        MethodForms.FindMethods(identifier).SelectMany(name => _methods.TryGetValue(name, out var operations) ? operations : []);

    /// <summary>The tags whose group may be called so: the client's property, the interface or the class.</summary>
    public IEnumerable<string> FindTags(string identifier)
    {
        const string client = "Client";
        foreach (var name in identifier.EndsWith(client, StringComparison.Ordinal)
            ? (string[])[identifier, identifier.Substring(0, identifier.Length - client.Length)]
            : [identifier])
        {
            foreach (var tag in Find(name))
            {
                yield return tag;
            }

            if (name.Length > 1 && name[0] == 'I')
            {
                foreach (var tag in Find(name.Substring(1)))
                {
                    yield return tag;
                }
            }
        }
    }

    /// <summary>The parts of the document that may have a type which is called so.</summary>
    public IEnumerable<NameStem> FindTypes(string identifier) => FindStems(identifier).Where(stem => IsType(identifier, stem));

    /// <summary>What the name of a type may begin with that is called so.</summary>
    private IEnumerable<NameStem> FindStems(string identifier)
    {
        const string unknown = "Unknown";
        foreach (var name in identifier.StartsWith(unknown, StringComparison.Ordinal)
            ? (string[])[identifier, identifier.Substring(unknown.Length)]
            : [identifier])
        {
            for (var end = 1; end <= name.Length; end++)
            {
                // Within a word no other name begins.
                if ((end == name.Length || !char.IsLower(name[end]))
                    && _stems.TryGetValue(name.Substring(0, end), out var stems))
                {
                    foreach (var stem in stems)
                    {
                        yield return stem with { Rest = name.Substring(end) };
                    }
                }
            }
        }
    }

    private bool IsType(string identifier, NameStem stem)
    {
        if (stem.Rest.Length == 0)
        {
            return stem.Kind != NameStemKind.Operation;
        }

        var inner = _inner.GetOrAdd(stem.Node, node => InnerNames.Read(GetNodes(node), _texts, Outline.Graph));
        var start = identifier.Length - stem.Rest.Length - stem.Name.Length;
        return inner.CanContinue(identifier.Substring(start), stem.Name.Length);
    }

    /// <summary>The nodes of a part: an operation and a component have two.</summary>
    private int[] GetNodes(int node) => _others.TryGetValue(node, out var other) ? [node, other] : [node];

    private static bool CanBeName(string identifier) => !char.IsLower(identifier[0]);

    private IEnumerable<string> Find(string name)
    {
        // A name that is taken has `Group` behind it, or a number.
        const string group = "Group";
        name = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_');
        var tags = _groups.TryGetValue(name, out var found) ? found : [];
        return name.EndsWith(group, StringComparison.Ordinal)
            && _groups.TryGetValue(name.Substring(0, name.Length - group.Length), out var more)
            ? tags.Concat(more)
            : tags;
    }

    private void AddOperation(OperationNamer namer, OutlinedOperation operation, int index)
    {
        Add(_methods, namer.GetMethodName(operation), index);
        _texts[operation.Requests] = operation.Text;
        _texts[operation.Responses] = operation.Text;
        _others[operation.Requests] = operation.Responses;
        var (full, further) = namer.GetTypeNames(operation);
        foreach (var name in further.Append(full))
        {
            Add(_stems, name, new NameStem(NameStemKind.Operation, name, operation.Requests, null, ""));
        }

        if (operation.Tag is { } tag)
        {
            AddGroup(Identifiers.ToPascalCase(tag, "Group"), tag);
        }
    }

    private void AddPart(OutlinedPart part)
    {
        // Of a component that is also referred to in part, the whole counts.
        if (part.Text.Length > (_texts.TryGetValue(part.Node, out var text) ? text.Length : 0))
        {
            _texts[part.Node] = part.Text;
        }

        if (part.Whole > 0)
        {
            _others[part.Node] = part.Whole;
        }

        switch (part.Kind)
        {
            case OutlinedPartKind.Schema:
                var name = part.Name;
                AddStem(Identifiers.ToPascalCase(GenericNames.Separate(name), "Model"), part);

                // An item of `Pets` is a `Pet`.
                for (var singular = ItemNames.Of(name); singular != name; singular = ItemNames.Of(name))
                {
                    AddStem(Identifiers.ToPascalCase(singular, "Value"), part);
                    name = singular;
                }

                break;
            case OutlinedPartKind.Path:
                AddStem(Identifiers.ToPascalCase(PathNames.OfPath(part.Name), part.Name, "Path"), part);
                break;
            case OutlinedPartKind.Webhook or OutlinedPartKind.Callback:
                AddStem(InlineSchemas.GetPayloadParent(part.Name), part);
                break;
            case OutlinedPartKind.Title:
                if (TitleNames.NameOf(part.Name) is { } title)
                {
                    AddStem(title, part);
                }

                break;
            case OutlinedPartKind.GivenName:
                AddStem(part.Name, part);
                break;
            case OutlinedPartKind.GivenTag:
                AddGroup(part.Name, part.Pointer);
                break;
            default:
                AddStem(Identifiers.ToPascalCase(part.Name, "Value"), part);
                AddStem(Identifiers.ToPascalCase(ItemNames.Of(part.Name), "Value"), part);
                break;
        }
    }

    private void AddStem(string name, OutlinedPart part) => Add(_stems, name, new NameStem(
        part.Kind switch
        {
            OutlinedPartKind.Title or OutlinedPartKind.GivenName => NameStemKind.Title,
            OutlinedPartKind.Reference => NameStemKind.Reference,
            OutlinedPartKind.ReferencedComponent when part.Pointer.Length > 0 => NameStemKind.Shared,
            OutlinedPartKind.Path or OutlinedPartKind.Webhook or OutlinedPartKind.Callback => NameStemKind.Operation,
            _ => NameStemKind.Part,
        },
        name,
        part.Node,
        part,
        ""));

    private void AddGroup(string name, string tag)
    {
        if (!_groups.TryGetValue(name, out var tags) || !tags.Contains(tag))
        {
            Add(_groups, name, tag);
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(item);
    }
}
