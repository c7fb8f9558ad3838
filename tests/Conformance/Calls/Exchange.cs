using System.Text;

namespace Specwright.Conformance.Calls;

/// <summary>What went over the wire in one call.</summary>
internal sealed class Exchange
{
    private const int ShownCharacters = 600;

    public string? Preference { get; init; }

    public string RequestLine { get; set; } = "";

    public List<KeyValuePair<string, string>> RequestHeaders { get; } = [];

    public byte[] RequestBody { get; set; } = [];

    /// <summary>The status; 0 when nothing was sent or nothing came back.</summary>
    public int Status { get; set; }

    public string? Violations { get; set; }

    public string? ResponseType { get; set; }

    public byte[] ResponseBody { get; set; } = [];

    public string ResponseText => Encoding.UTF8.GetString(ResponseBody);

    public override string ToString()
    {
        var text = $"{RequestLine} | {string.Join("; ", RequestHeaders.Select(static header => $"{header.Key}: {header.Value}"))} | "
            + $"{Encoding.UTF8.GetString(RequestBody)} => {Status} {ResponseType} {ResponseText}";
        return text.Length > 2 * ShownCharacters ? text[..ShownCharacters] + " … " + text[^ShownCharacters..] : text;
    }
}
