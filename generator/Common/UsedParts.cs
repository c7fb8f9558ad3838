namespace Specwright.Generator.Common;

/// <summary>Where a part of a document stands.</summary>
/// <param name="File">The normalized path of the file.</param>
/// <param name="Pointer">The pointer within it.</param>
internal sealed record PartPlace(string File, string Pointer);

/// <summary>What the project's code names of a client's document, by place (see <see cref="OutlinedPart.Place"/>).</summary>
/// <param name="Operations">The operations, in the order of the files.</param>
/// <param name="Schemas">The schema components, likewise.</param>
/// <param name="Webhooks">The webhooks, likewise.</param>
/// <param name="Tags">The tags whose group is named, whatever of its methods is; in the order of the alphabet.</param>
/// <param name="Total">How many operations the document has.</param>
/// <param name="HasClient">Whether the whole document gives a client: it has operations or webhooks.</param>
internal sealed record UsedParts(
    EquatableArray<string> Operations,
    EquatableArray<PartPlace> Schemas,
    EquatableArray<string> Webhooks,
    EquatableArray<string> Tags,
    int Total,
    bool HasClient)
{
    /// <summary>Nothing is named.</summary>
    public static UsedParts None { get; } = new([], [], [], [], 0, false);
}
