using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// Documentation of a generated member: the first paragraph becomes the summary, what follows remarks. Texts of the document take the
/// place of their placeholders when a file is written.
/// </summary>
/// <param name="Text">What is said first.</param>
/// <param name="More">What is said after it.</param>
/// <param name="Note">Paragraphs that come behind these, in words of the generator's.</param>
internal sealed record DocPlan(DocText Text, DocText More = default, string? Note = null)
{
    /// <summary>No documentation.</summary>
    public static DocPlan None { get; } = new(DocText.None);

    /// <summary>Whether it is printed as a summary as it stands, and not read for markup.</summary>
    public bool IsPlain { get; private init; }

    /// <summary>A summary in words of the generator's.</summary>
    public static DocPlan OfWords(string summary) => new(DocText.Of(summary)) { IsPlain = true };
}
