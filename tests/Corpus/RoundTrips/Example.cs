using System.Text.Json;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Corpus.RoundTrips;

/// <summary>An example of a document, and the generated type that must carry it.</summary>
/// <param name="File">The path of the file that it stands in.</param>
/// <param name="Pointer">Where it stands in the file.</param>
/// <param name="SchemaFile">The path of the file that its schema stands in.</param>
/// <param name="Schema">Where its schema stands.</param>
/// <param name="Value">The example.</param>
/// <param name="Part">The member of the example that the type carries: of an envelope, its result; <see langword="null"/> for all of
/// it.</param>
/// <param name="Type">The C# type.</param>
/// <param name="Nullable">Whether <c>null</c> may stand in the type's place.</param>
/// <param name="SchemaId">The schema in the model.</param>
internal sealed record Example(
    string File,
    string Pointer,
    string SchemaFile,
    string Schema,
    JsonElement Value,
    string? Part,
    TypeRef Type,
    bool Nullable,
    string SchemaId)
{
    /// <summary>What goes through the type; <see langword="null"/> when the envelope has no result.</summary>
    public JsonElement? Carried =>
        Part is null ? Value : Value.ValueKind == JsonValueKind.Object && Value.TryGetProperty(Part, out var part) ? part : null;
}
