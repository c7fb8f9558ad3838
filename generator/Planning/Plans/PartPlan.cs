namespace Specwright.Generator.Planning.Plans;

/// <summary>A part of a multipart body; it is a parameter of the method, or a property of its options.</summary>
internal sealed record PartPlan
{
    /// <summary>The C# parameter's name; of a property of the options the document's name, in C#'s spelling.</summary>
    public required string Name { get; init; }

    public required string Wire { get; init; }

    public required TypeRef Type { get; init; }

    public bool IsFile => Type is RuntimeType { Kind: RuntimeTypeKind.ApiFile };

    public bool IsFileList => Type is ListType { Item: RuntimeType { Kind: RuntimeTypeKind.ApiFile } };

    /// <summary>Whether the caller names the part of each file; <see cref="Wire"/> is for messages only then.</summary>
    public bool IsNamedByCaller { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether it is a parameter of the method; otherwise it is a property of its options.</summary>
    public bool IsArgument => !Optional || IsNeeded;

    /// <summary>Whether the request refuses <see langword="null"/> for it.</summary>
    public bool IsNullRefused => !Optional && !Type.IsValueType;

    /// <summary>The property of the operation's options that holds it; <see langword="null"/> for a parameter of the method.</summary>
    public string? Property { get; init; }

    /// <summary>Whether only the body as a whole may be left out, and this part not without the others.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>How a field is written, where that is not the default; its media type is not said then.</summary>
    public EncodingPlan? Style { get; init; }

    public string? ContentType { get; init; }

    public DocLine? Description { get; init; }
}
