using Microsoft.CodeAnalysis;

namespace Specwright.Testing.Driving;

/// <summary>One generated file.</summary>
/// <param name="HintName">The name that the generator gave it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Tree">The text as the compiler parsed it.</param>
public sealed record GeneratedFile(string HintName, string Text, SyntaxTree Tree);
