using System.Text.Json;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Finds, token by token, the title of a document and the files that it refers to.</summary>
/// <param name="path">The path of the file, from which relative references start.</param>
internal sealed class TextFacts(string path)
{
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private bool _isInfo;
    private bool _isTitle;
    private bool _isReference;
    private int _mapping = int.MaxValue;

    /// <summary><c>info.title</c>; <see langword="null"/> for none.</summary>
    public string? Title { get; private set; }

    /// <summary>
    /// The normalized paths (<see cref="SpecPaths.Normalize"/>) of the files that references and discriminators name, each once, in ordinal
    /// order.
    /// </summary>
    public IEnumerable<string> Files => _files;

    /// <summary>Takes a member's name.</summary>
    public void VisitName(ref JsonScanner scanner)
    {
        var depth = scanner.Depth;
        if (depth <= 2)
        {
            _isTitle = depth == 2 && _isInfo && Title is null && scanner.ValueEquals("title");
            _isInfo = depth == 1 ? scanner.ValueEquals("info") : _isInfo;
        }

        if (depth <= _mapping)
        {
            _mapping = int.MaxValue;
        }

        _isReference = scanner.Value.Length switch
        {
            4 => scanner.Value[0] == '$' && scanner.ValueEquals("$ref"),
            7 when depth < _mapping && scanner.ValueEquals("mapping") => IsMapping(depth),
            11 => scanner.Value[0] == '$' && scanner.ValueEquals("$dynamicRef"),
            14 => scanner.ValueEquals("defaultMapping"),
            _ => false,
        };
    }

    /// <summary>Takes a value that is no object and no list.</summary>
    public void VisitValue(ref JsonScanner scanner)
    {
        if (_isTitle && scanner.Depth == 2 && scanner.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            // A number, too, as YAML reads a title of digits.
            Title = scanner.TokenType == JsonTokenType.String ? scanner.GetString() : scanner.Value.ToString();
        }
        else if ((_isReference || scanner.Depth > _mapping)
            && scanner.TokenType == JsonTokenType.String
            && scanner.Value.Length > 0
            && scanner.Value[0] != '#'
            && SpecReference.Parse(scanner.GetString()) is { File: { Length: > 0 } file, IsAddress: false })
        {
            _files.Add(SpecPaths.Resolve(path, file));
        }

        _isTitle = false;
        _isReference = false;
    }

    private bool IsMapping(int depth)
    {
        _mapping = depth;
        return false;
    }
}
