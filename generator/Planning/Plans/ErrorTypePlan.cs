using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>What an exception carries, and when it comes.</summary>
/// <param name="Type">The body's type; <see langword="null"/> where the document gives none.</param>
/// <param name="Headers">The class of the headers; <see langword="null"/> when the document describes none.</param>
/// <param name="Description">When it comes.</param>
internal sealed record ErrorTypePlan(TypeRef? Type, string? Headers, EquatableArray<DocLine> Description);
