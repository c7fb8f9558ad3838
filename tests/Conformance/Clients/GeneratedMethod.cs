using System.Collections.Immutable;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Clients;

/// <summary>A generated method that sends a request, as its source shows it.</summary>
internal sealed record GeneratedMethod
{
    /// <summary>The class that it stands in.</summary>
    public required string Class { get; init; }

    public required string Name { get; init; }

    public required Operation Operation { get; init; }

    /// <summary>Its parameters, but for the last two: the options and the cancellation token.</summary>
    public required ImmutableArray<MethodParameter> Parameters { get; init; }

    /// <summary>The properties of its options that it sends.</summary>
    public required ImmutableArray<MethodParameter> Options { get; init; }

    /// <summary>The media type of a multipart body, whose parts are parameters or properties of the options.</summary>
    public string? Multipart { get; init; }
}

/// <summary>A parameter of a generated method, or a property of its options, and where its value goes.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Target">The runtime's method that takes it: <c>Path</c>, <c>Query</c>, <c>HeaderJson</c>, <c>Json</c>, <c>Field</c> …;
/// empty where the source does not show it.</param>
/// <param name="Wire">The name in the request; empty for a body.</param>
/// <param name="MediaType">The media type of a body, where it is not the usual one.</param>
/// <param name="Type">A parameter's type, as the source names it; empty for a property.</param>
internal sealed record MethodParameter(string Name, string Target, string Wire, string? MediaType, string Type);
