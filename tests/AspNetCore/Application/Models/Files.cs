namespace Shop.Models;

/// <summary>What arrived of an upload.</summary>
public sealed record UploadedFile(string Name, string? FileName, string? ContentType, long Length, string Sha256);

/// <summary>What a form carried.</summary>
public sealed record FormReceipt(
    string Title, int Rank, DateOnly? On, OrderStatus Status, IReadOnlyList<string> Tags, IReadOnlyList<UploadedFile> Files);

/// <summary>A form with fields and a file.</summary>
public sealed class UploadForm
{
    public required string Title { get; set; }

    public int Rank { get; set; }

    public DateOnly? On { get; set; }

    public OrderStatus Status { get; set; }

    public List<string>? Tags { get; set; }

    public IFormFile? Picture { get; set; }
}

/// <summary>The form of a login.</summary>
public sealed class LoginForm
{
    public required string User { get; set; }

    public required string Password { get; set; }

    public bool Remember { get; set; }
}

/// <summary>Who is logged in.</summary>
public sealed record Identity(string Name, string Scheme);

/// <summary>A user and a password.</summary>
public sealed record TokenRequest(string User, string Password);

/// <summary>One measurement of a stream.</summary>
public sealed record Reading(long Sequence, double Value, DateTimeOffset At);

/// <summary>A customer.</summary>
public sealed record Customer(int Id, string Name, string? Email, OrderStatus LastOrder);

/// <summary>What a customer is made of.</summary>
public sealed record CustomerInput(string Name, string? Email);
