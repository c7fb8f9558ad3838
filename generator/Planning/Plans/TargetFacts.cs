using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>What planning must know of the consumer's compilation, as plain values.</summary>
/// <param name="HasDateOnly">Whether the target has <c>System.DateOnly</c> (.NET 6 and later).</param>
/// <param name="MissingAttributes">Attributes that C# needs for records and <c>required</c>, and the target lacks: their full names,
/// ordinal order.</param>
/// <param name="HasHttpClientFactory">Whether the project references <c>Microsoft.Extensions.Http</c> 8 or later, with what it
/// needs.</param>
internal sealed record TargetFacts(
    bool HasDateOnly, EquatableArray<string> MissingAttributes, bool HasHttpClientFactory = false);
