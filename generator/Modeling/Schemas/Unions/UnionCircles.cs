using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>
/// Leaves out the cases by which unions are cases of each other: of a value that is such a case, nothing but the same value would be read
/// again, without end.
/// </summary>
/// <remarks>
/// Of a circle, what leads to a union whose id comes earlier is left out: so it does not depend on where the document is entered.
/// </remarks>
internal sealed class UnionCircles
{
    private const int Unseen = 0;

    private readonly List<SchemaModel> _models;
    private readonly List<int>[] _unions;
    private readonly int[] _numbers;
    private readonly int[] _circles;
    private int _count;

    private UnionCircles(List<SchemaModel> models, List<int>[] unions)
    {
        _models = models;
        _unions = unions;
        _numbers = new int[models.Count];
        _circles = new int[models.Count];
    }

    /// <summary>Breaks the circles.</summary>
    /// <param name="models">All schemas, ordinal by id.</param>
    /// <param name="context">Takes what is found.</param>
    public static void Break(List<SchemaModel> models, ModelingContext context)
    {
        var unions = FindUnions(models);
        if (Array.TrueForAll(unions, static cases => cases.Count == 0))
        {
            return;
        }

        var circles = new UnionCircles(models, unions);
        for (var i = 0; i < models.Count; i++)
        {
            circles.Number(i);
        }

        for (var i = 0; i < models.Count; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            circles.LeaveOut(i, context);
        }
    }

    /// <summary>For each schema that is a union, the places of those that are cases of it and unions themselves.</summary>
    private static List<int>[] FindUnions(List<SchemaModel> models)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < models.Count; i++)
        {
            if (models[i].Shape is UnionShape)
            {
                places[models[i].Id] = i;
            }
        }

        var none = new List<int>();
        var unions = new List<int>[models.Count];
        for (var i = 0; i < models.Count; i++)
        {
            unions[i] = models[i].Shape is not UnionShape union
                ? none
                : [.. union.Cases.Where(one => !one.IsItself && places.ContainsKey(one.Schema.Id)).Select(one => places[one.Schema.Id])];
        }

        return unions;
    }

    // Tarjan's algorithm, without recursion: what leads to each other gets one number.
    private void Number(int start)
    {
        if (_numbers[start] != Unseen || _unions[start].Count == 0)
        {
            return;
        }

        var lowest = new Dictionary<int, int>();
        var candidates = new Stack<int>();
        var path = new Stack<(int Place, int Next)>();
        Enter(start);
        while (path.Count > 0)
        {
            var (place, next) = path.Pop();
            if (next < _unions[place].Count)
            {
                path.Push((place, next + 1));
                var union = _unions[place][next];
                if (_numbers[union] == Unseen)
                {
                    Enter(union);
                }
                else if (_circles[union] == Unseen)
                {
                    lowest[place] = Math.Min(lowest[place], _numbers[union]);
                }

                continue;
            }

            if (lowest[place] == _numbers[place])
            {
                int member;
                do
                {
                    member = candidates.Pop();
                    _circles[member] = _numbers[place];
                }
                while (member != place);
            }

            if (path.Count > 0)
            {
                var above = path.Peek().Place;
                lowest[above] = Math.Min(lowest[above], lowest[place]);
            }
        }

        void Enter(int place)
        {
            _numbers[place] = lowest[place] = ++_count;
            candidates.Push(place);
            path.Push((place, 0));
        }
    }

    private void LeaveOut(int place, ModelingContext context)
    {
        var again = new HashSet<string>(StringComparer.Ordinal);
        foreach (var union in _unions[place])
        {
            if (union <= place && _circles[union] == _circles[place])
            {
                again.Add(_models[union].Id);
            }
        }

        if (again.Count == 0)
        {
            return;
        }

        var model = _models[place];
        var shape = (UnionShape)model.Shape;
        var kept = shape.Cases.Where(one => one.IsItself || !again.Contains(one.Schema.Id)).ToEquatableArray();
        var defaultCase = shape.DefaultCase is { } index ? kept.ToList().IndexOf(shape.Cases[index]) : -1;
        _models[place] = model with
        {
            Shape = kept.IsEmpty
                ? new AnyShape(UntypedCause.Unspecified)
                : shape with
                {
                    Cases = kept,
                    DiscriminatorValues = kept.SelectMany(static one => one.DiscriminatorValues).ToEquatableArray(),
                    DefaultCase = defaultCase < 0 ? null : defaultCase,
                },
        };
        context.Report(ModelingDiagnosticIds.ComposedOfItself, model.Id, model.ComponentName ?? model.SuggestedName ?? model.Id);
    }
}
