using System.Xml.Linq;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Documentation;

namespace Specwright.Generator.Tests.Planning;

/// <summary>Markdown and HTML of descriptions become the elements of XML documentation; what is no markup stays text.</summary>
public sealed class DocMarkupTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Use `x < y`.", "Use <c>x &lt; y</c>.")]
    [InlineData("Use ``a`b``.", "Use <c>a`b</c>.")]
    [InlineData("Use ```a`` and `b`.", "Use ```a`` and <c>b</c>.")]
    [InlineData("An `open one", "An `open one")]
    [InlineData("**Note**: *now* or __never__, _please_", "<b>Note</b>: <i>now</i> or <b>never</b>, <i>please</i>")]
    [InlineData("snake_case_name, 2 * 3 * 4, *.example.com, a*b*c", "snake_case_name, 2 * 3 * 4, *.example.com, a*b*c")]
    [InlineData("**`code`** in bold", "<b><c>code</c></b> in bold")]
    [InlineData("See [the docs](https://a.test/b?c=1&d=2).", "See <see href=\"https://a.test/b?c=1&amp;d=2\">the docs</see>.")]
    [InlineData("See [a part](#part) and [a page](/docs/x).", "See a part and a page.")]
    [InlineData("See <https://a.test/>.", "See <see href=\"https://a.test/\">https://a.test/</see>.")]
    [InlineData("[x](javascript:alert(1)) [y](https://a.test/\"onclick)", "x) y")]
    [InlineData("a <code>b</code> <b>c</b> <em>d</em> <span class=\"x\">e</span>", "a <c>b</c> <b>c</b> <i>d</i> e")]
    [InlineData("<a href=\"https://a.test/\">there</a> and <a href='/x'>here</a>", "<see href=\"https://a.test/\">there</see> and here")]
    [InlineData("unclosed <b>bold and <code>code", "unclosed <b>bold and <c>code</c></b>")]
    [InlineData("crossed <b>one <i>two</b> three</i>", "crossed <b>one <i>two three</i></b>")]
    [InlineData("an <account_id>, a List<string>, 1 < 2 > 0", "an &lt;account_id&gt;, a List&lt;string&gt;, 1 &lt; 2 &gt; 0")]
    [InlineData("AT&amp;T &lt;b&gt; &#65;&#x42; &nbsp;&unknown;", "AT&amp;T &lt;b&gt; AB  &amp;unknown;")]
    [InlineData(@"\*not\* \_this\_ and C:\temp", @"*not* _this_ and C:\temp")]
    [InlineData("Shown as `<br>` is code", "Shown as <c>&lt;br&gt;</c> is code")]
    [InlineData("a\u0001b\u0003c", "a b c")]
    public void Inline_markup_becomes_elements(string text, string expected) =>
        Assert.Equal($"/// <summary>{expected}</summary>", Write(text));

    [Fact]
    public void Lists_of_Markdown_become_lists() => Assert.Equal(
        """
        /// <summary>
        /// One of:
        /// <list type="bullet">
        /// <item><description><c>a</c>: the first that goes on</description></item>
        /// <item><description>b</description></item>
        /// </list>
        /// <para/>Then:
        /// <list type="number">
        /// <item><description>one</description></item>
        /// <item><description>two</description></item>
        /// </list>
        /// </summary>
        """,
        Write("One of:\n- `a`: the first\n  that goes on\n\n- b\n\nThen:\n1. one\n2. two"),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Blocks_of_HTML_become_paragraphs_and_lists() => Assert.Equal(
        """
        /// <summary>
        /// First.
        /// <para/>Second:
        /// <para/><list type="bullet">
        /// <item><description>one</description></item>
        /// <item><description>two</description></item>
        /// </list>
        /// <para/>Last
        /// line.
        /// </summary>
        """,
        Write("<p>First.</p><p>Second:</p><ul><li>one</li> <li>two</li></ul><p>Last<br/>line.</p>"),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Code_blocks_and_headings_lose_their_marks_only() => Assert.Equal(
        """
        /// <summary>
        /// Heading
        /// <code>
        /// a **b** &lt;c&gt;
        /// </code>
        /// </summary>
        """,
        Write("## Heading\n```json\na **b** <c>\n```\n---"),
        ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("`")]
    [InlineData("<b>")]
    [InlineData("</b><i>")]
    [InlineData("<a href=\"https://a.test/\">")]
    [InlineData("- [a](https://a.test/ ")]
    [InlineData("- **a\n\n")]
    [InlineData("```\n")]
    [InlineData("<ul><li>")]
    [InlineData("_**`<b>")]
    public void Whatever_is_repeated_stays_well_formed(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2000));

        XElement.Parse(Write(text).Replace("///", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_line_has_no_marks() =>
        Assert.Equal("See the docs, now", DocMarkup.FirstLine(DocMarkup.Convert("See [the docs](https://a.test/), **now**\nor later")));

    private static string Write(string text)
    {
        var writer = new SourceWriter();
        DocComments.WriteSummary(writer, DocPlanner.Clean(text));
        return writer.Finish().ToString().TrimEnd('\n');
    }
}
