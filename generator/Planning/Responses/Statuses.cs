using System.Globalization;

namespace Specwright.Generator.Planning.Responses;

/// <summary>What the keys of <c>responses</c> mean.</summary>
internal static class Statuses
{
    /// <summary>The status, a range's first digit, or 0 for <c>default</c>; <see langword="null"/> for what is none of these.</summary>
    public static int? Number(string status)
    {
        if (status == "default")
        {
            return 0;
        }

        if (status.Length != 3 || status[0] is < '1' or > '5')
        {
            return null;
        }

        return status.EndsWith("XX", StringComparison.Ordinal) ? status[0] - '0'
            : int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }

    /// <summary>
    /// Whether a range, or <c>default</c>, stands for another status where that says nothing of its own; both as <see cref="Number"/> gives
    /// them.
    /// </summary>
    public static bool Covers(int wide, int status) => wide != status && (wide == 0 || (status >= 100 && status / 100 == wide));

    /// <summary>The name of a success, as <c>System.Net.HttpStatusCode</c> has it.</summary>
    public static string Name(string status) => status switch
    {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritativeInformation",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "2XX" => "Success",
        "default" => "Default",
        _ => "Status" + status,
    };
}
