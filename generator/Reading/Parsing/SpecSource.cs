using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Parsing;

/// <summary>One spec file, parsed: an immutable JSON tree (YAML too), and the way back to lines and columns.</summary>
internal sealed class SpecSource
{
    private readonly Dictionary<string, Dictionary<string, JsonElement>> _containers = new(StringComparer.Ordinal);
    private readonly Func<ISourceMap> _makeMap;
    private ReadOnlyMemory<byte>? _selected;
    private JsonElement? _root;
    private JsonElement? _whole;
    private SpecVersion? _version;
    private ISourceMap? _map;
    private AnchorIndex? _anchors;

    private SpecSource(SpecFile file, Func<ISourceMap> makeMap, EquatableArray<SpecDiagnostic> diagnostics)
    {
        File = file;
        _makeMap = makeMap;
        Diagnostics = diagnostics;
    }

    public SpecFile File { get; }

    /// <summary>Whether the text is YAML.</summary>
    public bool IsYaml { get; private init; }

    /// <summary>
    /// The tree; <see langword="null"/> when the text could not be parsed. It is made when it is first asked for: of what is selected then
    /// (see <see cref="Select"/>).
    /// </summary>
    public JsonElement? Root => Json is { } json ? _root ??= ParseTree(_selected ?? json.Utf8) : null;

    /// <summary>Whether the text could be parsed.</summary>
    public bool IsReadable => Json is not null;

    /// <summary>The whole text as JSON; empty when it could not be parsed.</summary>
    public ReadOnlyMemory<byte> Utf8 => Json?.Utf8 ?? default;

    /// <summary>The whole text as JSON; <see langword="null"/> when it could not be parsed.</summary>
    public JsonSource? Json { get; private init; }

    /// <summary>
    /// Whether an object somewhere in the tree has a key twice, so that no part of it may become a <c>JsonNode</c> unseen.
    /// </summary>
    public bool HasDuplicateKeys { get; private init; }

    /// <summary>Whether its JSON has comments or trailing commas.</summary>
    public bool IsLenient { get; private init; }

    /// <summary>What took the tokens of the text while it was parsed.</summary>
    public TokenSink? Sink { get; private init; }

    public SpecVersion Version => _version ??= Root is { } root ? SpecVersion.Of(root) : default;

    /// <summary>What parsing the text found.</summary>
    public EquatableArray<SpecDiagnostic> Diagnostics { get; }

    public AnchorIndex Anchors => _anchors ??= AnchorIndex.Build(Root);

    public static SpecSource Parse(OutlinedFile outlined, CancellationToken cancellationToken)
    {
        var file = outlined.File;
        var parsed = outlined.Parse(cancellationToken);
        var source = new SpecSource(file, parsed.MakeMap, parsed.Diagnostics)
        {
            IsYaml = outlined.Outline.Format == SpecFormat.Yaml,
            Json = parsed.Json,
            HasDuplicateKeys = parsed.HasDuplicateKeys,
            IsLenient = parsed.IsLenient,
            Sink = parsed.Sink,
        };
        return source;
    }

    /// <summary>
    /// Makes the tree of a part of the document: the same text, in which what nobody will look at has been replaced by something shorter.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="skipped">The operations that it does not have.</param>
    public void Select(ReadOnlyMemory<byte> text, SkippedOperations skipped)
    {
        _selected = text;
        _root = null;
        Skipped = skipped;
    }

    /// <summary>The operations that the tree does not have.</summary>
    public SkippedOperations Skipped { get; private set; } = new();

    /// <summary>The place of a member's key or an array's item.</summary>
    public SourceSpan Locate(string pointer) => (_map ??= _makeMap()).Locate(pointer, value: false);

    /// <summary>The place of a member's value, where it is the value that is wrong.</summary>
    public SourceSpan LocateValue(string pointer) => (_map ??= _makeMap()).Locate(pointer, value: true);

    /// <summary>Finds what <paramref name="pointer"/> names.</summary>
    public bool TryFind(string pointer, out JsonElement element)
    {
        element = default;
        if (Root is not { } root)
        {
            return false;
        }

        if (pointer.Length == 0)
        {
            element = root;
            return true;
        }

        var (parent, last) = JsonPointers.Split(pointer);
        return FindContainer(parent) is { } members && members.TryGetValue(last, out element);
    }

    /// <summary>
    /// The members of the object (or items of the array) at <paramref name="pointer"/>, indexed once: components are looked up by the
    /// thousand.
    /// </summary>
    public Dictionary<string, JsonElement>? FindContainer(string pointer)
    {
        if (_containers.TryGetValue(pointer, out var members))
        {
            return members;
        }

        members = Find(Root, pointer) is { } element ? Index(element) : null;
        if (members is not null)
        {
            _containers.Add(pointer, members);
        }

        return members;
    }

    /// <summary>
    /// The names of the members at <paramref name="pointer"/> of the whole document, which is parsed for that: something is wrong with it.
    /// </summary>
    public IEnumerable<string> FindNames(string pointer)
    {
        _whole ??= _selected is null ? Root : ParseTree(Utf8);
        return Find(_whole, pointer) is { ValueKind: JsonValueKind.Object } container
            ? container.EnumerateObject().Select(static member => member.Name)
            : [];
    }

    /// <summary>
    /// Makes the tree of a text that has been checked. Not disposed: its leaves live on in the document that is made of it.
    /// </summary>
    public static JsonElement ParseTree(ReadOnlyMemory<byte> text) =>
        JsonDocument.Parse(text, new JsonDocumentOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = SpecLimits.MaxDepth + 2,
        }).RootElement;

    private static JsonElement? Find(JsonElement? root, string pointer)
    {
        var segments = JsonPointers.GetSegments(pointer);
        if (root is not { } element || segments.Length > JsonPointers.MaxSegments)
        {
            return null;
        }

        foreach (var segment in segments)
        {
            if (!TryStep(element, segment, out element))
            {
                return null;
            }
        }

        return element;
    }

    private static bool TryStep(JsonElement element, string segment, out JsonElement child)
    {
        child = default;
        if (element.ValueKind == JsonValueKind.Object)
        {
            return element.TryGetProperty(segment, out child);
        }

        if (element.ValueKind != JsonValueKind.Array || !int.TryParse(
            segment,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var index) || index >= element.GetArrayLength())
        {
            return false;
        }

        child = element[index];
        return true;
    }

    private static Dictionary<string, JsonElement>? Index(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                members[property.Name] = property.Value;
            }

            return members;
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            members[index.ToString(System.Globalization.CultureInfo.InvariantCulture)] = item;
            index++;
        }

        return members;
    }
}
