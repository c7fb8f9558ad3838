using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Sources;

/// <summary>One <c>OpenApiSpec</c> item as the compiler hands it over: path, text and settings.</summary>
/// <param name="Path">The path as the compiler knows it; diagnostics are reported there, and relative <c>$ref</c>s start from it.</param>
/// <param name="Text">The text of the file.</param>
/// <param name="Options">The item's settings.</param>
internal sealed record SpecFile(string Path, string Text, SpecOptions Options);
