using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The body of a method.</summary>
internal sealed record BodyPlan
{
    /// <summary>The C# parameter's name.</summary>
    public required string Name { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary>The type of the parameter; <see langword="null"/> for a body of several parts, which has more of them.</summary>
    public TypeRef? Type { get; init; }

    public bool Nullable { get; init; }

    public required bool Optional { get; init; }

    /// <summary>Whether the request refuses <see langword="null"/> for it.</summary>
    public bool IsNullRefused => Type is { IsValueType: false } && !Optional && !Nullable;

    /// <summary>Whether something of it is a property of the options.</summary>
    public bool ReadsOptions => ContentTypeProperty is not null || Parts.Any(static part => part.Property is not null);

    public required string MediaType { get; init; }

    /// <summary>Whether the caller may choose another media type, for bytes and text of several.</summary>
    public bool HasOtherMediaTypes { get; init; }

    /// <summary>The property of the operation's options by which the caller does so; <see langword="null"/> for none.</summary>
    public string? ContentTypeProperty { get; init; }

    public DocLine? Description { get; init; }

    /// <summary>The parts of a multipart body.</summary>
    public EquatableArray<PartPlan> Parts { get; init; }

    /// <summary>How members of a form are written, where that is not the default.</summary>
    public EquatableArray<EncodingPlan> Encodings { get; init; }

    public EquatableArray<CheckPlan> Checks { get; init; }
}
