using System.Globalization;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>Finds the cases of a base with a discriminator, and the values that name them.</summary>
internal sealed class BaseCaseFinder(
    ModelingContext context,
    ISchemas schemas,
    Components components,
    Inheritance inheritance,
    DiscriminatorMappings mappings,
    DiscriminatorProperty properties)
{
    /// <summary>Children beyond these are left out where they cannot derive from the base: several bases may have the same ones.</summary>
    private const int CaseLimit = 512;

    private readonly Dictionary<string, BaseCases> _known = new(StringComparer.Ordinal);

    /// <summary>The cases of a base, by the name of its component.</summary>
    public BaseCases Find(string name)
    {
        if (!_known.TryGetValue(name, out var cases))
        {
            _known.Add(name, cases = NameCases(name, Collect(name)));
        }

        return cases;
    }

    // Down from the base, parents before children.
    private List<Candidate> Collect(string name)
    {
        var discriminator = inheritance.FindDiscriminator(name)!;
        var property = discriminator.PropertyName!;
        var isExplicit = mappings.IsExplicit(discriminator);
        var found = new List<Candidate>();
        if (FindGiven(name, property) is { Count: > 0 } own)
        {
            found.Add(ToCandidate(name, property, own, isItself: true));
        }

        // What is composed of the base in two ways is found twice, below another base, too.
        var named = new HashSet<string>(StringComparer.Ordinal) { name };
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var open = new Queue<(string Name, int Depth)>(inheritance.GetChildren(name).Select(static child => (child, 1)));
        while (open.Count > 0)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (child, depth) = open.Dequeue();
            if (depth > InheritanceGraph.DepthLimit || !seen.Add(child))
            {
                continue;
            }

            if (found.Count >= CaseLimit && !inheritance.IsDerivable(name))
            {
                var limit = CaseLimit.ToString(CultureInfo.InvariantCulture) + " cases";
                context.Report(ModelingDiagnosticIds.TooComplex, components.GetSource(name).Id, limit);
                break;
            }

            var isBase = inheritance.IsBase(child);
            var tellsItsOwn = isBase && inheritance.FindOwn(child) is { } inner && inner.PropertyName != property;
            var values = FindGiven(child, property);
            var below = tellsItsOwn ? FindGivenBelow(child, property) : [];
            found.AddRange(below.Where(one => named.Add(one.Component)));
            if ((values.Count > 0 || (tellsItsOwn ? below.Count == 0 : !isBase || !isExplicit)) && named.Add(child))
            {
                found.Add(ToCandidate(child, property, values, isItself: isBase && !tellsItsOwn));
            }

            foreach (var next in tellsItsOwn ? [] : inheritance.GetChildren(child))
            {
                open.Enqueue((next, depth + 1));
            }
        }

        return found;
    }

    /// <summary>The components below a base with another discriminator that this one's mapping names all the same.</summary>
    private List<Candidate> FindGivenBelow(string name, string property)
    {
        var found = new List<Candidate>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var open = new Queue<string>(inheritance.GetChildren(name));
        while (open.Count > 0)
        {
            var child = open.Dequeue();
            if (seen.Count > CaseLimit || !seen.Add(child))
            {
                continue;
            }

            if (mappings.GetExplicit(child, property) is { Count: > 0 } values)
            {
                found.Add(ToCandidate(child, property, values, isItself: false));
            }

            foreach (var next in inheritance.GetChildren(child))
            {
                open.Enqueue(next);
            }
        }

        return found;
    }

    private List<string> FindGiven(string name, string property) =>
        mappings.GetExplicit(name, property) is { Count: > 0 } values ? values : mappings.FindOwn(name) is { } own ? [own] : [];

    private Candidate ToCandidate(string name, string property, List<string> values, bool isItself)
    {
        var source = schemas.Resolve(components.GetSource(name)).Source;
        return new Candidate(name, isItself, properties.MakeCandidate(source, schemas.Merger.Merge(source), property, name, values));
    }

    private BaseCases NameCases(string name, List<Candidate> candidates)
    {
        var property = inheritance.FindDiscriminator(name)!.PropertyName!;
        var source = schemas.Resolve(components.GetSource(name)).Source;
        var named = candidates.ConvertAll(static one => one.Case);
        var kind = CaseNames.ChooseKind(properties.FindKind(source, schemas.Merger.Merge(source), property), named);
        var values = CaseNames.Assign(named, kind, nameIsLast: true);
        var all = candidates.Select((one, i) => new BaseCase(one.Component, values[i], one.IsItself));
        return new BaseCases { Property = property, Kind = kind, Cases = [.. all.Where(static one => !one.Values.IsEmpty)] };
    }

    /// <summary>A component that may be a case.</summary>
    private sealed record Candidate(string Component, bool IsItself, CaseCandidate Case);
}
