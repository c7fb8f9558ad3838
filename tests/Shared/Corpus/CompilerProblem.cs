namespace Specwright.Testing.Corpus;

/// <summary>An error or a warning of the compiler in generated code.</summary>
/// <param name="Id">The compiler's id (<c>CS####</c>).</param>
/// <param name="IsError">Whether it is an error; otherwise a warning.</param>
/// <param name="Place">The generated file and line.</param>
/// <param name="Message">What the compiler says.</param>
/// <param name="Source">The line that it says it of.</param>
public sealed record CompilerProblem(string Id, bool IsError, string Place, string Message, string Source);
