namespace Specwright.Generator.Reading.Yaml;

/// <summary>A mistake in a YAML text, in the words of who wrote it.</summary>
/// <param name="Line">Its line, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record YamlMistake(int Line, int Column, string Cause, string Remedy);
