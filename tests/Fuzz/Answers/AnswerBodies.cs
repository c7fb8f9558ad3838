using System.Text;
using System.Text.Json.Nodes;
using Specwright.Fuzz.Responses;

namespace Specwright.Fuzz.Answers;

/// <summary>Makes bodies: valid ones for what was asked, and mutated ones.</summary>
internal static class AnswerBodies
{
    private const string Item = """{"id":1,"name":"a","at":"2026-11-27T10:00:00Z"}""";

    /// <summary>What a token endpoint answers.</summary>
    public static byte[] Token(Random random)
    {
        const string Valid = """{"access_token":"t0ken","token_type":"Bearer","expires_in":3600}""";
        return random.Next(3) switch
        {
            0 => Mutated(Valid, random),
            1 => Mutated("""{"error":"invalid_client","error_description":"No."}""", random),
            _ => Encoding.UTF8.GetBytes(Valid),
        };
    }

    /// <summary>What the API answers.</summary>
    /// <param name="path">What was asked for.</param>
    /// <param name="random">Decides.</param>
    /// <param name="isLast">Whether no page may follow.</param>
    public static byte[] Make(string path, Random random, bool isLast)
    {
        var number = random.Next(5);
        var next = isLast || number == 0 ? "null" : $"\"c{number}\"";
        var text = path[(path.LastIndexOf('/') + 1)..] switch
        {
            "lines" => $"{Item}\n{Item}\r\n\n{Item}",
            "events" => $": sign of life\nid: {number}\ndata: {Item}\n\nevent: x\nretry: 1\ndata: {Item}\n\ndata: [DONE]\n\n",
            "envelope" => $$"""{"success":true,"errors":[],"messages":[{"code":1,"message":"m"}],"result":{{Item}}}""",
            "cursor" => $$"""{"items":[{{Item}}],"next_cursor":{{next}}}""",
            "page" => $$"""{"items":[{"id":{{number}}}],"total_pages":{{number}}}""",
            "link" => $"[{Item}]",
            "next" => $$"""{"items":[{{Item}}],"next":{{(isLast || number == 0 ? "null" : $"\"/v1/next?p={number}\"")}}}""",
            _ => number == 0 ? """{"code":1,"message":"m","title":"t"}""" : Item,
        };
        return random.Next(3) == 0 ? Mutated(text, random) : Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Mutated(string text, Random random) => random.Next(3) switch
    {
        0 => [],
        1 when Parse(text) is { } json => Encoding.UTF8.GetBytes(new JsonMutator(random).Mutate(json)?.ToJsonString() ?? "null"),
        _ => ByteMutator.Mutate(text, random),
    };

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            // Lines and events are no JSON as a whole.
            return null;
        }
    }
}
