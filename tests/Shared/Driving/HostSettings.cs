using Microsoft.CodeAnalysis.CSharp;

namespace Specwright.Testing.Driving;

/// <summary>What kind of project the generator runs in.</summary>
public sealed record HostSettings
{
    public string TargetFramework { get; init; } = ReferenceSet.Net10;

    /// <summary>C# 11 is the oldest version that generated code has to compile as.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp11;

    /// <summary>Whether the driver keeps every step's values and reasons.</summary>
    public bool TrackSteps { get; init; }

    /// <summary>Whether an IDE asks rather than a build.</summary>
    public bool IsDesignTime { get; init; }

    /// <summary>Whether the compiler uses all cores.</summary>
    public bool Concurrent { get; init; } = true;
}
