using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// The method that enumerates the pages of an operation's result. Items, cursors and counts are given as JSON pointers into the body.
/// </summary>
internal sealed record PaginationPlan
{
    /// <summary>The name without <c>Async</c>; given when all operations have theirs.</summary>
    public string Name { get; init; } = "";

    /// <summary>The method that makes the request, for this method and for the one with the response.</summary>
    public string Builder { get; init; } = "";

    public required PaginationKind Kind { get; init; }

    public required TypeRef Item { get; init; }

    public bool ItemNullable { get; init; }

    /// <summary>
    /// The query parameter that names a page, which the method does without, or the member of the body; <see langword="null"/> where a link
    /// leads on.
    /// </summary>
    public string? Parameter { get; init; }

    /// <summary>The parameter that says where to begin; <see langword="null"/> for none.</summary>
    public ParameterPlan? Start { get; init; }

    /// <summary>What callers pass, in this order.</summary>
    public EquatableArray<ArgumentPlan> Signature { get; init; }

    /// <summary>Where the page is named.</summary>
    public PageParameterLocation Location { get; init; }

    public required string Items { get; init; }

    /// <summary>Whether a page may lack the list.</summary>
    public bool Optional { get; init; }

    public string? Next { get; init; }

    public string? More { get; init; }

    public string? Pages { get; init; }

    public string? Total { get; init; }

    public int First { get; init; } = 1;
}
