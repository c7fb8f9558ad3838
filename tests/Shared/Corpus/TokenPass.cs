using System.Diagnostics;
using System.Text;
using System.Text.Json;
using YamlDotNet.Core;

namespace Specwright.Testing.Corpus;

/// <summary>Times what no generator can do without: a pass over a document's tokens.</summary>
internal static class TokenPass
{
    public static TimeSpan Time(string text)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            if (text.AsSpan().TrimStart('\uFEFF').TrimStart() is ['{', ..])
            {
                var reader = new Utf8JsonReader(
                    Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')),
                    new JsonReaderOptions { MaxDepth = 4096, CommentHandling = JsonCommentHandling.Skip });
                while (reader.Read())
                {
                }
            }
            else
            {
                var parser = new Parser(new StringReader(text));
                while (parser.MoveNext())
                {
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or YamlException)
        {
            // A document that is not well-formed takes the time until that shows.
        }

        return watch.Elapsed;
    }
}
