using System.ComponentModel.DataAnnotations;

namespace Shop.Models;

/// <summary>Texts, truth values, and what is written as a text.</summary>
public sealed record Texts
{
    public required string String { get; init; }

    public char Char { get; init; }

    public bool Bool { get; init; }

    public Guid Guid { get; init; }

    public required Uri Uri { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>The same, or null.</summary>
public sealed record NullableTexts
{
    public string? String { get; init; }

    public char? Char { get; init; }

    public bool? Bool { get; init; }

    public Guid? Guid { get; init; }

    public Uri? Uri { get; init; }

    public byte[]? Bytes { get; init; }
}

/// <summary>What is written as a text, and not every writer knows.</summary>
public sealed record RareTexts(Version Version);

/// <summary>Texts and numbers with rules.</summary>
public sealed record Validated
{
    [StringLength(20, MinimumLength = 2)]
    public required string Name { get; init; }

    [EmailAddress]
    public string? Email { get; init; }

    [Range(1, 10)]
    public int Rating { get; init; } = 1;

    [Range(0.01, 999.99)]
    public decimal Price { get; init; } = 1m;

    [RegularExpression("^[A-Z]{3}$")]
    public string Currency { get; init; } = "EUR";

    [MinLength(1), MaxLength(3)]
    public IReadOnlyList<string> Codes { get; init; } = ["a"];
}
