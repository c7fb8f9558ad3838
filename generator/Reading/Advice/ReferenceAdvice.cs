using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Advice;

/// <summary>What to write in the place of a reference that cannot be resolved: a sentence without its full stop.</summary>
internal sealed class ReferenceAdvice
{
    // Many names are compared letter by letter for the first ones only.
    private const int MaxCompared = 20;

    private const string Default = "Correct the reference, or add what it names";

    private readonly Dictionary<(SpecSource Source, NodeKind Kind), Dictionary<string, string>> _names = [];
    private int _compared;

    /// <summary>Finds the advice.</summary>
    /// <param name="source">The file that the reference stands in.</param>
    /// <param name="kind">What it should name.</param>
    /// <param name="text">Its text.</param>
    public string Find(SpecSource source, NodeKind kind, string text)
    {
        var isSwagger = source.Version.Major == 2;
        if ((isSwagger ? NodeTables.FindSwaggerSection(kind) : NodeTables.FindSection(kind)) is not { } section
            || text.Length > SpecLimits.MaxName)
        {
            return Default;
        }

        var reference = SpecReference.Parse(text);
        if (reference.File.Length > 0 && reference.Fragment.Length > 0)
        {
            return Default;
        }

        var last = (reference.Fragment.Length > 0 ? reference.Fragment : reference.File).TrimEnd('/', '\\');
        last = last.Substring(last.LastIndexOfAny(['/', '\\']) + 1);
        var container = (isSwagger ? "/" : "/components/") + section;
        var names = GetNames(source, kind, container);
        if (!names.TryGetValue(last.ToLowerInvariant(), out var name))
        {
            name = _compared++ < MaxCompared ? Spelling.FindNearest(last, names.Values) : null;
        }

        return name is null ? Default : $"Write '#{JsonPointers.Append(container, name)}' if that is meant";
    }

    private Dictionary<string, string> GetNames(SpecSource source, NodeKind kind, string container)
    {
        if (!_names.TryGetValue((source, kind), out var names))
        {
            names = new(StringComparer.Ordinal);
            foreach (var name in source.FindNames(container))
            {
                names[name.ToLowerInvariant()] = name;
            }

            _names.Add((source, kind), names);
        }

        return names;
    }
}
