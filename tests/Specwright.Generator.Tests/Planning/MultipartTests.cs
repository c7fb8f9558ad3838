using Specwright.Generator.Diagnostics;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Planning;

/// <summary>Multipart bodies: their properties are the method's parameters, or properties of its options.</summary>
public sealed class MultipartTests
{
    [Fact]
    public void Alternatives_are_one_method_with_the_parts_of_all()
    {
        var code = Code(Generate("""
                              oneOf:
                                - { type: object, required: [name, script], properties: { name: { type: string }, script: { type: string, format: binary } } }
                                - { type: object, required: [name], properties: { name: { type: string }, message: { type: string } } }
            """));
        Assert.Contains("Task SendAsync(string name, SendOptions? options = null, ", code, StringComparison.Ordinal);
        Assert.Contains("public ApiFile? Script { get => _script; init => _script = value; }", code, StringComparison.Ordinal);
        Assert.Contains("public string? Message { get => _message; init => _message = value; }", code, StringComparison.Ordinal);
        Assert.Contains("form.File(\"script\", options.Script);", code, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_properties_is_a_stream_whose_boundary_the_caller_says()
    {
        var code = Code(Generate("                  { type: array, items: { type: string } }"));
        Assert.Contains("Task SendAsync(Stream body, SendOptions? options = null, ", code, StringComparison.Ordinal);
        Assert.Contains("request.Stream(body, options.ContentType ?? \"multipart/form-data\");", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ headers: { X-Part: { schema: { type: string } } } }", 1)]
    [InlineData("{ style: deepObject }", 0)]
    [InlineData("{ contentType: text/csv }", 0)]
    [InlineData("{ contentType: text/csv, style: form }", 0)]
    [InlineData("{ headers: { Content-Type: { schema: { type: string } } } }", 0)]
    public void Parts_are_sent_without_headers_and_that_is_said(string encoding, int expected)
    {
        var output = Generate(
            "                  { type: object, properties: { part: { type: string } } }",
            $"            encoding: {{ part: {encoding} }}\n");
        var found = output.Diagnostics.Where(static one => one.Id == ModelingDiagnosticIds.UnsupportedEncoding).ToArray();
        Assert.Equal(expected, found.Length);
        Assert.All(found, static one => Assert.True(one is { Line: > 8, Column: > 1 }, one.ToString()));
    }

    [Fact]
    public void Parts_whose_names_the_caller_chooses_are_files_with_names_of_their_own()
    {
        var code = Code(Generate("""
                              type: object
                              required: ['<any part name>']
                              properties:
                                metadata: { type: string }
                                <any part name>: { type: array, items: { type: string, format: binary } }
                                <map>: { type: string, format: binary }
            """));
        Assert.Contains(
            "Task SendAsync(IReadOnlyList<ApiFile> anyPartName, SendOptions? options = null, ",
            code,
            StringComparison.Ordinal);
        Assert.Contains("form.Named(\"<any part name>\", anyPartName);", code, StringComparison.Ordinal);
        Assert.Contains("form.Named(\"<map>\", options.Map);", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Optional_parts_take_no_name_from_a_parameter_or_a_variable_of_the_method()
    {
        var code = Code(Generate("""
                              type: object
                              required: [file_name]
                              properties:
                                fileName: { type: string }
                                cancellationToken: { type: string }
                                options: { type: string }
                                request: { type: string }
                                file_name: { type: string }
            """));
        Assert.Contains(
            "Task SendAsync(string fileName, SendOptions? options = null, CancellationToken cancellationToken = default)",
            code,
            StringComparison.Ordinal);
        Assert.Contains("form.Field(\"request\", options.Request, ", code, StringComparison.Ordinal);
        Assert.Contains("form.Field(\"fileName\", options.FileName, ", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{ type: object, additionalProperties: { type: string, format: binary } }",
        "IReadOnlyList<ApiFile> files, ",
        "form.Named(\"files\", files);")]
    [InlineData(
        "{ type: object, properties: { a: { type: string } }, additionalProperties: { type: array, items: { type: string, format: "
            + "binary } } }",
        "SendOptions? options = null, ",
        "form.Named(\"otherFiles\", options.OtherFiles);")]
    [InlineData(
        "{ type: object, additionalProperties: { type: string } }",
        "Stream body, SendOptions? options = null, ",
        "request.Stream(body, options.ContentType ?? \"multipart/form-data\");")]
    public void Files_beyond_the_properties_are_parts_too(string schema, string parameters, string call)
    {
        var code = Code(Generate("                  " + schema));
        Assert.Contains("Task SendAsync(" + parameters, code, StringComparison.Ordinal);
        Assert.Contains(call, code, StringComparison.Ordinal);
    }

    private static string Code(GeneratorOutput output) => string.Join("\n", output.Files.Select(static file => file.Text));

    private static GeneratorOutput Generate(string schema, string encoding = "")
    {
        var output = GeneratorHarness.Specwright.Run(new SpecSource("/src/test.yaml", $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /a:
                post:
                  operationId: send
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
            {{schema}}
            {{encoding}}
                  responses: {}
            """.Replace("\n\n", "\n", StringComparison.Ordinal))).Output;
        Assert.DoesNotContain(output.Diagnostics, static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.NotEmpty(output.Files);
        return output;
    }
}
