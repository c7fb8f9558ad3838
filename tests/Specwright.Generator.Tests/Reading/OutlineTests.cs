using Specwright.Generator.Common;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;
using Specwright.Testing.Reading;
using SpecSource = Specwright.Testing.Driving.SpecSource;

namespace Specwright.Generator.Tests.Reading;

/// <summary>What a file is (JSON or YAML), what it is called and what it refers to is found once, and every step goes by it.</summary>
public sealed class OutlineTests
{
    private const string Json =
        """{ "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" }, "paths": { "/a": { "get": { "responses": { "204": { "description": "done" } } } } } }""";

    private const string Flow =
        "{ openapi: 3.1.0, info: { title: Shop, version: '1' }, paths: { /a: { get: { responses: { '204': { description: done } } } } } }";

    private const string Block =
        "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\npaths: { /a: { get: { responses: { '204': { description: done } } } } }\n";

    /// <summary>A file's name, its text, and how it is read.</summary>
    public static TheoryData<string, string, bool> Texts => new()
    {
        { "a.json", Json, true },
        { "a.yaml", Json, true },
        { "a.yml", "\uFEFF \r\n" + Json, true },
        { "a.openapi", Json, true },
        { "a.json", Json.Replace("{ \"openapi\"", "{ // why\n \"openapi\"", StringComparison.Ordinal), true },
        { "a.yaml", Json.Replace("} } }", "} }, }", StringComparison.Ordinal), true },
        { "a.yaml", Flow, false },
        { "a.yml", Flow.Replace("openapi:", "\"openapi\":", StringComparison.Ordinal), false },
        { "a.yaml", Flow.Replace("openapi:", "'openapi':", StringComparison.Ordinal), false },
        { "a.yaml", Json + "\n# the end", false },
        { "a.openapi", Flow, false },
        { "a.yaml", Block, false },
        { "a.json", Block, false },
        { "a.json", "---\n" + Block, false },
        { "a.json", "# mine\n" + Block, false },
        { "a.txt", Block, false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_file_is_read_as_what_it_is(string name, string text, bool isJson)
    {
        var outlined = Read.File("/specs/" + name, text);
        Assert.Equal(isJson ? SpecFormat.Json : SpecFormat.Yaml, outlined.Outline.Format);
        Assert.Equal("Shop", outlined.Outline.Title);
        var result = ReadDocument.Read([outlined], default, false, default);
        Assert.Equal("Shop", result.Document?.Info.Title);
        Assert.Equal(["GET /a"], Read.Operations(result));
    }

    [Theory]
    [InlineData("a.json", "[ 1, 2 ]")]
    [InlineData("a.json", "nonsense")]
    [InlineData("a.json", "{ openapi: 3.1.0 }")]
    [InlineData("a.txt", "{ \"openapi\": ")]
    [InlineData("a.json", " ")]
    public void What_is_broken_is_read_as_what_its_name_says(string name, string text) =>
        Assert.Equal(SpecFormat.Json, Read.File("/specs/" + name, text).Outline.Format);

    [Theory]
    [InlineData("info:\n  description: |\n      \n    text\n  title: Shop\n")]
    [InlineData("\uFEFFinfo: { title: Shop }\n")]
    [InlineData("x: \"a\u2028b\"\ninfo: { title: \"Shop\" }\n")]
    [InlineData("tags: [ { name: a } ]\ninfo:\n  contact: { name: x }\n  title: >-\n    Shop\n")]
    public void A_title_is_found_wherever_the_reader_finds_it(string text)
    {
        Assert.Equal("Shop", Read.File("/specs/a.yaml", text).Outline.Title);
        var result = Read.Yaml(
            "openapi: 3.1.0\n" + text.TrimStart('\uFEFF') + "paths: { /a: { get: { responses: { '204': { description: done } } } } }\n");
        Assert.Equal("Shop", result.Document!.Info.Title);
    }

    [Fact]
    public void Two_fragments_in_flow_and_block_style_are_one_client()
    {
        var clients =
            ClientInput.CreateAll([File("a.yaml", Flow), File("b.yaml", Block.Replace("/a:", "/b:", StringComparison.Ordinal))], default);
        Assert.Equal(2, Assert.Single(clients).Fragments.Count);
    }

    [Fact]
    public void The_files_that_a_text_refers_to_are_found_without_parsing()
    {
        var yaml = References("/specs/v1/a.yaml", """
            a: { $ref: 'common.yaml#/x' }
            b:
              $ref: ../shared/b%20c.yaml   # a comment
            c: { "$ref" : "#/local" }
            d: { $ref: https://example.com/x.yaml }
            e: { $ref: ./common.yaml#/y }
            f: { $ref: a.yaml#/own }
            """);
        var json = References("a.json", """{ "$ref":"x\/y.json#\/z", "b": { "$ref" : "../up.json" } }""");

        Assert.Equal(["/specs/shared/b c.yaml", "/specs/v1/a.yaml", "/specs/v1/common.yaml"], yaml);
        Assert.Equal(["../up.json", "x/y.json"], json);
    }

    [Theory]
    [InlineData("discriminator:\n  mapping:\n    cat: 'cat.yaml#/Cat'\n\n # a comment\n    dog: ./dog.yaml # another\n  propertyName: "
        + "kind\nx: { y: z.yaml }\n")]
    [InlineData("mapping: { cat: 'cat.yaml#/Cat', dog: ./dog.yaml }\nx: { y: z.yaml }\n")]
    [InlineData("mapping:\n  { cat: cat.yaml#/Cat,\n    dog: ./dog.yaml }\n")]
    [InlineData("\"mapping\":{\"cat\":\"cat.yaml#/Cat\",\"dog\":\".\\/dog.yaml\"},\"x\":\"z.yaml\"")]
    [InlineData("$dynamicRef: cat.yaml#meta\ndefaultMapping: 'dog.yaml'\n")]
    public void What_discriminators_name_is_found_too(string text) =>
        Assert.Equal(["cat.yaml", "dog.yaml"], References("a.yaml", text));

    [Theory]
    [InlineData("""{ "$ref": "x\/y.json#\/z", "b": { "$ref" : "../up.json" }, "c": [{ "$dynamicRef": "meta.json#m" }] }""")]
    [InlineData("""{ "mapping": { "cat": "cat.yaml#/Cat", "dog": "./dog.yaml" }, "x": "z.yaml", "defaultMapping": "other.json" }""")]
    [InlineData("""{ "$ref": "#/local", "$ref2": "no.json", "a": { "$ref": "https://example.com/x.yaml" }, "mapping": "x.json" }""")]
    public void The_files_are_those_that_the_text_alone_shows(string text) =>
        Assert.Equal(References("/specs/a.json", text), File("a.json", text).Outline.References);

    [Theory]
    [InlineData("""{ "info": { "title": 2024 } }""", "2024")]
    [InlineData("""{ "info": { "contact": { "title": "no" }, "title": "yes", "title": "later" }, "title": "no" }""", "yes")]
    [InlineData("""{ "x": { "info": { "title": "no" } }, "info": { "title": ["no"] } }""", "")]
    [InlineData("""[{ "info": { "title": "no" } }]""", "")]
    public void A_title_is_that_of_the_document(string text, string title) => Assert.Equal(title, File("a.json", text).Outline.Title);

    [Theory]
    [InlineData("a.json", Json)]
    [InlineData("a.json", Json + "// the end")]
    [InlineData("a.yaml", Block)]
    public void What_a_document_holds_is_found_once(string name, string text)
    {
        var file = File(name, text);
        var first = DocumentOutliner.Outline(new SourceSet([file], [], false, default), withLibrary: false, default);
        var later = file with { File = file.File with { Options = file.File.Options with { Operations = ["GET /a"] } } };
        var second = DocumentOutliner.Outline(new SourceSet([later], [], false, default), withLibrary: true, default);
        Assert.Same(first, second);
        Assert.Equal("/a", Assert.Single(first.Operations).Path);
    }

    [Fact]
    public void A_file_that_only_a_mapping_names_is_read()
    {
        var pets = new SpecSource("/specs/pets.yaml", Read.Head + Read.Operation("{ $ref: '#/components/schemas/Pet' }") + """
            components:
              schemas:
                Pet:
                  type: object
                  required: [kind]
                  properties: { kind: { type: string } }
                  discriminator:
                    propertyName: kind
                    mapping: { cat: 'cat.yaml#/components/schemas/Cat' }

            """) { Namespace = "Pets", Client = "PetsClient" };
        var cat = new SpecSource("/specs/cat.yaml", Read.Head + """
            paths: {}
            components:
              schemas:
                Cat:
                  allOf:
                    - $ref: 'pets.yaml#/components/schemas/Pet'
                    - { type: object, properties: { lives: { type: integer } } }

            """) { Namespace = "Cats", Client = "CatsClient" };
        var output = GeneratorHarness.Specwright.Run(pets, cat).Output;
        Assert.Empty(output.Diagnostics);
        Assert.Contains(output.Files, static file => file.Text.Contains("record Cat : Pet", StringComparison.Ordinal));
    }

    [Fact]
    public void Paths_of_Windows_are_found()
    {
        var first = Read.File("C:\\src\\specs\\a.yaml", Read.Head + Read.Operation("{ $ref: '../shared/b.yaml#/components/schemas/B' }"));
        var second = Read.File(
            "C:\\src\\shared\\b.yaml",
            Read.Head + "components: { schemas: { B: { type: object } } }\n",
            new SpecOptions { Namespace = "Other" });
        var client = ClientInput.CreateAll([first, second], default).Single(static one => one.Options.Namespace == "Test");
        Assert.Equal(second, Assert.Single(client.Library));
        Assert.Empty(ReadDocument.Read(client.Fragments, client.Library, client.IsLibrary, default).Diagnostics);
    }

    [Fact]
    public void Any_text_is_outlined_in_linear_time()
    {
        foreach (var part in (string[])[
            "$ref", "$ref:", "$ref: \"", "mapping:", "mapping:\n", "mapping: {", "mapping: { a: ", "\"mapping\":\"x\",", ":", ": \"",
            "info:", "- ",
        ])
        {
            var text = "openapi: 3.1.0\nmapping:\n " + string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));
            var before = GC.GetAllocatedBytesForCurrentThread();
            SpecReferences.Find("/specs/a.yaml", text);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L * text.Length);
        }
    }

    private static OutlinedFile File(string name, string text) =>
        OutlinedFile.Read(
            new SpecFile("/specs/" + name, text, new SpecOptions { Namespace = "Test" }),
            DocumentOutliner.Begin,
            default);

    private static IEnumerable<string> References(string path, string text) => SpecReferences.Find(path, text);
}
