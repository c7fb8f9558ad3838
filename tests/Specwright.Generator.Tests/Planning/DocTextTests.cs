using System.Text.RegularExpressions;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Tests.Planning;

/// <summary>A placeholder tells what decisions depend on of the text that it stands for, and no text is taken for one.</summary>
public sealed class DocTextTests
{
    private static readonly (DocFacts Fact, string Pattern)[] s_patterns =
    [
        (DocFacts.OfNext, @"\b(next|subsequent|following|further)\b"),
        (DocFacts.OfAddress, @"\b(url|uri|link|href)\b"),
        (DocFacts.FromOne, @"\b(1|one)-based|\b(start|begin)\w*\s+(at|from|with)\s+1\b"),
        (DocFacts.FromZero, @"\b(0|zero)-based|\b(start|begin)\w*\s+(at|from|with)\s+0\b"),
        (DocFacts.Blank, @"^\s*$"),
    ];

    [Theory]
    [InlineData("The next page.", "OfNext")]
    [InlineData("NEXT", "OfNext")]
    [InlineData("A nextcursor, in_next, next2, nextÄ, ünext and next_.", "None")]
    [InlineData("(further), the subsequent-link; following", "OfNext, OfAddress")]
    [InlineData("The Url of urls, uri:x", "OfAddress")]
    [InlineData("1-based, or zero-based", "FromOne, FromZero")]
    [InlineData("based on 1", "None")]
    [InlineData("It starts at 1. It begins with\n0", "FromOne, FromZero")]
    [InlineData("starts at 10", "None")]
    [InlineData(" \t\n\u00a0", "Blank")]
    public void Facts_are_found(string text, string facts)
    {
        Assert.Equal(facts, DocFactFinder.Find(text).ToString());
        Assert.Equal(facts, Match(text).ToString());
        Assert.Equal(facts, DocText.Read(DocText.MakePlaceholder(5, text)).Facts.ToString());
        Assert.Equal(facts, DocText.Of(text).Facts.ToString());
    }

    [Fact]
    public void Facts_are_what_patterns_find()
    {
        string[] parts =
        [
            "next", "Further", "url", "LINK", "1", "0", "one", "zero", "-based", "based", "start", "begins", "s", "at", "from", " ", " ",
            "\n", "-", "_", ".", "é", "\u0301", "\u203f", "\u200d", "2", "x",
        ];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => parts[random.Next(parts.Length)]));
            Assert.Equal((text, Match(text)), (text, DocFactFinder.Find(text)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(268_435_455)]
    public void A_placeholder_has_its_number(int number)
    {
        var text = DocText.Read(DocText.MakePlaceholder(number, "x"));
        Assert.Equal((number, null, false), (text.Index, text.GetWords(), text.IsBlank));
        Assert.DoesNotContain(DocText.MakePlaceholder(number, "x"), char.IsSurrogate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("words")]
    [InlineData("\u0001")]
    [InlineData("\u0002")]
    [InlineData("\u0001\u0100\u0100\u0100")]
    [InlineData("\u0002\u0001\u0100\u0100\u0100")]
    public void Words_stay_words(string words)
    {
        var text = DocText.Of(words);
        Assert.Equal((null, words), (text.Index, text.GetWords()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(255, 0)]
    [InlineData(256, 256)]
    [InlineData(5_000, 4_096)]
    [InlineData(1_000_000, 65_536)]
    public void A_length_is_known_by_its_magnitude(int length, int least) =>
        Assert.Equal(least, DocLengths.GetLeast(DocText.Of(new string('x', length))));

    private static DocFacts Match(string text) => s_patterns.Aggregate(DocFacts.None, (facts, one) =>
        Regex.IsMatch(text, one.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) ? facts | one.Fact : facts);
}
