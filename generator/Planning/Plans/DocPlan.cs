namespace Specwright.Generator.Planning.Plans;

/// <summary>Documentation of a generated member, as plain text from the spec.</summary>
internal sealed record DocPlan(string? Summary, string? Remarks = null)
{
    public static DocPlan None { get; } = new((string?)null);
}
