using System.Collections.Immutable;
using Specwright.Testing.Driving;

namespace Specwright.Testing.Corpus;

/// <summary>Counts what fell back to <c>JsonElement</c>, by cause.</summary>
public static class UntypedMembers
{
    // Until the pipeline hands the model's causes on, the diagnostics are what there is.
    public static ImmutableDictionary<string, int> Of(GeneratorOutput output) =>
        output.Diagnostics
            .Where(static one => one.Message.Contains("JsonElement", StringComparison.Ordinal))
            .GroupBy(static one => one.Id)
            .ToImmutableDictionary(static group => group.Key, static group => group.Count());
}
