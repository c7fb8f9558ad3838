using System.Text.RegularExpressions;

namespace Specwright.Conformance.Reports;

/// <summary>Takes out of a message what differs from call to call: names, places, numbers.</summary>
internal static partial class Cause
{
    private const int MaxLength = 160;

    public static string Of(string message)
    {
        var text = Spaces().Replace(Places().Replace(Quoted().Replace(Numbers().Replace(message.Split("; ")[0], "#"), "…"), "$1"), " ");
        return text.Length > MaxLength ? text[..MaxLength] + "…" : text;
    }

    [GeneratedRegex(@"'[^']*'|""[^""]*""|`[^`]*`|\{[^{}]*\}|\[[^\[\]]*\]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(request\.(?:body|path|query|header|headers|cookie)|response\.(?:body|headers?))\.[^ ]+|(?<![\w.])/[^ :,;]+")]
    private static partial Regex Places();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
