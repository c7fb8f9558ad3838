using System.Globalization;
using System.Text;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Writes a value in one of the styles of OpenAPI (3.1, section 4.8.12.3 "Style Values"; RFC 6570 for the expansions).</summary>
internal static class ParameterText
{
    /// <summary>
    /// Writes a value for a path: <c>simple</c>, <c>label</c> or <c>matrix</c>, or one of the delimited styles that OpenAPI 2.0 has there,
    /// too.
    /// </summary>
    public static string Path(string name, FlatValue value, ParameterStyle style, bool explode, UriText.Keep keep)
    {
        var text = new StringBuilder();
        switch (style)
        {
            case ParameterStyle.Label:
                text.Append('.');
                AppendJoined(text, value, explode ? "." : ",", explode, keep);
                break;
            case ParameterStyle.Matrix:
                AppendMatrix(text, name, value, explode, keep);
                break;
            default:
                AppendJoined(text, value, Delimiter(style), explode, keep);
                break;
        }

        return text.ToString();
    }

    /// <summary>
    /// Writes a value for a header: <c>simple</c>, or one of the delimited styles of OpenAPI 2.0, without percent-encoding.
    /// </summary>
    public static string Header(FlatValue value, ParameterStyle style, bool explode)
    {
        var text = new StringBuilder();
        AppendJoined(text, value, HeaderDelimiter(style).ToString(), explode, keep: null);
        return text.ToString();
    }

    /// <summary>
    /// Whether an item or a name holds what stands between items: nothing tells them apart then, as nothing is percent-encoded.
    /// </summary>
    public static bool HoldsDelimiter(FlatValue value, char delimiter, bool explode) => value.Members.Exists(member =>
        member.Value.Text.IndexOf(delimiter) >= 0 || member.Key.IndexOf(delimiter) >= 0 || (explode && member.Key.IndexOf('=') >= 0));

    /// <summary>What stands between the items of a list in a header.</summary>
    public static char HeaderDelimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => ' ',
        ParameterStyle.PipeDelimited => '|',
        ParameterStyle.TabDelimited => '\t',
        _ => ',',
    };

    /// <summary>Appends <c>name=value</c> pairs for a query, a form or a cookie; nothing for an empty list or object.</summary>
    /// <param name="target">Where the pairs go.</param>
    /// <param name="separator">What stands between two pairs.</param>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">One of the styles for queries and cookies.</param>
    /// <param name="explode">Whether each item or member becomes a pair of its own.</param>
    /// <param name="keep">Which characters pass as they are; <see langword="null"/> for all.</param>
    public static void AppendPairs(
        StringBuilder target,
        string separator,
        string name,
        FlatValue value,
        ParameterStyle style,
        bool explode,
        UriText.Keep? keep)
    {
        if (IsOnePair(value, style, explode))
        {
            if (value.Members.Count > 0)
            {
                AppendName(target, separator, name, keep);
                AppendJoined(target, value, Delimiter(style), explode: false, keep);
            }

            return;
        }

        foreach (var pair in Pairs(name, value, style, explode))
        {
            AppendPair(target, separator, pair.Key, pair.Value, keep);
        }
    }

    /// <summary>
    /// The pairs of name and value that a value becomes in one of the styles for queries, without percent-encoding; none for an empty list
    /// or object.
    /// </summary>
    /// <inheritdoc cref="AppendPairs" path="/param"/>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(string name, FlatValue value, ParameterStyle style, bool explode)
    {
        if (value.Kind == FlatKind.Scalar)
        {
            return One(name, value.Text);
        }

        if (style == ParameterStyle.DeepObject)
        {
            // What is nested continues the brackets, as servers that read them expect; by its index a server knows which pairs make one
            // item of a list.
            return value.Members.SelectMany((member, index) =>
                Pairs($"{name}[{Key(value, member.Key, index)}]", member.Value, style, explode));
        }

        if (!IsOnePair(value, style, explode))
        {
            return value.Kind == FlatKind.List
                ? value.Members.Select(item => new KeyValuePair<string, string>(name, item.Value.Text))
                : value.Members.SelectMany(static member => Pairs(member.Key, member.Value));
        }

        var joined = new StringBuilder();
        AppendJoined(joined, value, HeaderDelimiter(style).ToString(), explode: false, keep: null);
        return value.Members.Count > 0 ? One(name, joined.ToString()) : [];
    }

    private static string Key(FlatValue value, string name, int index) =>
        value.Kind == FlatKind.List ? index.ToString(CultureInfo.InvariantCulture) : name;

    /// <summary>
    /// The pairs of an object's member: a list repeats its name, as it does on its own. OpenAPI leaves open what is nested; servers read it
    /// so.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> Pairs(string name, FlatValue member) =>
        member.Kind == FlatKind.List && member.Members.TrueForAll(static item => item.Value.Kind == FlatKind.Scalar)
            ? member.Members.Select(item => new KeyValuePair<string, string>(name, item.Value.Text))
            : One(name, member.Text);

    private static KeyValuePair<string, string>[] One(string name, string text) => [new(name, text)];

    private static bool IsOnePair(FlatValue value, ParameterStyle style, bool explode) =>
        value.Kind != FlatKind.Scalar && style != ParameterStyle.DeepObject && !explode;

    private static string Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };

    private static void AppendMatrix(StringBuilder target, string name, FlatValue value, bool explode, UriText.Keep keep)
    {
        if (value.Kind == FlatKind.Scalar || !explode)
        {
            // RFC 6570, section 2.3: a list without items, and an object without members, have no value at all.
            if (value.Kind != FlatKind.Scalar && value.Members.Count == 0)
            {
                return;
            }

            target.Append(';');
            UriText.Append(target, name);
            if (value.Kind != FlatKind.Scalar || value.Text.Length > 0)
            {
                target.Append('=');
                AppendJoined(target, value, ",", explode: false, keep);
            }

            return;
        }

        foreach (var member in value.Members)
        {
            target.Append(';');
            UriText.Append(target, value.Kind == FlatKind.List ? name : member.Key);
            if (member.Value.Text.Length > 0)
            {
                target.Append('=');
                UriText.Append(target, member.Value.Text, keep);
            }
        }
    }

    private static void AppendJoined(StringBuilder target, FlatValue value, string separator, bool explode, UriText.Keep? keep)
    {
        if (value.Kind == FlatKind.Scalar)
        {
            Append(target, value.Text, keep);
            return;
        }

        var isFirst = true;
        foreach (var member in value.Members)
        {
            target.Append(isFirst ? "" : separator);
            isFirst = false;
            if (value.Kind == FlatKind.Object)
            {
                Append(target, member.Key, keep);
                target.Append(explode ? "=" : separator);
            }

            Append(target, member.Value.Text, keep);
        }
    }

    public static void AppendPair(StringBuilder target, string separator, string name, string value, UriText.Keep? keep)
    {
        AppendName(target, separator, name, keep);
        Append(target, value, keep);
    }

    private static void AppendName(StringBuilder target, string separator, string name, UriText.Keep? keep)
    {
        if (target.Length > 0)
        {
            target.Append(separator);
        }

        Append(target, name, keep is null ? null : UriText.Keep.Unreserved);
        target.Append('=');
    }

    private static void Append(StringBuilder target, string text, UriText.Keep? keep)
    {
        if (keep is { } kept)
        {
            UriText.Append(target, text, kept);
        }
        else
        {
            target.Append(text);
        }
    }
}
