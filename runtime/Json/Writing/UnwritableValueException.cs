using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Carries where a value of a request has no JSON, and why, to where the caller is told.</summary>
internal sealed class UnwritableValueException : ArgumentException
{
    // A value that contains itself has a place without end.
    private const int MaxPointerLength = 500;

    /// <param name="cause">What the codec threw.</param>
    /// <param name="written">The JSON up to the place.</param>
    public UnwritableValueException(Exception cause, ReadOnlySpan<byte> written)
        : base(cause.Message, cause)
    {
        var pointer = JsonPointerFinder.Find(written, long.MaxValue);
        Pointer = pointer.Length <= MaxPointerLength ? pointer : pointer.Substring(0, MaxPointerLength) + "…";
        Rule = "cannot be written: "
            + (cause is ArgumentNullException ? "it is null, which its schema does not allow" : cause.Message.TrimEnd('.'));
    }

    /// <summary>The JSON pointer (RFC 6901) of the place within the value; empty for the value itself.</summary>
    public string Pointer { get; }

    /// <summary>What is wrong, as the end of a sentence that begins with the place.</summary>
    public string Rule { get; }

    /// <summary>Whether an exception of a codec says that a value has no JSON.</summary>
    public static bool IsCause(Exception exception) => exception is ArgumentException or InvalidOperationException;
}
