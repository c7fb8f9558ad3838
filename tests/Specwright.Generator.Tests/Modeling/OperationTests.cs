using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>Operations: methods, tags, parameters, bodies, responses, servers.</summary>
public sealed class OperationTests
{
    [Fact]
    public void Operations_come_in_the_document_s_order_with_what_they_say()
    {
        var modeled = Modeled.Document("""
            openapi: 3.2.0
            info: { title: Test API, version: '7', description: all of it }
            tags: [{ name: unused }, { name: b, description: the bees, x-csharp-name: Bees }, { name: a }]
            paths:
              /z:
                post: { operationId: make z!, tags: [a, b], summary: s, description: d, deprecated: true, x-csharp-name: MakeZ, responses: {} }
                query: { tags: [c], responses: {} }
                additionalOperations: { COPY: { tags: [b], responses: {} } }
              /a: { get: { responses: {}, x-api-token-group: [Zone Read, Zone Write] } }
            """);
        Assert.Equal(
            ("Test API", "7", "all of it"),
            (modeled.Model.Title, modeled.Model.Version, modeled.GetText(modeled.Model.Description)));
        Assert.Equal(
            ["POST /z", "QUERY /z", "COPY /z", "GET /a"],
            modeled.Model.Operations.Select(static one => one.Method + " " + one.Path));
        var first = modeled.Model.Operations[0];
        Assert.Equal(
            ("make z!", "a", "s", "d", true, "MakeZ", "/paths/~1z/post"),
            (
                first.OperationId,
                first.Tag,
                modeled.GetText(first.Summary),
                modeled.GetText(first.Description),
                first.Deprecated,
                first.NameOverride,
                first.Pointer));
        Assert.Equal(["Zone Read", "Zone Write"], modeled.Model.Operations[3].Permissions);
        Assert.Null(modeled.Model.Operations[3].Tag);
        Assert.Equal(
            [("b", "the bees", "Bees"), ("a", null, null), ("c", null, null)],
            modeled.Model.Tags.Select(tag => (tag.Name, modeled.GetText(tag.Description), tag.NameOverride)));
    }

    [Fact]
    public void Parameters_are_inherited_and_replaced_by_name_and_place()
    {
        var modeled = Modeled.Paths("""
            /a/{id}:
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer } }
                - { name: q, in: query, schema: { type: string } }
                - { name: q, in: header, schema: { type: string } }
              get:
                parameters:
                  - { name: q, in: query, required: true, deprecated: true, description: mine, schema: { type: integer } }
                  - { name: Accept, in: header, schema: { type: string } }
                  - { name: authorization, in: header, schema: { type: string } }
                  - { name: X-Trace, in: header, schema: { type: string } }
                  - { name: c, in: cookie, schema: { type: string } }
                responses: {}
            """);
        var operation = modeled.Model.Operations[0];
        Assert.Equal(["Path id", "Query q", "Header q", "Header X-Trace", "Cookie c"], operation.Parameters
            .Select(static one => one.Location + " " + one.Name)
            .Order(Comparer<string>.Create(static (x, y) => Rank(x) - Rank(y))));
        var query = operation.Parameters.Single(static one => one.Location == ParameterLocation.Query);
        Assert.Equal((true, true, "mine"), (query.Required, query.Deprecated, modeled.GetText(query.Description)));

        static int Rank(string text) => Array.IndexOf(["Path id", "Query q", "Header q", "Header X-Trace", "Cookie c"], text);
    }

    [Theory]
    [InlineData("in: path, required: true", nameof(ParameterStyle.Simple), false)]
    [InlineData("in: path, required: true, style: matrix, explode: true", nameof(ParameterStyle.Matrix), true)]
    [InlineData("in: query", nameof(ParameterStyle.Form), true)]
    [InlineData("in: query, explode: false, allowReserved: true", nameof(ParameterStyle.Form), false)]
    [InlineData("in: query, style: pipeDelimited", nameof(ParameterStyle.PipeDelimited), false)]
    [InlineData("in: query, style: spaceDelimited", nameof(ParameterStyle.SpaceDelimited), false)]
    [InlineData("in: query, style: deepObject, explode: true", nameof(ParameterStyle.DeepObject), true)]
    [InlineData("in: header", nameof(ParameterStyle.Simple), false)]
    [InlineData("in: cookie", nameof(ParameterStyle.Form), true)]
    public void Styles_have_the_defaults_of_their_place(string parameter, string style, bool explode)
    {
        var modeled = Modeled.Paths($$"""
            /a/{p}: { get: { parameters: [{ name: p, {{parameter}}, schema: { type: array, items: { type: string } } }], responses: {} } }
            """);
        var model = modeled.Model.Operations[0].Parameters.First(static one => one.Name == "p");
        Assert.Equal(
            (style, explode, parameter.Contains("allowReserved", StringComparison.Ordinal)),
            (model.Style.ToString(), model.Explode, model.AllowReserved));
        Assert.Empty(modeled.Findings);
    }

    [Theory]
    [InlineData("csv", nameof(ParameterStyle.Form), false)]
    [InlineData("multi", nameof(ParameterStyle.Form), true)]
    [InlineData("ssv", nameof(ParameterStyle.SpaceDelimited), false)]
    [InlineData("tsv", nameof(ParameterStyle.TabDelimited), false)]
    [InlineData("pipes", nameof(ParameterStyle.PipeDelimited), false)]
    public void Collection_formats_of_2_0_are_styles(string format, string style, bool explode)
    {
        var parameter = Modeled.Document($$"""
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths: { /a: { get: { parameters: [{ name: p, in: query, type: array, items: { type: string }, collectionFormat: {{format}} }], responses: { '200': { description: ok } } } } }
            """).Model.Operations[0].Parameters[0];
        Assert.Equal((style, explode), (parameter.Style.ToString(), parameter.Explode));
    }

    [Fact]
    public void A_style_that_does_not_go_with_its_place_is_found()
    {
        var modeled =
            Modeled.Paths("/a: { get: { parameters: [{ name: p, in: header, style: form, schema: { type: string } }], responses: {} } }");
        Assert.Equal(ParameterStyle.Simple, modeled.Model.Operations[0].Parameters[0].Style);
        var finding = Assert.Single(modeled.Findings);
        Assert.Equal("SPW2010", finding.Id);
        Assert.Equal(["p", "form", "header", "simple"], finding.Arguments);
    }

    [Fact]
    public void A_parameter_declared_twice_is_found_and_the_later_one_taken()
    {
        var modeled = Modeled.Paths("/a: { get: { parameters: [{ name: p, in: query, schema: { type: string } }, { name: p, in: query, "
            + "schema: { type: integer } }], responses: {} } }");
        Assert.Equal("integer", modeled.Text(Assert.Single(modeled.Model.Operations[0].Parameters).Schema));
        Assert.Equal("SPW2009", Assert.Single(modeled.Findings).Id);
    }

    [Fact]
    public void A_content_parameter_has_a_media_type_and_a_missing_path_parameter_is_made()
    {
        var modeled = Modeled.Paths("/a/{p}?x={y}: { get: { parameters: [{ name: f, in: query, content: { application/json: { schema: { "
            + "type: object } } } }], responses: {} } }");
        var content = modeled.Model.Operations[0].Parameters.Single(static one => one.Name == "f");
        Assert.Equal("application/json", content.MediaType);
        var path = modeled.Model.Operations[0].Parameters.Single(static one => one.Location == ParameterLocation.Path);
        Assert.Equal(("p", true, "string"), (path.Name, path.Required, modeled.Text(path.Schema)));
    }

    [Theory]
    [InlineData("application/json", "{ type: object }", nameof(MediaKind.Json))]
    [InlineData("application/json; charset=utf-8", "{ type: object }", nameof(MediaKind.Json))]
    [InlineData("Application/Vnd.Api+JSON", "{ type: object }", nameof(MediaKind.Json))]
    [InlineData("application/json", "{ type: string, format: binary }", nameof(MediaKind.Binary))]
    [InlineData("*/*", "{ type: object }", nameof(MediaKind.Json))]
    [InlineData("'*/*'", "{ type: string }", nameof(MediaKind.Binary))]
    [InlineData("text/plain", "{ type: string }", nameof(MediaKind.Text))]
    [InlineData("text/event-stream", "{ type: object }", nameof(MediaKind.EventStream))]
    [InlineData("application/x-ndjson", "{ type: object }", nameof(MediaKind.JsonLines))]
    [InlineData("application/x-www-form-urlencoded", "{ type: object }", nameof(MediaKind.UrlEncodedForm))]
    [InlineData("multipart/form-data", "{ type: object }", nameof(MediaKind.Multipart))]
    [InlineData("application/octet-stream", "{ type: string, format: binary }", nameof(MediaKind.Binary))]
    [InlineData("application/xml", "{ type: object }", nameof(MediaKind.Binary))]
    public void Media_types_have_kinds(string mediaType, string schema, string kind) =>
        Assert.Equal(kind, Assert.Single(Modeled.Paths($$"""
            /a: { delete: { requestBody: { required: true, content: { '{{mediaType.Trim(
                '\'')}}': { schema: {{schema}} } } }, responses: {} } }
            """).Model.Operations[0].Body!.Contents).Kind.ToString());

    [Theory]
    [InlineData(
        "data: { type: integer }, eventType: { type: string }, eventId: { type: string }, reconnectionInterval: { type: string }",
        true)]
    [InlineData(
        "Data: { type: integer }, EventType: { type: string }, EventId: { type: string }, ReconnectionInterval: { type: string }",
        true)]
    [InlineData(
        "data: { type: integer }, event_type: { type: string }, event_id: { type: string }, reconnection_interval: { type: string }",
        true)]
    [InlineData("data: { type: integer }, eventType: { type: string }", false)]
    [InlineData("data: { type: integer }, eventType: { type: string }, eventId: { type: string }, reconnectionInterval: { type: string "
        + "}, more: { type: string }", false)]
    public void An_event_that_is_described_as_an_SseItem_is_its_data(string properties, bool isItem)
    {
        foreach (var (schema, whole) in new[]
        {
            ("$ref: '#/components/schemas/SseItemOfInt'", "#SseItemOfInt"),
            ($"type: object, properties: {{ {properties} }}", "object{"),
        })
        {
            var modeled = Modeled.Document($$"""
                openapi: 3.1.0
                info: { title: t, version: '1' }
                paths:
                  /a: { get: { responses: { '200': { description: ok, content: { text/event-stream: { schema: { {{schema}} } } } } } } }
                components:
                  schemas:
                    SseItemOfInt: { type: object, properties: { {{properties}} } }
                """);
            var content = Assert.Single(modeled.Model.Operations[0].Responses[0].Contents);
            Assert.StartsWith(isItem ? "integer" : whole, modeled.Text(content.Schema!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bodies_keep_all_media_types_and_encodings()
    {
        var modeled = Modeled.Paths("""
            /a:
              post:
                requestBody:
                  description: send it
                  content:
                    application/json: { schema: { type: string } }
                    multipart/form-data: { schema: { type: object, properties: { f: { type: string } } }, encoding: { f: { contentType: image/png, style: form, explode: false } } }
                    text/plain: {}
                responses: {}
            """);
        var body = modeled.Model.Operations[0].Body!;
        Assert.Equal((false, "send it"), (body.Required, modeled.GetText(body.Description)));
        Assert.Equal(["application/json", "multipart/form-data", "text/plain"], body.Contents.Select(static one => one.MediaType));
        Assert.Equal(new EncodingModel("f", "image/png", ParameterStyle.Form, false, false), Assert.Single(body.Contents[1].Encodings));
        Assert.Null(body.Contents[2].Schema);
    }

    [Fact]
    public void A_status_without_content_has_none_whatever_the_document_says()
    {
        var operation = Modeled.Paths("""
            /a:
              delete:
                responses:
                  '204': { description: gone, content: { application/json: { schema: { type: string } } } }
                  '200': { description: also gone, content: { application/json: { schema: { type: string } } } }
            """).Model.Operations[0];
        Assert.Equal(
            ["200: 1", "204: 0"],
            operation.Responses.Select(static one => $"{one.Status}: {one.Contents.Count}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Responses_keep_their_order_and_ranges_are_in_upper_case()
    {
        var operation = Modeled.Paths("""
            /a:
              get:
                responses:
                  '200': { description: ok, content: { application/json: { schema: { type: string } } } }
                  2xx: { description: also }
                  default: { description: bad }
            """).Model.Operations[0];
        Assert.Equal(["200", "2XX", "default"], operation.Responses.Select(static one => one.Status));
        Assert.Equal("/paths/~1a/get/responses/200", operation.Responses[0].Pointer);
    }

    [Theory]
    [InlineData("[{ url: 'https://api.test/v1' }, { url: 'https://other.test' }]", "https://api.test/v1")]
    [InlineData("[{ url: 'https://{host}.test/{v}', variables: { host: { default: eu }, v: { default: v2 } } }]", "https://eu.test/v2")]
    [InlineData("[{ url: /v1 }]", null)]
    [InlineData("[{ url: 'ftp://api.test' }]", null)]
    [InlineData("[]", null)]
    public void The_first_server_counts(string servers, string? expected) => Assert.Equal(expected, Modeled.Document($$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: {{servers}}
        paths: {}
        """).Model.ServerUrl);

    [Fact]
    public void An_operation_s_own_server_comes_before_its_path_s()
    {
        var operations = Modeled.Paths("""
            /a:
              servers: [{ url: 'https://path.test' }]
              get: { responses: {}, servers: [{ url: 'https://own.test' }] }
              put: { responses: {} }
            /b: { get: { responses: {} } }
            """).Model.Operations;
        Assert.Equal(["https://own.test", "https://path.test", null], operations.Select(static one => one.ServerUrl));
    }

    [Theory]
    [InlineData("get", "{ type: object }", false)]
    [InlineData("get", "{ properties: {} }", false)]
    [InlineData("head", "{ type: object, properties: {} }", false)]
    [InlineData("get", "{ type: object, properties: { a: { type: string } } }", true)]
    [InlineData("get", "{ type: object, additionalProperties: { type: string } }", true)]
    [InlineData("get", "{ type: array, items: {} }", true)]
    [InlineData("post", "{ type: object }", true)]
    public void An_empty_object_as_the_body_of_a_get_is_left_out(string method, string schema, bool hasBody) => Assert.Equal(
        hasBody,
        Modeled.Document($$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /a:
                {{method}}:
                  requestBody: { content: { application/x-www-form-urlencoded: { schema: {{schema}} } } }
                  responses: {}
            """).Model.Operations[0].Body is not null);
}
