using System.Diagnostics;
using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A planned file with the texts that it shows: equal ones give equal files.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Texts">The texts of <see cref="FilePlan.Texts"/>, in that order.</param>
internal sealed record DocumentedFile(FilePlan Plan, EquatableArray<string> Texts)
{
    /// <summary>Finds the texts of a file among those of the document.</summary>
    /// <param name="plan">The file.</param>
    /// <param name="texts">The document's texts, by their number.</param>
    public static DocumentedFile Of(FilePlan plan, EquatableArray<string> texts)
    {
        Debug.Assert(plan.Texts.All(index => index < texts.Count), "The plan was made of another document.");
        return new(plan, plan.Texts.ConvertAll(index => (uint)index < (uint)texts.Count ? texts[index] : ""));
    }
}
