using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>Gives cases the values of a discriminator that name them, each value to one case.</summary>
internal static class CaseNames
{
    /// <summary>The kind that all the values can be written as: the one that the schemas declare, or text.</summary>
    public static DiscriminatorKind ChooseKind(DiscriminatorKind? declared, IReadOnlyCollection<CaseCandidate> candidates)
    {
        var kinds = candidates.Select(static one => one.Kind).Where(static one => one is not null).Distinct().ToList();
        var areNumbers = kinds.Count > 0 && kinds.TrueForAll(static one => one is DiscriminatorKind.Integer or DiscriminatorKind.Number);
        var kind = declared ?? (kinds.Count == 1 ? kinds[0]!.Value : areNumbers ? DiscriminatorKind.Number : DiscriminatorKind.String);
        var values = candidates.SelectMany(static one => one.Values);
        return values.All(value => DiscriminatorProperty.Normalize(value, kind) is not null) ? kind : DiscriminatorKind.String;
    }

    /// <summary>The values of each case, the one to write first; none where no value is left for a case.</summary>
    /// <param name="candidates">The cases.</param>
    /// <param name="kind">What kind of value is written.</param>
    /// <param name="nameIsLast">Whether a schema's name is its value where another case has its given value already.</param>
    public static List<EquatableArray<string>> Assign(List<CaseCandidate> candidates, DiscriminatorKind kind, bool nameIsLast)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var given = candidates.ConvertAll(one => Order(one, kind).FindAll(taken.Add));
        for (var i = 0; i < given.Count; i++)
        {
            // By OpenAPI, a schema's name is its value where nothing else is.
            if (given[i].Count == 0 && (nameIsLast || candidates[i].Values.Count == 0)
                && candidates[i].Implied is { } implied && DiscriminatorProperty.Normalize(implied, kind) is { } text && taken.Add(text))
            {
                given[i].Add(text);
            }
        }

        return given.ConvertAll(static values => values.ToEquatableArray());
    }

    // What the case's own schema allows is written, rather than another name for it.
    private static List<string> Order(CaseCandidate one, DiscriminatorKind kind)
    {
        var values = one.Values.Select(value => DiscriminatorProperty.Normalize(value, kind)!);
        if (one.Allowed is null)
        {
            return [.. values];
        }

        var texts = one.Allowed.Select(value => DiscriminatorProperty.Normalize(value, kind));
        var allowed = new HashSet<string?>(texts, StringComparer.Ordinal);
        return [.. values.OrderBy(value => allowed.Contains(value) ? 0 : 1)];
    }
}
