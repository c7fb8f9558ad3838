using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans what a case of a union owes to the cases before it.</summary>
internal static class UnionCases
{
    public static EquatableArray<UnionCasePlan> Complete(IEnumerable<UnionCasePlan> cases)
    {
        var result = new List<UnionCasePlan>();
        var types = new HashSet<TypeRef>();
        var values = 0;
        foreach (var one in cases)
        {
            // What implements lists and maps converts where they themselves would: C# has no conversions from interfaces.
            result.Add(one with
            {
                FirstDiscriminatorValue = values,
                IsImplicit = types.Add(CompiledTypes.Of(one.Type)),
            });
            values += one.DiscriminatorValues.Count;
        }

        return result.ToEquatableArray();
    }
}
