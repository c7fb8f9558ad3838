using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>What the API sends by itself: the JSON body of a webhook or of a callback.</summary>
/// <param name="Name">The webhook's name; a callback's <c>operationId</c>, or its name.</param>
/// <param name="Pointer">Where the request stands.</param>
/// <param name="Description">When it is sent, in the document's words.</param>
/// <param name="Schema">The body.</param>
internal sealed record PayloadModel(string Name, string Pointer, DocText Description, SchemaUse Schema);
