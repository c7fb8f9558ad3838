using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>
/// No value of a path parameter, in any style, calls another path: what <see cref="Uri"/> would resolve is refused before it is sent.
/// </summary>
public sealed class DotSegmentTests
{
    private static readonly string[] s_pieces = [
        ".", "..", "%2e", "%2E", "%2f", "/", "\\", "%5c", ";", ",", "=", "?", "#", "%", "a", " ", "\u2024", "\uFF0E", "%252e", "%00", ":",
        "@",
    ];

    private static readonly string[] s_templates = [
        "/first/{x}/last", "/first/.{x}/last", "/first/{x}./last", "/first/%2e{x}/last", "/first/{x}{y}/last", "/first/{x}", "/{x}/last",
    ];

    [Theory]
    [InlineData("%2e%2e", ParameterStyle.Simple)]
    [InlineData("%2E%2e", ParameterStyle.Simple)]
    [InlineData(".%2e", ParameterStyle.Simple)]
    [InlineData("%2e.", ParameterStyle.Simple)]
    [InlineData("%2e", ParameterStyle.Simple)]
    [InlineData("%2e", ParameterStyle.Label)]
    [InlineData(".", ParameterStyle.Label)]
    [InlineData("", ParameterStyle.Label)]
    [InlineData("..", ParameterStyle.Simple)]
    public async Task A_value_of_dots_is_refused_with_its_parameter(string value, ParameterStyle style)
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        using var transport = server.Transport(options: new() { CheckArguments = false });
        foreach (var explode in new[] { false, true })
        {
            var scalar = new ApiRequest(HttpMethod.Get, "/a/b/{x}/c");
            scalar.Path("x", value, style, explode, allowReserved: true);
            var list = new ApiRequest(HttpMethod.Get, "/a/b/{x}/c");
            list.Path("x", [value], JsonCodecs.List(JsonCodecs.String), style, explode, allowReserved: true);
            foreach (var request in new[] { scalar, list })
            {
                var exception = await Assert.ThrowsAsync<ArgumentException>(() => transport.SendAsync(request, default));
                Assert.Contains("/x must not be", exception.Message, StringComparison.Ordinal);
            }
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Whatever_the_value_the_path_is_the_templates_or_nothing_is_sent()
    {
        var handler = new ScriptedHandler(static _ => new HttpResponseMessage());
        using var http = new HttpClient(handler);
        var (refused, sent) = (0, 0);
        foreach (var server in new[] { "https://h.example", "https://h.example/v1/" })
        {
            using var transport = new ApiTransport(server, null, http, null);
            foreach (var template in s_templates)
            {
                foreach (var value in Values())
                {
                    foreach (var style in new[] { ParameterStyle.Simple, ParameterStyle.Label, ParameterStyle.Matrix })
                    {
                        foreach (var allowReserved in new[] { false, true })
                        {
                            handler.Requests.Clear();
                            var request = new ApiRequest(HttpMethod.Get, template);
                            request.Path("x", value, style, explode: true, allowReserved);
                            request.Path("y", ["", value], JsonCodecs.List(JsonCodecs.String), style, explode: false, allowReserved);
                            try
                            {
                                await transport.SendAsync(request, default);
                            }
                            catch (ArgumentException)
                            {
                                refused++;
                                Assert.Empty(handler.Requests);
                                continue;
                            }

                            sent++;
                            var path = handler.Requests.Single().RequestUri!.AbsolutePath;
                            var prefix = new Uri(server).AbsolutePath.TrimEnd('/');
                            var expected = (prefix + template).Split('/');
                            var actual = path.Split('/');
                            Assert.True(
                                expected.Length == actual.Length && !Enumerable.Range(0, actual.Length)
                                    .Any(i => !expected[i].Contains('{', StringComparison.Ordinal) && expected[i] != actual[i]),
                                $"{template} with '{value}' ({style}, {allowReserved}) calls {path}");
                        }
                    }
                }
            }
        }

        // Neither all of them nor none.
        Assert.InRange(refused, 100, 2000);
        Assert.InRange(sent, 10_000, 100_000);
    }

    [Theory]
    [InlineData("/a/../b", true)]
    [InlineData("/a/%2e%2E/b", true)]
    [InlineData("/a/.", true)]
    [InlineData("/a/%2e.?x", true)]
    [InlineData("..", true)]
    [InlineData("/a/...", false)]
    [InlineData("/a/.b/c.", false)]
    [InlineData("/a?x=/../", false)]
    [InlineData("/a#/../", false)]
    [InlineData("/a/%2f", false)]
    [InlineData("/a/%252e", false)]
    [InlineData("", false)]
    public void Segments_are_found_as_Uri_resolves_them(string path, bool expected)
    {
        Assert.Equal(expected, DotSegments.Any(path));
        if (path.Length > 0 && path[0] == '/')
        {
            var written = path.Split('?', '#')[0];
            Assert.Equal(expected, !new Uri("http://h" + path).AbsolutePath.Equals(written, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static IEnumerable<string> Values() =>
        s_pieces
            .Concat(from first in s_pieces from second in s_pieces select first + second)
            .Append("%2e%2e%2f")
            .Append("..;")
            .Append("a/../b")
            .Append("../..");
}
