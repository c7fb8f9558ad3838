using Microsoft.CodeAnalysis.Diagnostics;

namespace Specwright.Testing.Driving;

/// <summary>Analyzer options from a dictionary, with the compiler's own comparison of keys.</summary>
public sealed class InMemoryOptions(IEnumerable<KeyValuePair<string, string>> values) : AnalyzerConfigOptions
{
    private readonly Dictionary<string, string> _values = new(values, KeyComparer);

    public static InMemoryOptions Empty { get; } = new([]);

    public override IEnumerable<string> Keys => _values.Keys;

#pragma warning disable CS8765 // [NotNullWhen] would be ambiguous: the generator has a polyfill of its own, visible here.
    public override bool TryGetValue(string key, out string? value) => _values.TryGetValue(key, out value);
#pragma warning restore CS8765
}
