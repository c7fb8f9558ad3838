using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading.Sources;

/// <summary>What parsing one text gave.</summary>
/// <param name="Json">The text as JSON; <see langword="null"/> when the text could not be parsed.</param>
/// <param name="HasDuplicateKeys">Whether an object has a key twice.</param>
/// <param name="MakeMap">Makes the way back from the tree to lines and columns, which few texts need.</param>
internal sealed record ParsedText(JsonSource? Json, bool HasDuplicateKeys, Func<ISourceMap> MakeMap)
{
    /// <summary>The JSON text that the tree is made from; <see langword="null"/> when the text could not be parsed.</summary>
    public ReadOnlyMemory<byte>? Utf8 => Json?.Utf8;

    /// <summary>What is wrong with the text.</summary>
    public EquatableArray<SpecDiagnostic> Diagnostics { get; init; }

    /// <summary>What the text says of itself; <see langword="null"/> where that was not looked for.</summary>
    public TextFacts? Facts { get; init; }

    /// <summary>Whether the JSON has comments or trailing commas.</summary>
    public bool IsLenient { get; init; }

    /// <summary>What took the tokens of the text.</summary>
    public TokenSink? Sink { get; init; }
}
