namespace Specwright.Generator.Diagnostics;

/// <summary>Makes the message of a library a part of a sentence of ours.</summary>
internal static class LibraryMessage
{
    private const int MaxLength = 300;

    /// <summary>The message without full stop and capital: the rest of a sentence.</summary>
    public static string ToClause(string message)
    {
        message = RemoveFullStop(message);
        return message.Length > 1 && char.IsUpper(message[0]) && char.IsLower(message[1])
            ? char.ToLowerInvariant(message[0]) + message.Substring(1)
            : message;
    }

    /// <summary>The message on one line, without full stop, and not endless.</summary>
    public static string ToLine(string message)
    {
        message = RemoveFullStop(message.Replace("\r", "").Replace('\n', ' '));
        return message.Length > MaxLength ? message.Substring(0, MaxLength) + "…" : message;
    }

    private static string RemoveFullStop(string message) => message.Trim().TrimEnd('.');
}
