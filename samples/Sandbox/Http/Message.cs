namespace Specwright.Sandbox.Http;

/// <summary>An entry of an envelope's <c>errors</c> or <c>messages</c>.</summary>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="Text">What is wrong, for people to read.</param>
/// <param name="Pointer">The JSON pointer of the part of the request's body that is meant, where there is one.</param>
/// <param name="DocumentationUrl">Where to read more.</param>
internal sealed record Message(int Code, string Text, string? Pointer = null, string? DocumentationUrl = null);
