using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading;

/// <summary>
/// What is left of the fragments of a client when they have been read: one tree of what is selected, with placeholders where a text only
/// documents something, and what follows from the whole document. A model and a plan depend on nothing else of it.
/// </summary>
/// <param name="Tree">The bundled, pruned document.</param>
/// <param name="Named">What the project's code names besides the document's operations.</param>
/// <param name="Budget">What is left of the budget for what multiplies the document.</param>
/// <param name="Outline">What the whole document holds, however little of it is selected.</param>
internal sealed record BundledDocument(JsonObject Tree, NamedParts Named, WorkBudget Budget, DocumentOutline Outline)
{
    private static readonly JsonWriterOptions s_options = new()
    {
        // Nobody reads it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Makes a digest of all of it.</summary>
    public ContentDigest ComputeDigest()
    {
        var digest = new DigestWriter();
        using (var writer = new Utf8JsonWriter(digest, s_options))
        {
            Tree.WriteTo(writer);
        }

        digest.Add(Named.Schemas);
        digest.Add(Named.Tags);
        digest.Add(Budget.Limit);
        digest.Add(Budget.Spent);
        digest.Add(Budget.IsReported ? 1 : 0);
        OutlineDigest.Add(Outline, digest);
        return digest.Digest;
    }
}
