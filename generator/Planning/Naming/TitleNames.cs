using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Naming;

/// <summary>Decides which titles name a type: short ones that make a name and stand over one content in the whole document.</summary>
internal sealed class TitleNames
{
    private const int MaxLength = 40;
    private const int MaxWords = 4;

    private static readonly Meaning s_several = new(null);

    // Titles that make the same name are one title; without a content for a name that means several contents.
    private readonly Dictionary<string, Meaning> _contents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _components = new(StringComparer.OrdinalIgnoreCase);

    // Documents have thousands of components, and several parts of the planning ask for the names of some.
    private readonly Dictionary<string, string> _componentNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);

    public TitleNames(DocumentOutline outline)
    {
        var components = new ComponentName[outline.Components.Count];
        for (var i = 0; i < components.Length; i++)
        {
            components[i] = ComponentName.Of(outline.Components[i].Key);
        }

        Components = components;
        var titles = new NumberSet();
        foreach (var title in outline.Titles)
        {
            if (NameOf(title.Key) is { } name)
            {
                var content = title.Value.Content;
                _contents[name] = new(_contents.TryGetValue(name, out var other) && other.Content != content ? null : content);
                titles.Add(NameHash.Of(name));
            }
        }

        for (var i = 0; !titles.IsEmpty && i < components.Length; i++)
        {
            if (!titles.Contains(components[i].Hash))
            {
                continue;
            }

            var component = outline.Components[i];
            var name = GetComponentName(component.Key);
            if (_contents.TryGetValue(name, out var meaning)
                && meaning.Content == component.Value
                && !_components.ContainsKey(name))
            {
                _components.Add(name, component.Key);
            }
            else
            {
                _contents[name] = s_several;
            }
        }
    }

    /// <summary>The schema components of the document that may become a type, selected or not; ordinal.</summary>
    public IReadOnlyList<ComponentName> Components { get; }

    /// <summary>Whether no title names anything.</summary>
    public bool IsEmpty => _contents.Count == 0;

    /// <summary>The names that titles give, in the order of the alphabet.</summary>
    public IEnumerable<string> Names => _contents
        .Where(static entry => entry.Value.Content is not null)
        .Select(static entry => entry.Key)
        .OrderBy(static name => name, StringComparer.Ordinal);

    /// <summary>The name that the title of an inline schema gives it; <see langword="null"/> when the title does not name it.</summary>
    public string? Find(SchemaModel schema) =>
        schema is { ComponentName: null, NameOverride: null, Title: { } title, Shape: ObjectShape or EnumShape or UnionShape }
            ? Find(title)
            : null;

    /// <summary>The name that a title of an object, enum or union makes; <see langword="null"/> when it names none.</summary>
    public string? Find(string title)
    {
        if (title.Length > MaxLength || IsEmpty)
        {
            return null;
        }

        if (!_found.TryGetValue(title, out var found))
        {
            found = NameOf(title) is { } name && _contents.TryGetValue(name, out var meaning) && meaning.Content is not null ? name : null;
            _found.Add(title, found);
        }

        return found;
    }

    /// <summary>The component that has the name and the content of a title.</summary>
    public string? ComponentOf(string name) => _components.TryGetValue(name, out var component) ? component : null;

    /// <summary>The name that a component's own name makes.</summary>
    public string GetComponentName(string component)
    {
        if (!_componentNames.TryGetValue(component, out var name))
        {
            _componentNames.Add(component, name = ComponentName.Make(component));
        }

        return name;
    }

    /// <summary>The name that a title makes; <see langword="null"/> for one that is too long for a name.</summary>
    public static string? NameOf(string title) =>
        title.Length <= MaxLength && Words.Split(title) is { Count: > 0 and <= MaxWords } words && char.IsLetter(words[0][0])
            ? Identifiers.ToPascalCase(words, title, "Model")
            : null;

    /// <summary>The hash of what a name stands for.</summary>
    private sealed record Meaning(ulong? Content);
}
