namespace Specwright.Testing.Corpus;

/// <summary>An operation: its method in upper case, and its path template.</summary>
public readonly record struct Operation(string Method, string Path)
{
    /// <summary>The path with the leading slash that some documents forget.</summary>
    public static Operation Of(string method, string path) => new(method.ToUpperInvariant(), path.StartsWith('/') ? path : "/" + path);

    public override string ToString() => $"{Method} {Path}";
}
