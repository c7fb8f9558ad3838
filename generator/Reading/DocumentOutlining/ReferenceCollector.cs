using System.Text.Json;
using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Finds the components that pieces of a document name, wherever a name stands: rather too many than too few.</summary>
internal sealed class ReferenceCollector
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private List<string> _newPointers = [];
    private List<string> _newNames = [];

    /// <summary>Whether every reference names a component of the document, or something within one.</summary>
    public bool AreAllLocal { get; private set; } = true;

    /// <summary>Reads a piece.</summary>
    public void Read(ReadOnlyMemory<byte> text)
    {
        var reader = new Utf8JsonReader(
            text.Span,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = SpecLimits.MaxDepth + 2,
            });
        var mapping = int.MaxValue;
        var isReference = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    isReference = reader.ValueTextEquals("$ref"u8) || reader.ValueTextEquals("$dynamicRef"u8);
                    if (reader.ValueTextEquals("mapping"u8) || reader.ValueTextEquals("defaultMapping"u8))
                    {
                        mapping = reader.CurrentDepth;
                    }
                    else if (reader.CurrentDepth <= mapping)
                    {
                        mapping = int.MaxValue;
                    }

                    break;
                case JsonTokenType.String:
                    if (isReference || reader.ValueSpan.StartsWith("#/"u8))
                    {
                        AddReference(reader.GetString()!);
                    }
                    else if (reader.CurrentDepth >= mapping)
                    {
                        AddName(reader.GetString()!);
                    }

                    isReference = false;
                    break;
                default:
                    isReference = false;
                    break;
            }
        }
    }

    /// <summary>The pointers of components that were found since the last call.</summary>
    public List<string> TakePointers()
    {
        var found = _newPointers;
        _newPointers = [];
        return found;
    }

    /// <summary>The names of schemas that mappings name, likewise.</summary>
    public List<string> TakeNames()
    {
        var found = _newNames;
        _newNames = [];
        return found;
    }

    private void AddName(string name)
    {
        if (_names.Add(name))
        {
            _newNames.Add(name);
            AddReference(name.IndexOf('#') >= 0 ? name : "");
        }
    }

    private void AddReference(string text)
    {
        if (text.Length == 0 || !_texts.Add(text))
        {
            return;
        }

        var segments = text.StartsWith("#/", StringComparison.Ordinal) && text.IndexOf('%') < 0 ? text.Split('/') : [];
        if (segments.Length > 3 && segments[1] == "components")
        {
            _newPointers.Add("/" + string.Join("/", segments, 1, 3));
        }
        else if (segments.Length > 2 && segments[1] is "definitions" or "parameters" or "responses" or "securityDefinitions")
        {
            _newPointers.Add("/" + string.Join("/", segments, 1, 2));
        }
        else
        {
            // An anchor, another file, a path: the whole document tells.
            AreAllLocal = false;
        }
    }
}
