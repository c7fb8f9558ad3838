namespace Specwright.Generator.Planning.Plans;

/// <summary>Documentation of a generated member: text from the spec, its markup as <see cref="DocMarks"/>.</summary>
internal sealed record DocPlan(string? Summary, string? Remarks = null)
{
    public static DocPlan None { get; } = new((string?)null);
}
