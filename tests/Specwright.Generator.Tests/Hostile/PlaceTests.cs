using System.Text;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// Every kind of type at every kind of place, required or not, and nowhere else: a type that is reached by one way alone must not depend on
/// another way's being there. The output compiles.
/// </summary>
public sealed class PlaceTests
{
    private const string Done = "\"responses\": { \"204\": { \"description\": \"done\" } }";

    /// <summary>Types by name; <c>«x»</c> stands for the name, so that the components of one type are its own.</summary>
    private static readonly Dictionary<string, (string Schema, string Components)> s_types = new(StringComparer.Ordinal)
    {
        ["text"] = ("""{ "type": "string" }""", ""),
        ["bounded"] = ("""{ "type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a" }""", ""),
        ["secret"] = ("""{ "type": "string", "format": "password" }""", ""),
        ["date"] = ("""{ "type": "string", "format": "date" }""", ""),
        ["time"] = ("""{ "type": "string", "format": "date-time" }""", ""),
        ["uuid"] = ("""{ "type": "string", "format": "uuid" }""", ""),
        ["base64"] = ("""{ "type": "string", "format": "byte" }""", ""),
        ["bytes"] = ("""{ "type": "string", "format": "binary" }""", ""),
        ["small"] = ("""{ "type": "integer", "format": "int32", "minimum": 1 }""", ""),
        ["whole"] = ("""{ "type": "integer" }""", ""),
        ["number"] = ("""{ "type": "number", "exclusiveMaximum": 9.5 }""", ""),
        ["amount"] = ("""{ "type": "number", "multipleOf": 0.01 }""", ""),
        ["flag"] = ("""{ "type": "boolean" }""", ""),
        ["word"] = ("""{ "type": "string", "enum": [ "a", "b" ] }""", ""),
        ["digit"] = ("""{ "type": "integer", "enum": [ 1, 2 ] }""", ""),
        ["constant"] = ("""{ "const": "a" }""", ""),
        ["any"] = ("{}", ""),
        ["nothing"] = ("""{ "not": {} }""", ""),
        ["null"] = ("""{ "type": "null" }""", ""),
        ["object"] = (
            """{ "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string", "minLength": 1 }, "b": { "type": "integer" } } }""",
            ""),
        ["closed"] = ("""{ "type": "object", "additionalProperties": false, "properties": { "a": { "type": "string" } } }""", ""),
        ["empty"] = ("""{ "type": "object", "additionalProperties": false }""", ""),
        ["named"] = (
            Ref("Named«x»"),
            """ "Named«x»": { "type": "object", "properties": { "a": { "type": "string", "enum": [ "a", "b" ] } }, "additionalProperties": { "type": "integer" } } """),
        ["recursive"] = (
            Ref("Tree«x»"),
            """ "Tree«x»": { "type": "object", "properties": { "trees": { "type": "array", "items": { "$ref": "#/components/schemas/Tree«x»" } }, "parent": { "$ref": "#/components/schemas/Tree«x»" } } } """),
        ["listInItself"] = (Ref("Nest«x»"), """ "Nest«x»": { "type": "array", "items": { "$ref": "#/components/schemas/Nest«x»" } } """),
        ["map"] = ("""{ "type": "object", "additionalProperties": { "type": "string" } }""", ""),
        ["mapOfObjects"] =
            ("""{ "type": "object", "additionalProperties": { "type": "object", "properties": { "a": { "type": "string" } } } }""", ""),
        ["mapOfAny"] = ("""{ "type": "object" }""", ""),
        ["list"] = ("""{ "type": "array", "minItems": 1, "items": { "type": "string", "maxLength": 3 } }""", ""),
        ["listOfNumbers"] = ("""{ "type": "array", "items": { "type": "number" } }""", ""),
        ["listOfWords"] = ("""{ "type": "array", "items": { "type": "string", "enum": [ "a", "b" ] } }""", ""),
        ["listOfNulls"] = ("""{ "type": "array", "items": { "type": [ "integer", "null" ] } }""", ""),
        ["listOfObjects"] = ("""{ "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } }""", ""),
        ["listOfLists"] = ("""{ "type": "array", "items": { "type": "array", "items": { "type": "integer", "maximum": 3 } } }""", ""),
        ["listOfAny"] = ("""{ "type": "array" }""", ""),
        ["union"] = (
            """{ "oneOf": [ { "type": "object", "required": [ "a" ], "properties": { "a": { "type": "string" } } }, { "type": "object", "required": [ "b" ], "properties": { "b": { "type": "string" } } } ] }""",
            ""),
        ["unionOfScalars"] =
            ("""{ "oneOf": [ { "type": "integer" }, { "type": "boolean" }, { "type": "string", "enum": [ "a" ] } ] }""", ""),
        ["unionOfLists"] = (
            """{ "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } }, { "type": "object", "additionalProperties": { "type": "string" } } ] }""",
            ""),
        ["types"] = ("""{ "type": [ "string", "integer" ] }""", ""),
        ["discriminated"] = (Ref("Either«x»"), """
            "Either«x»": { "oneOf": [ { "$ref": "#/components/schemas/This«x»" }, { "$ref": "#/components/schemas/That«x»" } ], "discriminator": { "propertyName": "kind", "mapping": { "this": "#/components/schemas/This«x»", "that": "#/components/schemas/That«x»" } } },
            "This«x»": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" }, "a": { "type": "string" } } },
            "That«x»": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" }, "b": { "type": "integer" } } }
            """),
        ["base"] = (Ref("Base«x»"), Family()),
        ["child"] = (Ref("Child«x»"), Family()),
        ["grandchild"] = (Ref("Grandchild«x»"), Family()),
        ["composed"] = (
            "{ \"allOf\": [ "
                + Ref("Part«x»")
                + """, { "type": "object", "required": [ "b" ], "properties": { "b": { "type": "string" } } } ] }""",
            """ "Part«x»": { "type": "object", "properties": { "a": { "type": "string" } } } """),
        ["besideCases"] = (
            """{ "type": "object", "properties": { "a": { "type": "string" } }, "oneOf": [ { "required": [ "b" ], "properties": { "b": { "type": "string" } } }, { "required": [ "c" ], "properties": { "c": { "type": "string" } } } ] }""",
            ""),
        ["secrets"] = (
            """{ "type": "object", "properties": { "a": { "type": "string", "writeOnly": true }, "b": { "type": "string", "readOnly": true }, "c": { "type": "array", "writeOnly": true, "items": { "type": "integer" } } } }""",
            ""),
    };

    /// <summary>Places by name: an operation that has the schema there, and the root of the document that must be there for it.</summary>
    private static readonly Dictionary<string, (bool IsOptional, Func<string, string, string> Operation, string Method)> s_places = new(
        StringComparer.Ordinal)
    {
        ["path"] = (false, (_, schema) => Parameters($$"""{ "name": "p", "in": "path", "required": true, "schema": {{schema}} }"""), "get"),
        ["path, label"] = (false, (_, schema) => Parameters(
            $$"""{ "name": "p", "in": "path", "required": true, "style": "label", "explode": true, "schema": {{schema}} }"""), "get"),
        ["path, matrix"] = (
            false,
            (_, schema) => Parameters($$"""{ "name": "p", "in": "path", "required": true, "style": "matrix", "schema": {{schema}} }"""),
            "get"),
        ["path, JSON"] = (false, (_, schema) => Parameters(
            $$"""{ "name": "p", "in": "path", "required": true, "content": { "application/json": { "schema": {{schema}} } } }"""), "get"),
        ["query"] =
            (true, (required, schema) => Parameters($$"""{ "name": "q", "in": "query", {{required}}, "schema": {{schema}} }"""), "get"),
        ["query, one value"] = (true, (required, schema) => Parameters(
            $$"""{ "name": "q", "in": "query", {{required}}, "style": "form", "explode": false, "allowReserved": true, "schema": {{schema}} }"""), "get"),
        ["query, pipes"] = (true, (required, schema) =>
            Parameters($$"""{ "name": "q", "in": "query", {{required}}, "style": "pipeDelimited", "schema": {{schema}} }"""), "get"),
        ["query, deep"] = (true, (required, schema) =>
            Parameters($$"""{ "name": "q", "in": "query", {{required}}, "style": "deepObject", "schema": {{schema}} }"""), "get"),
        ["query, JSON"] = (true, (required, schema) => Parameters(
            $$"""{ "name": "q", "in": "query", {{required}}, "content": { "application/json": { "schema": {{schema}} } } }"""), "get"),
        ["query, text"] = (true, (required, schema) =>
            Parameters($$"""{ "name": "q", "in": "query", {{required}}, "content": { "text/plain": { "schema": {{schema}} } } }"""), "get"),
        ["querystring, form"] = (true, (required, schema) => Parameters(
            $$"""{ "name": "q", "in": "querystring", {{required}}, "content": { "application/x-www-form-urlencoded": { "schema": {{schema}} } } }"""), "get"),
        ["querystring, JSON"] = (true, (required, schema) => Parameters(
            $$"""{ "name": "q", "in": "querystring", {{required}}, "content": { "application/json": { "schema": {{schema}} } } }"""), "get"),
        ["querystring, schema"] = (
            true,
            (required, schema) => Parameters($$"""{ "name": "q", "in": "querystring", {{required}}, "schema": {{schema}} }"""),
            "get"),
        ["header"] =
            (true, (required, schema) => Parameters($$"""{ "name": "X-H", "in": "header", {{required}}, "schema": {{schema}} }"""), "get"),
        ["header, JSON"] = (true, (required, schema) => Parameters(
            $$"""{ "name": "X-H", "in": "header", {{required}}, "content": { "application/json": { "schema": {{schema}} } } }"""), "get"),
        ["cookie"] =
            (true, (required, schema) => Parameters($$"""{ "name": "c", "in": "cookie", {{required}}, "schema": {{schema}} }"""), "get"),
        ["cookie, JSON"] = (true, (required, schema) => Parameters(
            $$"""{ "name": "c", "in": "cookie", {{required}}, "content": { "application/json": { "schema": {{schema}} } } }"""), "get"),
        ["JSON"] = (true, (required, schema) => Body(required, schema, "application/json"), "post"),
        ["JSON lines"] = (true, (required, schema) => Body(required, schema, "application/jsonl"), "post"),
        ["a text"] = (true, (required, schema) => Body(required, schema, "text/plain"), "post"),
        ["CSV"] = (true, (required, schema) => Body(required, schema, "text/csv"), "post"),
        ["XML"] = (true, (required, schema) => Body(required, schema, "application/xml"), "post"),
        ["bytes"] = (true, (required, schema) => Body(required, schema, "application/octet-stream"), "post"),
        ["any media type"] = (true, (required, schema) => Body(required, schema, "*/*"), "post"),
        ["a form"] = (true, (required, schema) => Body(required, schema, "application/x-www-form-urlencoded"), "post"),
        ["a field"] = (true, (required, schema) => Body(required, Field(required, schema), "application/x-www-form-urlencoded"), "post"),
        ["a field in a style"] = (true, (required, schema) => Body(
            required,
            Field(required, schema),
            "application/x-www-form-urlencoded",
            """ "encoding": { "f": { "style": "form", "explode": false } } """), "post"),
        ["multipart"] = (true, (required, schema) => Body(required, schema, "multipart/form-data"), "post"),
        ["a part"] = (true, (required, schema) => Body(required, Field(required, schema), "multipart/form-data"), "post"),
        ["a part in a style"] = (true, (required, schema) => Body(
            required,
            Field(required, schema),
            "multipart/form-data",
            """ "encoding": { "f": { "style": "form", "explode": false } } """), "post"),
        ["a part of a media type"] = (true, (required, schema) => Body(
            required,
            Field(required, schema),
            "multipart/form-data",
            """ "encoding": { "f": { "contentType": "application/json" } } """), "post"),
        ["JSON, form, parts, text and bytes"] = (true, (required, schema) =>
            $$""" "requestBody": { {{required}}, "content": { "application/json": { "schema": {{schema}} }, "application/x-www-form-urlencoded": { "schema": {{schema}} }, "multipart/form-data": { "schema": {{schema}} }, "text/plain": { "schema": {{schema}} }, "application/octet-stream": { "schema": {{schema}} } } }, {{Done}}""", "post"),
        ["another media type than the first"] = (true, (required, schema) =>
            $$""" "requestBody": { {{required}}, "content": { "application/json": { "schema": { "type": "object", "required": [ "z" ], "properties": { "z": { "type": "string" } } } }, "application/vnd.other+json": { "schema": {{schema}} } } }, {{Done}}""", "post"),
        ["a member sent"] = (true, (required, schema) => Body("\"required\": true", Field(required, schema), "application/json"), "post"),
        ["a value of a map"] = (
            false,
            (_, schema) => Body("\"required\": true", $$"""{ "type": "object", "additionalProperties": {{schema}} }""", "application/json"),
            "post"),
        ["an item of a list"] = (
            false,
            (_, schema) => Body("\"required\": true", $$"""{ "type": "array", "items": {{schema}} }""", "application/json"),
            "post"),
        ["a case of a union"] = (false, (_, schema) => Answer(
            "200",
            $$"""{ "oneOf": [ {{schema}}, { "type": "object", "required": [ "z" ], "properties": { "z": { "type": "string" } } } ] }"""), "get"),
        ["an answer"] = (false, (_, schema) => Answer("200", schema), "get"),
        ["a member answered"] = (true, (required, schema) => Answer("200", Field(required, schema)), "get"),
        ["what other members hold"] = (false, (_, schema) => Answer(
            "200",
            $$"""{ "type": "object", "properties": { "z": { "type": "string" } }, "additionalProperties": {{schema}} }"""), "get"),
        ["an answer of lines"] = (false, (_, schema) => Answer("200", schema, "application/jsonl", "itemSchema"), "get"),
        ["an answer of events"] = (false, (_, schema) => Answer(
            "200",
            $$"""{ "type": "object", "properties": { "data": {{schema}}, "event": { "type": "string" } } }""",
            "text/event-stream",
            "itemSchema"), "get"),
        ["an answer of events, by schema"] = (false, (_, schema) => Answer("200", schema, "text/event-stream"), "get"),
        ["an answer of text"] = (false, (_, schema) => Answer("200", schema, "text/plain"), "get"),
        ["an answer of bytes"] = (false, (_, schema) => Answer("200", schema, "application/pdf"), "get"),
        ["an answer by status"] = (false, (_, schema) =>
            $$""" "responses": { "200": { "description": "d", "content": { "application/json": { "schema": {{schema}} } } }, "202": { "description": "d", "content": { "application/json": { "schema": { "type": "object", "properties": { "z": { "type": "string" } } } } } }, "204": { "description": "d" } }""", "get"),
        ["an answer beside another media type"] = (false, (_, schema) =>
            $$""" "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "type": "object", "properties": { "z": { "type": "string" } } } }, "application/vnd.other+json": { "schema": {{schema}} }, "text/csv": { "schema": {{schema}} } } } }""", "get"),
        ["an error"] = (false, (_, schema) =>
            $$""" "responses": { "204": { "description": "d" }, "400": { "description": "d", "content": { "application/json": { "schema": {{schema}} } } } }""", "get"),
        ["other errors"] = (false, (_, schema) =>
            $$""" "responses": { "204": { "description": "d" }, "default": { "description": "d", "content": { "application/json": { "schema": {{schema}} } } } }""", "get"),
        ["an envelope"] = (true, (required, schema) =>
            Answer("200", $$"""{ "type": "object", "required": [ "success", "errors", "messages"{{(IsRequired(required)
                ? ", \"result\""
                : "")}} ], "properties": { "success": { "type": "boolean" }, "errors": { "type": "array", "items": {} }, "messages": { "type": "array", "items": {} }, "result": {{schema}} } }"""), "get"),
        ["a header of an answer"] = (true, (required, schema) =>
            $$""" "responses": { "204": { "description": "d", "headers": { "X-H": { {{required}}, "schema": {{schema}} } } } }""", "get"),
        ["a header of an answer, JSON"] = (true, (required, schema) =>
            $$""" "responses": { "204": { "description": "d", "headers": { "X-H": { {{required}}, "content": { "application/json": { "schema": {{schema}} } } } } } }""", "get"),
        ["a header of an error"] = (true, (required, schema) => Header("400", required, schema), "get"),
        ["a header of other errors"] = (true, (required, schema) => Header("default", required, schema), "get"),
        ["a header of a redirect"] = (true, (required, schema) => Header("302", required, schema), "get"),
        ["an item of a page"] =
            (false, (_, schema) => $$""" "parameters": [ { "name": "cursor", "in": "query", "schema": { "type": "string" } } ], {{Answer(
                "200",
                $$"""{ "type": "object", "properties": { "items": { "type": "array", "items": {{schema}} }, "next_cursor": { "type": "string" } } }""")}}""", "get"),
        ["a callback"] = (true, (required, schema) =>
            $$""" "callbacks": { "c": { "{$url}": { "post": { {{Body(required, schema, "application/json")}} } } } }, {{Done}}""", "post"),
    };

    public static TheoryData<string, bool> Places
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var (place, (isOptional, _, _)) in s_places)
            {
                data.Add(place, true);
                if (isOptional)
                {
                    data.Add(place, false);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_type_compiles_where_only_that_place_has_it(string place, bool isRequired)
    {
        var output = HostileRules.Check([new SpecSource("/src/specs/places.json", Document(place, isRequired))])[0];
        Assert.NotEmpty(output.Files);
    }

    /// <summary>What derives from a base needs it, also where no method takes or gives the base itself.</summary>
    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/xml")]
    [InlineData("text/plain")]
    public void A_base_that_only_bytes_or_texts_are_of_is_there_for_what_derives_from_it(string mediaType)
    {
        var document = $$"""
            { "openapi": "3.1.0", "info": { "title": "Places", "version": "1" },
              "paths": { "/a": { "post": { "requestBody": { "required": true, "content": { "application/json": { "schema": {{Ref("Child«x»")}} }, "{{mediaType}}": { "schema": {{Ref("Base«x»")}} } } }, {{Done}} } } },
              "components": { "schemas": { {{Family()}} } } }
            """;
        var output =
            HostileRules.Check([new SpecSource("/src/specs/places.json", document.Replace("«x»", "X", StringComparison.Ordinal))])[0];
        Assert.Contains(output.Files, static file => file.Text.Contains("record ChildX : BaseX", StringComparison.Ordinal));
    }

    private static string Document(string place, bool isRequired)
    {
        var (_, operation, method) = s_places[place];
        var paths = new StringBuilder();
        var components = new StringBuilder();
        foreach (var (name, (schema, own)) in s_types)
        {
            foreach (var (suffix, nullable) in new[] { ("", false), ("OrNull", true) })
            {
                var x = char.ToUpperInvariant(name[0]) + name[1..] + suffix;
                var type = (nullable ? $"{{ \"anyOf\": [ {schema}, {{ \"type\": \"null\" }} ] }}" : schema).Replace(
                    "«x»",
                    x,
                    StringComparison.Ordinal);
                var path = place.StartsWith("path", StringComparison.Ordinal) ? $"/{x}/{{p}}" : "/" + x;
                paths.Append(paths.Length == 0 ? "" : ",\n").Append($"\"{path}\": {{ \"{method}\": {{ \"operationId\": \"call{x}\", "
                    + $"{operation($"\"required\": {(isRequired ? "true" : "false")}", type)} }} }}");
                if (own.Length > 0)
                {
                    components.Append(components.Length == 0 ? "" : ",\n").Append(own.Replace("«x»", x, StringComparison.Ordinal));
                }
            }
        }

        return $"{{ \"openapi\": \"3.2.0\", \"info\": {{ \"title\": \"Places\", \"version\": \"1\" }}, \"paths\": {{ {paths} }}, "
            + $"\"components\": {{ \"schemas\": {{ {components} }} }} }}";
    }

    private static string Ref(string name) => $"{{ \"$ref\": \"#/components/schemas/{name}\" }}";

    private static string Family() => """
        "Base«x»": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } },
        "Child«x»": { "allOf": [ { "$ref": "#/components/schemas/Base«x»" }, { "type": "object", "properties": { "a": { "type": "string" } } } ] },
        "Grandchild«x»": { "allOf": [ { "$ref": "#/components/schemas/Child«x»" }, { "type": "object", "properties": { "b": { "type": "string" } } } ] }
        """;

    private static string Parameters(string parameter) => $"\"parameters\": [ {parameter} ], {Done}";

    private static string Body(string required, string schema, string mediaType, string members = "") =>
        $"\"requestBody\": {{ {required}, \"content\": {{ \"{mediaType}\": {{ \"schema\": {schema}"
            + $"{(members.Length == 0 ? "" : ", " + members)} }} }} }}, {Done}";

    private static string Field(string required, string schema) =>
        $"{{ \"type\": \"object\", {(IsRequired(required) ? "\"required\": [ \"f\" ], " : "")}\"properties\": {{ \"f\": {schema} }} }}";

    private static string Answer(string status, string schema, string mediaType = "application/json", string keyword = "schema") =>
        $"\"responses\": {{ \"{status}\": {{ \"description\": \"d\", \"content\": {{ \"{mediaType}\": {{ \"{keyword}\": {schema} }} "
            + $"}} }} }}";

    private static string Header(string status, string required, string schema) => $$"""
        "responses": {
          "204": { "description": "d" },
          "{{status}}": { "description": "d", "headers": { "X-H": { {{required}}, "schema": {{schema}} } } }
        }
        """;

    private static bool IsRequired(string required) => required.EndsWith("true", StringComparison.Ordinal);
}
