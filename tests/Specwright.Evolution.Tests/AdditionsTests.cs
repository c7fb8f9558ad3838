using Specwright.Evolution.Additions;
using Specwright.Evolution.Consumers;
using Specwright.Evolution.Documents;

namespace Specwright.Evolution.Tests;

/// <summary>
/// Code that was written against a client compiles against the client of a document that only got more, and sends the same.
/// </summary>
public sealed class AdditionsTests
{
    public static TheoryData<string> Documents => ["shelter.yaml", "orders-v2.json"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task What_is_added_breaks_no_calling_code(string name)
    {
        var report = await AdditionsRun.Of(Spec.Text(name), runs: true);

        Assert.NotNull(report);
        Assert.Empty(report.Problems);
        Assert.True(report.Uses > 30, "The calling code uses what the client offers.");
        Assert.True(report.Calls > 30, "Calls were run.");
        Assert.True(report.Changes.Count >= 12, "The document has a place for most kinds of additions.");
    }

    [Fact]
    public void The_own_document_has_a_place_for_every_kind_of_addition() => Assert.All(
        AllAdditions.All, static addition => Assert.True(addition.Apply(ClientDocument.Read(Spec.Text("shelter.yaml"))!), addition.Name));

    [Theory]
    [InlineData("operationId: getCard", "operationId: readCard", "Call ExampleClient.GetCardAsync")]
    [InlineData("enum: [at home, adopted]", "enum: [at home]", "Name Status.Adopted")]
    [InlineData("required: [kind, name]", "required: [kind, name, status]", "Make Cat.required")]
    [InlineData("lives: { type: integer }", "lives: { type: string }", "Read Cat.Lives")]
    [InlineData("{ $ref: '#/components/schemas/Dog' }]", "]", "Base Dog.Animal")]
    public void What_breaks_calling_code_is_found(string before, string after, string expected)
    {
        var text = Spec.Text("shelter.yaml");
        Assert.Contains(before, text, StringComparison.Ordinal);
        var old = ClientDocument.Generate(ClientDocument.Read(text)!).Compilation;
        var now = ClientDocument.Generate(ClientDocument.Read(text.Replace(before, after, StringComparison.Ordinal))!).Compilation;

        Assert.Contains(expected, ConsumerWriter.Write(old).Broken(now).Select(static one => one.Use.ToString()));
    }
}
