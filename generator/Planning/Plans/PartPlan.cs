namespace Specwright.Generator.Planning.Plans;

/// <summary>A part of a multipart body; it is a parameter of the method, or a property of its options.</summary>
internal sealed record PartPlan
{
    public required string Name { get; init; }

    public required string Wire { get; init; }

    /// <summary>The type of a field; <see langword="null"/> for files.</summary>
    public TypeRef? Type { get; init; }

    public bool IsFile { get; init; }

    public bool IsFileList { get; init; }

    /// <summary>Whether the caller names the part of each file; <see cref="Wire"/> is for messages only then.</summary>
    public bool IsNamedByCaller { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>The property of the operation's options that holds it; <see langword="null"/> for a parameter of the method.</summary>
    public string? Property { get; init; }

    /// <summary>Whether only the body as a whole may be left out, and this part not without the others.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>How a field is written, where that is not the default; its media type is not said then.</summary>
    public EncodingPlan? Style { get; init; }

    public string? ContentType { get; init; }

    public string? Description { get; init; }
}
