using Specwright.Generator.Common;

namespace Specwright.Generator.Tests.Planning;

/// <summary>Values are found by the pointers that stand around a pointer, and by whole segments only.</summary>
public sealed class PointerPrefixesTests
{
    [Theory]
    [InlineData("/a/b/c", "/a, /a/b, /a/b/c")]
    [InlineData("/a/b", "/a, /a/b")]
    [InlineData("/a/bc/c", "/a")]
    [InlineData("/ab", "")]
    [InlineData("", "")]
    [InlineData("/a/b/c/d/e", "/a, /a/b, /a/b/c")]
    public void What_is_around_a_pointer_is_found(string pointer, string expected)
    {
        var prefixes = new PointerPrefixes<string>();
        foreach (var known in (string[])["/a/b", "/a/b/c", "/a", "/x/b"])
        {
            prefixes.Add(known, known);
        }

        var found = new List<string>();
        prefixes.FindAround(pointer, found);

        Assert.Equal(expected, string.Join(", ", found));
    }
}
