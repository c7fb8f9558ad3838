using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Outlining;

/// <summary>
/// What a file says of itself, without a tree: enough to know which client it belongs to, and what else that client depends on.
/// </summary>
/// <param name="Format">How it is written: decided here, and nowhere else.</param>
/// <param name="Title">The document's <c>info.title</c>; empty when there is none, or the text cannot be read that far.</param>
/// <param name="References">The normalized paths (<see cref="SpecPaths.Normalize"/>) of the files that it refers to, each once, in
/// ordinal order.</param>
internal sealed record SpecOutline(SpecFormat Format, string Title, EquatableArray<string> References)
{
    /// <summary>Outlines a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="facts">What has been found while it was parsed; <see langword="null"/> where it could not be.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static SpecOutline Read(SpecFile file, SpecFormat format, TextFacts? facts, CancellationToken cancellationToken) =>
        facts is null
            ? new(format, SpecTitles.Find(format, file.Text, cancellationToken), SpecReferences.Find(file.Path, file.Text))
            : new(format, facts.Title ?? "", facts.Files.ToEquatableArray());
}
