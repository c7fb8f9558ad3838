using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The class that registers a client with a container (<c>Microsoft.Extensions.DependencyInjection</c>).</summary>
internal sealed record RegistrationPlan
{
    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The client's class.</summary>
    public required string Client { get; init; }

    /// <summary>The client's interface.</summary>
    public required string Interface { get; init; }

    /// <summary>The class of the client's options.</summary>
    public required string Options { get; init; }

    /// <summary>The client's full name: what its HTTP client is called in the container.</summary>
    public required string FullName { get; init; }

    /// <summary>The credential class; <see langword="null"/> for an API without security.</summary>
    public string? Credential { get; init; }

    /// <summary>Whether a credential stands in the query of addresses, which loggers show.</summary>
    public bool HasQueryCredential { get; init; }

    /// <summary>What is said when there is no credential; <see langword="null"/> for an API without security.</summary>
    public string? CredentialMissing { get; init; }

    /// <summary>The message when no base address is set; <see langword="null"/> where the document does.</summary>
    public string? AddressMissing { get; init; }

    public required EquatableArray<GroupReference> Groups { get; init; }

    /// <summary>The credentials that a configuration can hold: those that are made of texts.</summary>
    public EquatableArray<ConfiguredCredentialPlan> ConfiguredCredentials { get; init; }
}
