using System.Text.Json.Nodes;
using Specwright.Generator;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Sources;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;
using SourceSet = Specwright.Generator.Reading.Parsing.SourceSet;

namespace Specwright.Evolution.Documents;

/// <summary>A document of one file as a JSON tree, and the client that is generated from it.</summary>
internal static class ClientDocument
{
    private const string Folder = "/src/specs/";

    /// <summary>The document, JSON or YAML, as the generator reads it; <see langword="null"/> when it cannot be read.</summary>
    public static JsonObject? Read(string text)
    {
        var options = new SpecOptions { Namespace = DocumentSpecs.Namespace };
        var file = OutlinedFile.Read(new SpecFile(Folder + "document.json", text, options), default);
        var source = new SourceSet([file], [], false, default).Fragments[0];
        return source.Root is null ? null : JsonNode.Parse(source.Utf8.Span) as JsonObject;
    }

    /// <summary>What a project has that generates a client from the document.</summary>
    public static SpecSource Spec(JsonObject document) =>
        new(Folder + "document.json", document.ToJsonString()) { Namespace = DocumentSpecs.Namespace, Client = "ExampleClient" };

    /// <summary>Generates the client.</summary>
    public static GeneratorOutput Generate(JsonObject document) =>
        new GeneratorHost(new OpenApiGenerator(), [Spec(document)], new HostSettings()).Run();

    /// <summary>Whether the document is one of OpenAPI 2.0.</summary>
    public static bool IsSwagger(JsonObject document) => document.ContainsKey("swagger");
}
