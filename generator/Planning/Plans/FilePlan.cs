using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>One C# file to emit: what stands in it, every decision taken. Equal plans with equal texts give equal files.</summary>
internal sealed record FilePlan
{
    /// <summary>The file's hint name, unique over the compilation ignoring case.</summary>
    public required string HintName { get; init; }

    public required string Namespace { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Access { get; init; }

    public ClientPlan? Client { get; init; }

    public CredentialPlan? Credential { get; init; }

    public GroupPlan? Group { get; init; }

    public EquatableArray<TypePlan> Types { get; init; }

    public JsonContextPlan? Json { get; init; }

    public ErrorClassPlan? Errors { get; init; }

    public RegistrationPlan? Registration { get; init; }

    /// <summary>The numbers of the document's texts that the file shows, in ascending order.</summary>
    public EquatableArray<int> Texts { get; init; }
}
