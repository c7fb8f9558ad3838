using Specwright.Generator.Common;

namespace Specwright.Generator.Diagnostics;

/// <summary>
/// Something to tell the user about one place of the bundled document: which diagnostic, where, and the words that fill it in.
/// </summary>
/// <param name="Id">The diagnostic's id (<c>SPW####</c>).</param>
/// <param name="Pointer">The place: a JSON pointer into the bundled document.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
internal sealed record Finding(string Id, string Pointer, EquatableArray<string> Arguments);
