using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// One piece of documentation: of a parameter, a header, a group. A text of the document takes the place of its placeholder when a file is
/// written.
/// </summary>
/// <param name="Text">The text; none where <paramref name="Words"/> say all.</param>
/// <param name="Form">What is made of them.</param>
/// <param name="Words">Words of the generator's.</param>
internal sealed record DocLine(DocText Text, DocForm Form = DocForm.Markup, string Words = "")
{
    public static implicit operator DocLine(string words) => new(DocText.None, DocForm.Words, words);

    /// <summary>The text by itself; <see langword="null"/> for none.</summary>
    public static DocLine? Of(DocText text) => text.IsNone ? null : new DocLine(text);
}
