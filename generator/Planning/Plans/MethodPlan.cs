using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>One way to call an operation, as a pair of methods.</summary>
internal sealed record MethodPlan
{
    /// <summary>The name without <c>Async</c>.</summary>
    public required string Name { get; init; }

    public required DocPlan Doc { get; init; }

    public bool Obsolete { get; init; }

    public required string HttpMethod { get; init; }

    public required string Path { get; init; }

    /// <summary>Those of the path, query, headers and cookies, whether the method or its options have them.</summary>
    public EquatableArray<ParameterPlan> Parameters { get; init; }

    public BodyPlan? Body { get; init; }

    /// <summary>What callers pass, in this order; the token that cancels the call comes behind it.</summary>
    public EquatableArray<ArgumentPlan> Signature { get; init; }

    /// <summary>Whether a part of the request is a property of the options.</summary>
    public bool ReadsOptions => Parameters.Any(static parameter => parameter.Property is not null) || Body is { ReadsOptions: true };

    /// <summary>Whether the method refuses arguments before anything is sent.</summary>
    public bool ChecksArguments => Body is not null
        || Parameters.Any(static parameter => !parameter.Checks.IsEmpty || parameter.Location == ParameterLocation.Path);

    /// <summary>The class of the optional parameters; <see langword="null"/> when there is none of its own.</summary>
    public string? Options { get; init; }

    /// <summary>The names of the variables that no parameter may have.</summary>
    public required MethodVariables Variables { get; init; }

    /// <summary>Whether other methods have the same name, for other types of the body.</summary>
    public bool IsOverloaded { get; init; }

    public required ResponsePlan Response { get; init; }

    /// <summary>The method that enumerates the pages of the result; <see langword="null"/> for none.</summary>
    public PaginationPlan? Pages { get; init; }

    /// <summary>The class of the response's headers; <see langword="null"/> when the document describes none.</summary>
    public string? Headers { get; init; }

    /// <summary>How the bodies of refusals are read; <see langword="null"/> when the document describes none.</summary>
    public ErrorReference? Errors { get; init; }

    /// <summary>Whether the document describes 304 (Not Modified): it is an answer without content then.</summary>
    public bool TakesNotModified { get; init; }

    public bool Anonymous { get; init; }

    /// <summary>The scopes to ask a token for, separated by spaces; <see langword="null"/> for none.</summary>
    public string? Scopes { get; init; }

    public string? ServerUrl { get; init; }
}
