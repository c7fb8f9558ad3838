using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Outlining;

/// <summary>A spec file with its outline.</summary>
/// <param name="File">Path, text and settings.</param>
/// <param name="Outline">What the text says of itself.</param>
internal sealed record OutlinedFile(SpecFile File, SpecOutline Outline)
{
    /// <summary>Outlines a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static OutlinedFile Read(SpecFile file, CancellationToken cancellationToken) =>
        new(file, SpecOutline.Read(file, cancellationToken));
}
