namespace Specwright.Generator.Planning.Used;

/// <summary>The names that an operation's method may have, by an identifier that may be one of the method's forms.</summary>
internal static class MethodForms
{
    private const string Async = "Async";
    private const string WithResponse = "WithResponse";
    private const string Pages = "Enumerate";
    private const string Format = "As";

    /// <summary>
    /// <c>ListZones</c> for <c>ListZonesAsync</c> and <c>ListZonesWithResponseAsync</c>; <c>ListZones</c>, <c>GetZones</c> and
    /// <c>Zones</c> for <c>EnumerateZonesAsync</c>; <c>GetReport</c> for <c>GetReportAsTextAsync</c>.
    /// </summary>
    public static IEnumerable<string> FindMethods(string identifier)
    {
        if (!identifier.EndsWith(Async, StringComparison.Ordinal))
        {
            yield break;
        }

        var name = identifier.Substring(0, identifier.Length - Async.Length);
        foreach (var method in WithoutFormat(name))
        {
            yield return method;
        }

        if (name.EndsWith(WithResponse, StringComparison.Ordinal))
        {
            foreach (var method in WithoutFormat(name.Substring(0, name.Length - WithResponse.Length)))
            {
                yield return method;
            }
        }

        if (name.StartsWith(Pages, StringComparison.Ordinal))
        {
            // Where the name is taken, there is a number behind it.
            var rest = name.Substring(Pages.Length);
            foreach (var listed in (string[])[rest, rest.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), WithoutNumber(rest)])
            {
                yield return listed;
                yield return "List" + listed;
                yield return "Get" + listed;
            }
        }
    }

    private static IEnumerable<string> WithoutFormat(string name)
    {
        yield return name;
        for (var at = name.IndexOf(Format, StringComparison.Ordinal);
            at >= 0;
            at = name.IndexOf(Format, at + 1, StringComparison.Ordinal))
        {
            yield return name.Substring(0, at);
        }
    }

    private static string WithoutNumber(string name) =>
        name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_');
}
