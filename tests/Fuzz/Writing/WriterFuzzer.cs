using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Fuzz.Writing;

/// <summary>
/// Makes the same random calls of the runtime's JSON writer and of <see cref="Utf8JsonWriter"/>: the bytes must be the same.
/// </summary>
internal static class WriterFuzzer
{
    private const int MostCalls = 60;

    public static Failure? Attempt(int number)
    {
        var random = new Random(number);
        var script = new StringBuilder();
        var expected = new ArrayBufferWriter<byte>();
        var encoder = random.Next(2) == 0 ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        using var theirs = new Utf8JsonWriter(expected, new JsonWriterOptions { Encoder = encoder });
        using var ours = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Of(encoder));
        var open = new Stack<bool>();
        Begin(random.Next(2) == 0, open, ours, theirs, script);
        for (var count = random.Next(MostCalls); count > 0 && open.Count > 0; count--)
        {
            if (random.Next(5) == 0)
            {
                End(open, ours, theirs, script);
                continue;
            }

            if (open.Peek())
            {
                var name = WriterTexts.Make(random);
                ours.WritePropertyName(name);
                theirs.WritePropertyName(name);
                script.Append("name ").Append(Shown(name)).Append("; ");
            }

            Value(random, open, ours, theirs, script);
        }

        while (open.Count > 0)
        {
            End(open, ours, theirs, script);
        }

        theirs.Flush();
        return ours.Written.SequenceEqual(expected.WrittenSpan)
            ? null
            : new Failure("writer", $"{Text(ours.Written)} in the place of {Text(expected.WrittenSpan)}")
            {
                Input = script.ToString,
            };
    }

    private static void Value(Random random, Stack<bool> open, JsonValueWriter ours, Utf8JsonWriter theirs, StringBuilder script)
    {
        switch (random.Next(11))
        {
            case 0:
                Begin(isObject: true, open, ours, theirs, script);
                break;
            case 1:
                Begin(isObject: false, open, ours, theirs, script);
                break;
            case 2:
                ours.WriteNullValue();
                theirs.WriteNullValue();
                break;
            case 3:
                var flag = random.Next(2) == 0;
                ours.WriteBooleanValue(flag);
                theirs.WriteBooleanValue(flag);
                break;
            case 4:
                var whole = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
                ours.WriteNumberValue(whole);
                theirs.WriteNumberValue(whole);
                script.Append(null, $"{whole}; ");
                break;
            case 5:
                var real = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
                real = double.IsFinite(real) ? real : random.NextDouble();
                ours.WriteNumberValue(real);
#if NETSTANDARD_RUNTIME
                // System.Text.Json for .NET Framework writes all 17 digits, too: the shortest form is not known there.
                theirs.WriteRawValue(real.ToString("G17", System.Globalization.CultureInfo.InvariantCulture));
#else
                theirs.WriteNumberValue(real);
#endif
                script.Append(null, $"{real:R}; ");
                break;
            case 6:
                var money = new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));
                ours.WriteNumberValue(money);
                theirs.WriteNumberValue(money);
                script.Append(null, $"{money}; ");
                break;
            case 7:
                var bytes = new byte[random.Next(40)];
                random.NextBytes(bytes);
                ours.WriteBase64StringValue(bytes);
                theirs.WriteBase64StringValue(bytes);
                break;
            case 8:
                var id = new Guid(random.Next(), (short)random.Next(), (short)random.Next(), 1, 2, 3, 4, 5, 6, 7, (byte)random.Next());
                ours.WriteStringValue(id);
                theirs.WriteStringValue(id);
                break;
            default:
                var text = WriterTexts.Make(random);
                ours.WriteStringValue(text);
                theirs.WriteStringValue(text);
                script.Append(Shown(text)).Append("; ");
                break;
        }
    }

    private static void Begin(bool isObject, Stack<bool> open, JsonValueWriter ours, Utf8JsonWriter theirs, StringBuilder script)
    {
        open.Push(isObject);
        script.Append(isObject ? "{ " : "[ ");
        if (isObject)
        {
            ours.WriteStartObject();
            theirs.WriteStartObject();
        }
        else
        {
            ours.WriteStartArray();
            theirs.WriteStartArray();
        }
    }

    private static void End(Stack<bool> open, JsonValueWriter ours, Utf8JsonWriter theirs, StringBuilder script)
    {
        script.Append(open.Peek() ? "} " : "] ");
        if (open.Pop())
        {
            ours.WriteEndObject();
            theirs.WriteEndObject();
        }
        else
        {
            ours.WriteEndArray();
            theirs.WriteEndArray();
        }
    }

    private static string Text(ReadOnlySpan<byte> json) => Encoding.UTF8.GetString(json);

    private static string Shown(string text) => JsonSerializer.Serialize(text);
}
