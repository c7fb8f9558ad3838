using System.Text;
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
    public void VisitName(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        if (depth <= 2)
        {
            _isTitle = depth == 2 && _isInfo && Title is null && reader.ValueTextEquals("title"u8);
            _isInfo = depth == 1 ? reader.ValueTextEquals("info"u8) : _isInfo;
        }

        if (depth <= _mapping)
        {
            _mapping = int.MaxValue;
        }

        _isReference = reader.ValueSpan.Length switch
        {
            4 => reader.ValueSpan[0] == (byte)'$' && reader.ValueTextEquals("$ref"u8),
            7 when depth < _mapping && reader.ValueTextEquals("mapping"u8) => IsMapping(depth),
            11 => reader.ValueSpan[0] == (byte)'$' && reader.ValueTextEquals("$dynamicRef"u8),
            14 => reader.ValueTextEquals("defaultMapping"u8),
            _ => false,
        };
    }

    /// <summary>Takes a value that is no object and no list.</summary>
    public void VisitValue(ref Utf8JsonReader reader)
    {
        if (_isTitle && reader.CurrentDepth == 2 && reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            // A number, too, as YAML reads a title of digits.
            Title = reader.TokenType == JsonTokenType.String ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        }
        else if ((_isReference || reader.CurrentDepth > _mapping)
            && reader.TokenType == JsonTokenType.String
            && reader.ValueSpan.Length > 0
            && reader.ValueSpan[0] != (byte)'#'
            && SpecReference.Parse(reader.GetString()!) is { File: { Length: > 0 } file, IsAddress: false })
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
