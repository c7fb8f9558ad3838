using Specwright.Evolution.Versions;

namespace Specwright.Evolution.Tests;

/// <summary>What breaks from one version of a document to the next is explained by what the document says differently.</summary>
public sealed class VersionsTests
{
    [Theory]
    [InlineData("required: [kind, name]", "required: [kind, name, status]", "the schema has changed")]
    [InlineData("lives: { type: integer }", "lives: { type: string }", "the member has another schema")]
    [InlineData("operationId: getCard", "operationId: readCard", "the operation has another id or tag")]
    [InlineData("name: tenant, in: header", "name: realm, in: header", "a parameter is gone or has another schema")]
    public void What_the_document_breaks_is_explained(string before, string after, string cause)
    {
        var text = Spec.Text("shelter.yaml");
        Assert.Contains(before, text, StringComparison.Ordinal);

        var report = VersionsRun.Of(text, text.Replace(before, after, StringComparison.Ordinal));

        Assert.NotNull(report);
        Assert.Empty(report.Ours);
        Assert.Contains(cause, report.Explained.Keys);
    }

    /// <summary>Of alternatives that are alike, a union is one; with a member more of one of them, its type is a union.</summary>
    [Fact]
    public void A_union_of_what_was_alike_is_explained()
    {
        const string Text = """
            openapi: 3.1.0
            info: { title: Alike, version: "1" }
            paths:
              /a:
                get:
                  operationId: getA
                  responses:
                    "200": { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
            components:
              schemas:
                A:
                  type: object
                  properties: { one: { anyOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" }] } }
                B: { type: object, properties: { mode: { type: string, enum: [slow, fast] } } }
                C: { type: object, properties: { mode: { type: string, enum: [slow, fast] } } }

            """;

        var same = VersionsRun.Of(Text, Text.Replace("description: A.", "description: One.", StringComparison.Ordinal));
        var report = VersionsRun.Of(
            Text,
            Text.Replace(
                "C: { type: object, properties: {",
                "C: { type: object, properties: { more: { type: string },",
                StringComparison.Ordinal));

        Assert.Empty(same!.Explained);
        Assert.Empty(report!.Ours);
        Assert.Contains("a case has changed", string.Join("\n", report.Explained.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_breaks_nothing()
    {
        var report = VersionsRun.Of(Spec.Text("orders-v2.json"), Spec.Text("orders-v2.json"));

        Assert.NotNull(report);
        Assert.Empty(report.Ours);
        Assert.Empty(report.Explained);
        Assert.True(report.Uses > 30);
    }
}
