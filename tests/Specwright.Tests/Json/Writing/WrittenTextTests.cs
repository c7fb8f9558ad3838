using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Writing;

/// <summary>Every text is written as System.Text.Json writes it, to the byte.</summary>
public sealed class WrittenTextTests
{
    // What needs an escape, what is more than a byte, a pair, and both halves of one.
    private static readonly string[] s_special = ["\"", "\\", "\n", "\0", "<", "\u007f", "é", "ж", "日", "😀", "\ud83d", "\ude00"];

    public static TheoryData<string> Encoders => TwoWriters.Encoders;

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Every_character(string encoder)
    {
        var all = Enumerable.Range(0, char.MaxValue + 1).Select(static code => ((char)code).ToString()).ToList();
        TwoWriters.AreAlike(TwoWriters.Encoder(encoder), all);
        TwoWriters.AreAlike(TwoWriters.Encoder(encoder), all.Select(static text => $"plain{text}plain"));
    }

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Every_pair_of_surrogates(string encoder) =>
        TwoWriters.AreAlike(
            TwoWriters.Encoder(encoder),
            Enumerable.Range(0x10000, 0x100000).Chunk(100).Select(static codes => string.Concat(codes.Select(char.ConvertFromUtf32))));

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Every_length_with_a_special_character_at_every_place(string encoder) =>
        TwoWriters.AreAlike(TwoWriters.Encoder(encoder), Enumerable.Range(0, 80).SelectMany(static length =>
            s_special.SelectMany(special => Enumerable.Range(0, length + 1).Select(place => Plain(length).Insert(place, special)))));

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Pairs_and_halves_where_one_chunk_ends_and_the_next_begins(string encoder) =>
        TwoWriters.AreAlike(
            TwoWriters.Encoder(encoder),
            Enumerable.Range(30, 20).Concat(Enumerable.Range(245, 20)).Concat(Enumerable.Range(500, 20)).SelectMany(static length =>
                s_special.SelectMany(special => new[]
                {
                    "é",
                    "ж",
                    "\"",
                }.Select(filler => string.Concat(Enumerable.Repeat(filler, length)) + special + special + "rest"))));

    [Fact]
    public void Random_texts()
    {
        var random = new Random(5);
        TwoWriters.AreAlike(TwoWriters.Encoder("relaxed"), Enumerable.Range(0, 5000).Select(_ =>
            string.Concat(Enumerable.Range(0, random.Next(40))
                .Select(_ => random.Next(3) > 0 ? Plain(random.Next(20)) : s_special[random.Next(s_special.Length)]))).ToList());
    }

    [Fact]
    public void Long_texts() =>
        TwoWriters.AreAlike(
            TwoWriters.Encoder("relaxed"),
            [Plain(1_000_000), Plain(1_000_000) + "\"", string.Concat(Enumerable.Repeat("日\"é", 200_000))]);

    [Fact]
    public void Names_and_values_that_are_encoded_beforehand_are_ASCII()
    {
        string[] texts = [
            "", "x", "risk_level", "\"quoted\"", "größe", "日本", new string('n', 100), .. Enumerable.Range(10, 8).Select(Plain),
        ];
        TwoWriters.AreAlike(
            TwoWriters.Encoder("default"),
            writer =>
            {
                var names = EncodedText.Names(texts);
                var values = EncodedText.Values(texts);
                writer.WriteStartObject();
                for (var i = 0; i < texts.Length; i++)
                {
                    writer.Write(names[i]);
                    writer.Write(values[i]);
                }

                writer.WriteEndObject();
            },
            writer =>
            {
                writer.WriteStartObject();
                foreach (var text in texts)
                {
                    writer.WriteString(text, text);
                }

                writer.WriteEndObject();
            });
    }

    [Fact]
    public void No_text_is_an_error()
    {
        using var writer = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Relaxed);
        Assert.Throws<ArgumentNullException>(() => writer.WriteStringValue(null!));
        Assert.Throws<ArgumentNullException>(() => writer.WritePropertyName(null!));
    }

    private static string Plain(int length) => string.Create(length, 0, static (text, _) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)('a' + (i % 26));
        }
    });
}
