using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading.Json;

/// <summary>Why a JSON text cannot be read.</summary>
/// <param name="IsSyntax">Whether the text breaks JSON's syntax; otherwise it is nested too deeply.</param>
/// <param name="Offset">The byte where it happens.</param>
/// <param name="Message">What is wrong, without place and full stop.</param>
internal sealed record JsonFailure(bool IsSyntax, int Offset, string Message)
{
    /// <summary>The JSON reader's message without the place, which the diagnostic has, and in our sentence.</summary>
    public static string Clean(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return LibraryMessage.ToClause(place < 0 ? message : message.Substring(0, place));
    }
}
