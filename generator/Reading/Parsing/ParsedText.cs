using System.Text.Json;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading.Parsing;

/// <summary>What parsing one text gave.</summary>
/// <param name="Root">The tree; <see langword="null"/> when the text could not be parsed.</param>
/// <param name="HasDuplicateKeys">Whether an object has a key twice.</param>
/// <param name="Diagnostics">What is wrong with the text.</param>
internal sealed record ParsedText(JsonElement? Root, bool HasDuplicateKeys, IReadOnlyList<SpecDiagnostic> Diagnostics);
