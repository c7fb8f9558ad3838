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
            _known.Add(name, cases = Name(name, Collect(name)));
        }

        return cases;
    }

    // Down from the base, parents before children.
    private List<Candidate> Collect(string name)
    {
        var discriminator = inheritance.Discriminator(name)!;
        var property = discriminator.PropertyName!;
        var isExplicit = mappings.IsExplicit(discriminator);
        var found = new List<Candidate>();
        if (Given(name, property) is { Count: > 0 } own)
        {
            found.Add(ToCandidate(name, property, own, isItself: true));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var open = new Queue<(string Name, int Depth)>(inheritance.Children(name).Select(static child => (child, 1)));
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
                context.Find(ModelingDiagnosticIds.TooComplex, components.Source(name).Id, limit);
                break;
            }

            var isBase = inheritance.IsBase(child);
            var tellsItsOwn = isBase && inheritance.Own(child) is { } inner && inner.PropertyName != property;
            var values = Given(child, property);
            var below = tellsItsOwn ? GivenBelow(child, property) : [];
            found.AddRange(below);
            if (values.Count > 0 || (tellsItsOwn ? below.Count == 0 : !isBase || !isExplicit))
            {
                found.Add(ToCandidate(child, property, values, isItself: isBase && !tellsItsOwn));
            }

            foreach (var next in tellsItsOwn ? [] : inheritance.Children(child))
            {
                open.Enqueue((next, depth + 1));
            }
        }

        return found;
    }

    /// <summary>The components below a base with another discriminator that this one's mapping names all the same.</summary>
    private List<Candidate> GivenBelow(string name, string property)
    {
        var found = new List<Candidate>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var open = new Queue<string>(inheritance.Children(name));
        while (open.Count > 0)
        {
            var child = open.Dequeue();
            if (seen.Count > CaseLimit || !seen.Add(child))
            {
                continue;
            }

            if (mappings.Explicit(child, property) is { Count: > 0 } values)
            {
                found.Add(ToCandidate(child, property, values, isItself: false));
            }

            foreach (var next in inheritance.Children(child))
            {
                open.Enqueue(next);
            }
        }

        return found;
    }

    private List<string> Given(string name, string property) =>
        mappings.Explicit(name, property) is { Count: > 0 } values ? values : mappings.Own(name) is { } own ? [own] : [];

    private Candidate ToCandidate(string name, string property, List<string> values, bool isItself)
    {
        var source = schemas.Resolve(components.Source(name)).Source;
        return new Candidate(name, isItself, properties.Candidate(source, schemas.Merger.Merge(source), property, name, values));
    }

    private BaseCases Name(string name, List<Candidate> candidates)
    {
        var property = inheritance.Discriminator(name)!.PropertyName!;
        var source = schemas.Resolve(components.Source(name)).Source;
        var named = candidates.ConvertAll(static one => one.Case);
        var kind = CaseNames.Kind(properties.Kind(source, schemas.Merger.Merge(source), property), named);
        var values = CaseNames.Assign(named, kind, nameIsLast: true);
        var all = candidates.Select((one, i) => new BaseCase(one.Component, values[i], one.IsItself));
        return new BaseCases { Property = property, Kind = kind, Cases = [.. all.Where(static one => !one.Values.IsEmpty)] };
    }

    /// <summary>A component that may be a case.</summary>
    private sealed record Candidate(string Component, bool IsItself, CaseCandidate Case);
}
