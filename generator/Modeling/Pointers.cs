namespace Specwright.Generator.Modeling;

/// <summary>JSON pointers (RFC 6901) into the bundled document.</summary>
internal static class Pointers
{
    public const string Schemas = "/components/schemas";

    public static string Append(string pointer, string token) => pointer + "/" + Escape(token);

    public static string Append(string pointer, string keyword, int index) =>
        pointer + "/" + keyword + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Append(string pointer, string keyword, string token) => pointer + "/" + keyword + "/" + Escape(token);

    public static string Escape(string token) =>
        token.IndexOf('~') < 0 && token.IndexOf('/') < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
}
