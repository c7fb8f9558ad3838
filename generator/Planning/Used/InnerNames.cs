using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.TypeNaming;

namespace Specwright.Generator.Planning.Used;

/// <summary>
/// The names that stand within a part of a document: a type that is called after a place in it has a name of the part's and these.
/// </summary>
internal sealed class InnerNames
{
    // A longer text is no name, but a description.
    private const int MaxLength = 200;

    // Of a part that reaches more than this, every continuation is taken for a name.
    private const int MaxSize = 1_000_000;

    private static readonly string[] s_fixed =
    [
        "Item", "Value", "Model", "Codec", "Request", "Response", "Result", "Outcome", "Error", "Headers", "Header", "Options", "Parameter",
        "Payload", "Case", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "_0", "_1", "_2", "_3", "_4", "_5", "_6", "_7", "_8", "_9",
        .. Enum.GetNames(typeof(MediaKind)),
    ];

    private readonly HashSet<string> _names = new(s_fixed, StringComparer.Ordinal);
    private int _longest = s_fixed.Max(static name => name.Length);

    // Whether any name is taken for one.
    private bool _isOpen;

    private bool _isComposed;

    private InnerNames()
    {
    }

    /// <summary>The names within a part, and, where schemas are composed there, within all that it can carry.</summary>
    /// <param name="nodes">The part.</param>
    /// <param name="texts">The JSON of each part; one that is missing may hold any name.</param>
    /// <param name="graph">Which part can carry which.</param>
    public static InnerNames Read(IReadOnlyList<int> nodes, IReadOnlyDictionary<int, ReadOnlyMemory<char>> texts, OutlineGraph graph)
    {
        var names = new InnerNames { _isOpen = !texts.TryGetValue(nodes[0], out var text) };
        names.Read(text);
        if (!names._isComposed)
        {
            return names;
        }

        // The members of a schema that is merged here, and what tells a case from the others, may stand anywhere below.
        var size = 0;
        foreach (var carried in graph.FindCarried(nodes).Nodes)
        {
            texts.TryGetValue(carried, out text);
            size += text.Length;
            names._isOpen |= size > MaxSize;
            names.Read(text);
        }

        return names;
    }

    /// <summary>Whether an identifier that begins with the part's name goes on with names of it.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <param name="start">Where it goes on.</param>
    public bool CanContinue(string identifier, int start)
    {
        if (_isOpen)
        {
            return true;
        }

        var reached = new bool[identifier.Length + 1];
        reached[start] = true;
        for (var at = start; at < identifier.Length; at++)
        {
            if (!reached[at])
            {
                continue;
            }

            for (var length = 1; length <= _longest && at + length <= identifier.Length; length++)
            {
                reached[at + length] |= _names.Contains(identifier.Substring(at, length));
            }

            // A case of several types is called like the component that has them.
            if (at + start <= identifier.Length && string.CompareOrdinal(identifier, at, identifier, 0, start) == 0)
            {
                reached[at + start] = true;
            }

            // What says its parent's name already is not put behind it.
            for (var end = at + 1; end <= identifier.Length && end <= _longest; end++)
            {
                reached[end] |= !reached[end] && _names.Contains(identifier.Substring(0, end));
            }
        }

        return reached[identifier.Length];
    }

    private void Read(ReadOnlyMemory<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var reader = new Utf8JsonReader(
            System.Text.Encoding.UTF8.GetBytes(text.ToString()),
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = SpecLimits.MaxDepth + 1,
            });
        while (!_isOpen && reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String && reader.ValueSpan.Length <= MaxLength)
            {
                Add(reader.GetString()!);
            }
            else if (reader.TokenType is JsonTokenType.Number)
            {
                Add(System.Text.Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
            }
        }
    }

    private void Add(string text)
    {
        _isComposed |= text is "oneOf" or "anyOf" or "allOf" or "discriminator";
        if (text.LastIndexOf('/') is >= 0 and var slash && slash + 1 < text.Length)
        {
            // The component that a reference names.
            Add(text.Substring(slash + 1));
        }

        AddName(Identifiers.ToPascalCase(text, "Value"));
        AddName(Identifiers.SpellOut(text, "Value"));
        var leaf = text;
        for (var singular = ItemNames.Of(leaf); singular != leaf; singular = ItemNames.Of(leaf))
        {
            AddName(Identifiers.ToPascalCase(singular, "Value"));
            leaf = singular;
        }

        if (Statuses.ParseNumber(text) is not null)
        {
            AddName(Statuses.GetName(text));
        }
    }

    private void AddName(string name)
    {
        if (_names.Add(name) && name.Length > _longest)
        {
            _longest = name.Length;
        }
    }
}
