using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The client class.</summary>
internal sealed record ClientPlan
{
    public required string Name { get; init; }

    /// <summary>The interface of the client, which tests can substitute.</summary>
    public required string Interface { get; init; }

    /// <summary>The class of the client's options.</summary>
    public required string Options { get; init; }

    public required DocPlan Doc { get; init; }

    /// <summary>The credential class's name; <see langword="null"/> for an API without security.</summary>
    public string? CredentialName { get; init; }

    /// <summary>Whether the options hold the credential of a client that a container makes.</summary>
    public bool HasOptionsCredential { get; init; }

    public string? ServerUrl { get; init; }

    /// <summary>One property a group: its name, and the stem of its interface and class.</summary>
    public required EquatableArray<GroupReference> Groups { get; init; }

    /// <summary>The operations without a tag.</summary>
    public EquatableArray<MethodPlan> Methods { get; init; }
}
