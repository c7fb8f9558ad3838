using System.Text.Json;
using Specwright.Generator.Reading.Sources;

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

    /// <summary>Reads a piece, which is strict JSON.</summary>
    public void Read(ReadOnlyMemory<char> text)
    {
        var scanner = new JsonScanner(text.Span);
        var mapping = int.MaxValue;
        var isReference = false;
        while (scanner.Read())
        {
            switch (scanner.TokenType)
            {
                case JsonTokenType.PropertyName:
                    isReference = scanner.ValueEquals("$ref") || scanner.ValueEquals("$dynamicRef");
                    if (scanner.ValueEquals("mapping") || scanner.ValueEquals("defaultMapping"))
                    {
                        mapping = scanner.Depth;
                    }
                    else if (scanner.Depth <= mapping)
                    {
                        mapping = int.MaxValue;
                    }

                    break;
                case JsonTokenType.String:
                    if (isReference || scanner.Value.StartsWith("#/".AsSpan()))
                    {
                        AddReference(scanner.GetString());
                    }
                    else if (scanner.Depth >= mapping)
                    {
                        AddName(scanner.GetString());
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
        // As it is resolved afterwards.
        text = text.TrimEnd();
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
