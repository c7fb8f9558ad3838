using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Specwright.Fuzz.Responses;

/// <summary>
/// Sends mutated bodies through generated clients. A body is refused with an <see cref="ApiException"/>, or it is read: then it is JSON for
/// System.Text.Json, too, what is written back means the same, and reading it again gives an equal value with the same hash code.
/// </summary>
internal sealed class ResponseFuzzer(IReadOnlyList<ResponseClient> clients)
{
    private static readonly byte[] s_mark = [0xEF, 0xBB, 0xBF];
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 512 };
    private static readonly JsonSerializerOptions s_writing = new() { MaxDepth = 512 };

    public Failure? Attempt(int number)
    {
        var random = new Random(number);
        var client = clients[random.Next(clients.Count)];
        var operation = client.Operations[random.Next(client.Operations.Count)];
        var sample = operation.Samples.Count == 0 ? null : operation.Samples[random.Next(operation.Samples.Count)];
        var json = random.Next(10) == 0 ? sample : new JsonMutator(random).Mutate(sample);
        var text = json?.ToJsonString() ?? "null";
        var body = random.Next(4) == 0 ? ByteMutator.Mutate(text, random) : Encoding.UTF8.GetBytes(text);
        if (Judge(client, operation, body) is not { } failure)
        {
            return null;
        }

        return failure with { Input = () => $"{operation.Component}: {Shown(Reduce(client, operation, json, body, failure.Kind))}" };
    }

    // What fails by its bytes only is small already.
    private static byte[] Reduce(ResponseClient client, ResponseOperation operation, JsonNode? json, byte[] body, string kind)
    {
        return json is not null && Fails(json) ? Bytes(JsonReducer.Reduce(json, Fails)) : body;

        bool Fails(JsonNode node) => Judge(client, operation, Bytes(node))?.Kind == kind;
    }

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static Failure? Judge(ResponseClient client, ResponseOperation operation, byte[] body)
    {
        try
        {
            var value = client.Call(operation, body);
            return value is null ? null : JudgeRead(client, operation, body, value);
        }
        catch (ApiException)
        {
            return null;
        }
        catch (Exception exception)
        {
            return new Failure($"{operation.Component}: {exception.GetType().Name}", exception.ToString());
        }
    }

    private static Failure? JudgeRead(ResponseClient client, ResponseOperation operation, byte[] body, object value)
    {
        JsonDocument before;
        try
        {
            // A byte order mark may be ignored (RFC 8259, section 8.1), which JsonDocument does not.
            before = JsonDocument.Parse(body.AsMemory(body.AsSpan().StartsWith(s_mark) ? s_mark.Length : 0), s_options);
            ReadTexts(before.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new Failure($"{operation.Component}: read what is no JSON", exception.Message);
        }

        using (before)
        {
            var written = JsonSerializer.SerializeToUtf8Bytes(value, operation.Type, s_writing);
            using var after = JsonDocument.Parse(written, s_options);
            if (JsonMeaning.Difference(before.RootElement, after.RootElement) is { } difference)
            {
                return new Failure($"{operation.Component}: another value", difference);
            }
        }

        var again = client.Call(operation, body)!;
        var isEqual = value.Equals(again) && value.GetHashCode() == again.GetHashCode() && value.ToString() is not null;
        return operation.Type.IsGenericType || isEqual
            ? null
            : new Failure($"{operation.Component}: two readings differ", value.ToString() ?? "");
    }

    // A document keeps texts unread: only reading them shows that they are no Unicode.
    private static void ReadTexts(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    ReadTexts(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    _ = member.Name;
                    ReadTexts(member.Value);
                }

                break;
        }
    }

    private static string Shown(byte[] body)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return "bytes " + Convert.ToHexString(body);
        }
    }
}
