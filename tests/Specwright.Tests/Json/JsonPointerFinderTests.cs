using System.Text;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json;

/// <summary>The pointer of a place in a text, marked by <c>^</c> in front of it.</summary>
public sealed class JsonPointerFinderTests
{
    [Theory]
    [InlineData("^1", "")]
    [InlineData("^{}", "")]
    [InlineData("""{"a":^1}""", "/a")]
    [InlineData("""{^"a":1}""", "/a")]
    [InlineData("""{"a":1,"b":^"x"}""", "/b")]
    [InlineData("""{"a":[^1]}""", "/a/0")]
    [InlineData("""{"a":[1,2,^3]}""", "/a/2")]
    [InlineData("""{"a":^[1,2]}""", "/a")]
    [InlineData("""{"a":[{"b":1},{"b":^2}]}""", "/a/1/b")]
    [InlineData("""{"a":[{"b":1},^{"b":2}]}""", "/a/1")]
    [InlineData("""{"a":[[1],[2,^3]]}""", "/a/1/1")]
    [InlineData("""{"a":{"x":1},"b":{"y":^true}}""", "/b/y")]
    [InlineData("""{"a":{"x":[]},"b":^null}""", "/b")]
    [InlineData("""{"a/b~c":^1}""", "/a~1b~0c")]
    [InlineData("""{"\u0061":{"":^1}}""", "/a/")]
    [InlineData("""{"\ud800":^1}""", "/\uFFFD")]
    [InlineData("""{"a":"long ^text"}""", "/a")]
    [InlineData("""{"a":{"b":1^},"c":2}""", "/a")]
    public void PlacesWithinATextHaveAPointer(string marked, string pointer)
    {
        var offset = Encoding.UTF8.GetByteCount(marked.AsSpan(0, marked.IndexOf('^', StringComparison.Ordinal)));
        Assert.Equal(pointer, JsonPointerFinder.Find(Encoding.UTF8.GetBytes(marked.Replace("^", "", StringComparison.Ordinal)), offset));
    }

    [Theory]
    [InlineData("""{"a":{"b":[1,tru""", "/a/b/1")]
    [InlineData("""{"a":{"b":""", "/a/b")]
    [InlineData("""{"a":1} x""", "")]
    [InlineData("""<html>""", "")]
    [InlineData("", "")]
    public void OfABrokenTextTheLastPlaceIsFound(string json, string pointer) =>
        Assert.Equal(pointer, JsonPointerFinder.Find(Encoding.UTF8.GetBytes(json), long.MaxValue));
}
