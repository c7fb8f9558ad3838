using Specwright.Generator.Common;
using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Tests.Modeling;

namespace Specwright.Generator.Tests.Planning;

/// <summary>Pages are recognised where parameters and response agree, and nowhere else.</summary>
public sealed class PaginationPlannerTests
{
    private const string Text = "{ type: string }";
    private const string Number = "{ type: integer }";
    private const string Flag = "{ type: boolean }";
    private const string Items = "{ type: array, items: { type: string } }";

    /// <summary>Parameters and their schemas, the members of the body, and what is planned.</summary>
    public static TheoryData<string, string, string?> Shapes => new()
    {
        // The two must agree.
        { "", $"data: {Items}, next_cursor: {Text}, has_more: {Flag}", null },
        { $"cursor: {Text}", $"data: {Items}", null },
        { $"limit: {Number}", $"data: {Items}, next_cursor: {Text}", null },
        { $"cursor: {Text}", $"data: {Items}, next_cursor: {Text}", "ByCursor cursor /data /next_cursor" },
        { $"pageToken: {Text}", $"files: {Items}, nextPageToken: {Text}", "ByCursor pageToken /files /nextPageToken" },
        { $"NextToken: {Text}", $"Functions: {Items}, NextToken: {Text}", "ByCursor NextToken /Functions /NextToken" },
        { $"after: {Text}", $"data: {Items}, paging: {{ type: object, properties: {{ cursors: {{ type: object, properties: {{ after: "
            + $"{Text} }} }} }} }}", "ByCursor after /data /paging/cursors/after" },

        // What is not called next must be said to be the next one; an address is none.
        { $"cursor: {Text}", $"data: {Items}, cursor: {Text}", null },
        { $"cursor: {Text}", $"data: {Items}, cursor: {{ type: string, description: 'Use it in a subsequent "
            + $"request.' }}", "ByCursor cursor /data /cursor" },
        { $"cursor: {Text}", $"data: {Items}, next: {{ type: string, description: 'The URL of the next page' }}", "ByLink /data /next" },
        { $"cursor: {Text}, page_token: {Text}", $"data: {Items}, next_cursor: {Text}", null },
        { "cursor: { type: array, items: { type: string } }", $"data: {Items}, next_cursor: {Text}", null },

        // Stripe.
        { $"starting_after: {Text}", $"data: {{ type: array, items: {{ type: object, properties: {{ id: {Text} }} }} }}, has_more: "
            + $"{Flag}", "ByLastItem starting_after /data /id" },
        { $"starting_after: {Text}", $"data: {Items}, has_more: {Flag}", null },

        // Numbers: the first one must be known.
        { "page: { type: integer, default: 1 }", $"data: {Items}, meta: {{ type: object, properties: {{ total: "
            + $"{Number} }} }}", "ByPage page /data" },
        { "page: { type: integer, default: 0 }", $"data: {Items}, total_pages: {Number}", "ByPage page /data from 0" },
        { "page: { type: integer, minimum: 1 }", $"data: {Items}, has_more: {Flag}", "ByPage page /data" },
        { "page: { type: integer, description: The pages are 1-based. }", $"data: {Items}, has_more: {Flag}", "ByPage page /data" },
        { "page: { type: integer, description: Starts at 0. }", $"data: {Items}, has_more: {Flag}", "ByPage page /data from 0" },
        { $"page: {Number}", $"data: {Items}, has_more: {Flag}", null },
        { "page: { type: integer, minimum: 0 }", $"data: {Items}, has_more: {Flag}", null },
        { "page: { type: integer, default: 2 }", $"data: {Items}, has_more: {Flag}", null },
        { "page: { type: integer, default: 1 }", $"data: {Items}", null },
        { $"page: {Number}", $"data: {Items}, pagination: {{ type: object, properties: {{ next_page: "
            + $"{Number} }} }}", "ByCursor page /data /pagination/next_page" },

        // Counts.
        { $"offset: {Number}, limit: {Number}", $"data: {Items}, total: {Number}", "ByOffset offset /data" },
        { $"offset: {Number}", $"data: {Items}, total: {Number}", null },
        { $"start: {{ type: string, format: date }}, count: {Number}", $"data: {Items}, total: {Number}", null },
        { $"startIndex: {{ type: integer, description: It is 1-based. }}, count: {Number}", $"data: {Items}, total: {Number}", null },

        // Links.
        { $"limit: {Number}", $"data: {Items}, links: {{ type: object, properties: {{ next: {Text} }} }}", "ByLink /data /links/next" },
        { $"page: {Number}", $"data: {Items}, links: {{ type: object, properties: {{ pages: {{ type: object, properties: {{ next: "
            + $"{Text} }} }} }} }}", "ByLink /data /links/pages/next" },
        { $"$top: {Number}", $"value: {Items}, '@odata.nextLink': {Text}", "ByLink /value /@odata.nextLink" },
        { "", $"data: {Items}, nextLink: {Text}", null },

        // Which list is meant.
        { $"cursor: {Text}", $"things: {Items}, others: {Items}, next_cursor: {Text}", "ByCursor cursor /things /next_cursor" },
        { $"cursor: {Text}", $"ones: {Items}, others: {Items}, next_cursor: {Text}", null },
        { $"cursor: {Text}", $"ones: {Items}, data: {Items}, next_cursor: {Text}", "ByCursor cursor /data /next_cursor" },
        { $"cursor: {Text}", $"errors: {Items}, next_cursor: {Text}", null },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Shapes_are_recognised_where_both_sides_agree(string parameters, string members, string? expected) =>
        Assert.Equal(expected, Plan(parameters, $"type: object, properties: {{ {members} }}"));

    [Theory]
    [InlineData("required: true, ", null)]
    [InlineData("", "ByLinkHeader ")]
    public void The_header_needs_a_parameter_that_may_be_left_out(string required, string? expected) =>
        Assert.Equal(
            expected,
            Plan($"limit: {Number}", $"type: array, items: {Text}", "headers: { link: { schema: { type: string } } }, ", required));

    [Theory]
    [InlineData("{ cursor: limit, items: /a/b, next: /c }", "ByCursor limit /a/b /c")]
    [InlineData("{ next: /c, items: /a/b }", "ByLink /a/b /c")]
    [InlineData("{ next: Link, items: /a/b }", "ByLinkHeader /a/b")]
    [InlineData("{ offset: limit, items: /a/b }", "ByOffset limit /a/b")]
    [InlineData("{ page: limit, items: /a/b, first: 7 }", "ByPage limit /a/b from 7")]
    [InlineData("{ cursor: limit, items: /a/x, next: /c }", null)]
    [InlineData("{ cursor: limit, items: /c, next: /c }", null)]
    [InlineData("{ cursor: limit, items: /a/b, next: /x }", null)]
    [InlineData("{ cursor: limit, items: /a/b, last: /x }", null)]
    [InlineData("{ cursor: none, items: /a/b, next: /c }", null)]
    [InlineData("{ cursor: limit, items: /a/b }", null)]
    [InlineData("{ items: /a/b }", null)]
    public void A_declaration_comes_first(string declaration, string? expected) =>
        Assert.Equal(expected, Plan(
            $"limit: {Number}",
            $"type: object, properties: {{ c: {Text}, a: {{ type: object, properties: {{ b: {Items} }} }} }}",
            declaration: declaration));

    [Theory]
    [InlineData("post", "q: { type: string }, cursor: { type: string }", "{}", "ByCursor cursor /data /next_cursor Body")]
    [InlineData("post", "after: { type: [integer, 'null'] }", "{}", "ByCursor after /data /next_cursor BodyNumber")]
    [InlineData("put", "cursor: { type: string }", "{}", null)]
    [InlineData("post", "limit: { type: integer }", "{}", null)]
    [InlineData("post", "cursor: { type: string }, after: { type: string }", "{}", null)]
    [InlineData("post", "cursor: { type: string, readOnly: true }", "{}", null)]
    [InlineData("post", "cursor: { type: array, items: { type: string } }", "{}", null)]
    [InlineData("post", "cursor: { type: string }", "false", null)]
    [InlineData("post", "from: { type: string }", "{ cursor: /from, next: /next_cursor }", "ByCursor from /data /next_cursor Body")]
    [InlineData("post", "from: { type: string }", "{ cursor: from, next: /next_cursor }", null)]
    [InlineData("post", "from: { type: string }", "{ cursor: /to, next: /next_cursor }", null)]
    public void A_cursor_may_be_a_member_of_the_body(string method, string members, string declaration, string? expected) =>
        Assert.Equal(expected, Plan($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /things:
                {{method}}:
                  {{(declaration == "{}" ? "" : "x-pagination: " + declaration)}}
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { {{members}} } } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: {{Items}}, next_cursor: {{Text}} } } } } } }
            """));

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    public void A_body_of_several_media_types_is_enumerated_with_its_json(string other)
    {
        var methods = PlanMethods($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /things:
                post:
                  requestBody:
                    required: true
                    content:
                      {{other}}: { schema: { type: object, properties: { text: { type: string } } } }
                      application/json: { schema: { type: object, properties: { cursor: { type: string } } } }
                  responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: {{Items}}, next_cursor: {{Text}} } } } } } }
            """);

        var pages = Assert.Single(methods, static method => method.Pages is not null).Pages;
        Assert.Equal("ByCursor cursor /data /next_cursor Body", Format(pages));
        Assert.Equal("application/json", methods.First(static method => method.Pages is not null).Body!.MediaType);
    }

    private static string? Plan(
        string parameters,
        string schema,
        string headers = "",
        string required = "",
        string declaration = "{}") => Plan($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /things:
                get:
                  {{(declaration == "{}" ? "" : "x-pagination: " + declaration)}}
                  parameters: [ {{string.Join(", ", Split(parameters).Select(one => $"{{ in: query, {required}name: {one.Name}, schema: {one.Schema} }}"))}} ]
                  responses: { '200': { description: ok, {{headers}}content: { application/json: { schema: { {{schema}} } } } } }
            """);

    private static string? Plan(string document) => Format(PlanMethods(document).Single().Pages);

    private static List<MethodPlan> PlanMethods(string document) =>
        [.. ClientPlanner.Plan(
                Modeled.Document(document).Model, new SpecOptions { Namespace = "Test" }, new TargetFacts(true, []), CancellationToken.None)
            .Files.Select(file => file.Client).Single(client => client is not null)!.Methods];

    private static string? Format(PaginationPlan? plan) =>
        plan is null ? null : string.Join(' ', new[]
        {
            "By" + plan.Kind,
            plan.Parameter,
            plan.Items,
            plan.Next,
            plan.First == 1 ? null : $"from {plan.First}",
            plan.Location == PageParameterLocation.Query ? null : plan.Location.ToString(),
        }.Where(part => part is not null));

    private static IEnumerable<(string Name, string Schema)> Split(string parameters) =>
        System.Text.RegularExpressions.Regex
            .Matches(parameters, @"([$\w]+): (\{(?:[^{}]|\{[^{}]*\})*\})")
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));
}
