namespace Specwright.Generator.Diagnostics;

/// <summary>The ids of what concerns a client as a whole.</summary>
internal static class GeneralDiagnosticIds
{
    /// <summary>The consumer's C# is older than 11.</summary>
    public const string LanguageTooOld = "SPW0001";

    /// <summary>The runtime is not referenced.</summary>
    public const string RuntimeMissing = "SPW0002";

    /// <summary>An exception in the generator.</summary>
    public const string InternalError = "SPW0003";

    /// <summary>Two clients would declare the same type.</summary>
    public const string ClientsCollide = "SPW0004";

    /// <summary>An OpenAPI document that is an additional file only.</summary>
    public const string UnlistedSpec = "SPW0005";

    /// <summary>How much of a document the project's code names.</summary>
    public const string UsedOperations = "SPW0110";
}
