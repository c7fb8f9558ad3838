using System.Globalization;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans what is checked of an argument before it is sent: the schema's bounds, and those of what it holds.</summary>
internal sealed class CheckPlanner
{
    private readonly PlanContext _context;
    private readonly HashSet<string> _checked;

    public CheckPlanner(PlanContext context, CancellationToken cancellationToken)
    {
        _context = context;
        _checked = FindChecked(context, cancellationToken);
    }

    /// <summary>The checks of a value of <paramref name="use"/>, which has the C# type <paramref name="type"/>.</summary>
    public EquatableArray<CheckPlan> Plan(SchemaUse use, TypeRef type)
    {
        var checks = new List<CheckPlan>();
        var schema = _context.Schemas[use.Id];
        switch (schema.Shape)
        {
            case StringShape text when type is ScalarType { Kind: ScalarKind.String or ScalarKind.Secret }:
                PlanText(text, checks);
                break;
            case NumberShape number when type is ScalarType { Kind: var kind }:
                PlanNumber(number, kind, checks);
                break;
            case ArrayShape array when type is ListType list:
                if (array.MinItems > 0 || array.MaxItems is not null || array.UniqueItems)
                {
                    checks.Add(new ItemsCheck(array.MinItems, array.MaxItems, array.UniqueItems));
                }

                if (Plan(array.Items, list.Item) is { IsEmpty: false } ofItems)
                {
                    checks.Add(new EachCheck(ofItems));
                }

                break;
            case MapShape map when type is MapType values:
                if (map.MinProperties > 0 || map.MaxProperties is not null)
                {
                    checks.Add(new PropertiesCheck(map.MinProperties, map.MaxProperties));
                }

                if (Plan(map.Values, values.Value) is { IsEmpty: false } ofValues)
                {
                    checks.Add(new EachValueCheck(ofValues));
                }

                break;
            case ObjectShape or UnionShape { Base: not null } when type is NamedType
                && _checked.Contains(schema.Id)
                && (schema.Shape is ObjectShape || _context.Unions.IsBase(schema.Id)):
                checks.Add(new ModelCheck());
                break;
        }

        return checks.ToEquatableArray();
    }

    /// <summary>The checks of an object as a whole, which its record makes.</summary>
    public EquatableArray<CheckPlan> PlanMembers(SchemaModel schema, ObjectShape shape)
    {
        if (!_context.Schemas.InRequest(schema.Id))
        {
            return EquatableArray<CheckPlan>.Empty;
        }

        var checks = new List<CheckPlan>();

        if (shape.MinProperties > 0 || shape.MaxProperties is not null)
        {
            checks.Add(new MembersCheck(shape.MinProperties, shape.MaxProperties));
        }

        if (shape.Dependencies.IsEmpty)
        {
            return checks.ToEquatableArray();
        }

        // What requests leave out cannot be asked of them.
        var readOnly = new HashSet<string>(
            shape.Properties.Where(static property => property.ReadOnly).Select(static property => property.Name),
            StringComparer.Ordinal);
        foreach (var dependency in shape.Dependencies)
        {
            var required = dependency.Required.Where(name => !readOnly.Contains(name)).ToList();
            if (required.Count > 0)
            {
                checks.Add(new DependentCheck(dependency.Name, required.ToEquatableArray()));
            }
        }

        return checks.ToEquatableArray();
    }

    private static void PlanText(StringShape text, List<CheckPlan> checks)
    {
        if (text.MinLength > 0 || text.MaxLength is not null)
        {
            checks.Add(new LengthCheck(text.MinLength, text.MaxLength));
        }

        if (text.Pattern is { Length: > 0 } pattern)
        {
            checks.Add(new PatternCheck(pattern));
        }
    }

    private static void PlanNumber(NumberShape number, ScalarKind kind, List<CheckPlan> checks)
    {
        var min = PlanLiteral(number.Minimum, kind);
        var max = PlanLiteral(number.Maximum, kind);
        if (min is not null || max is not null)
        {
            checks.Add(new RangeCheck(min, max)
            {
                ExclusiveMin = min is not null && number.ExclusiveMinimum,
                ExclusiveMax = max is not null && number.ExclusiveMaximum,
            });
        }

        // A divisor of a binary fraction (0.01 of a double) would refuse values that are right.
        if (kind is not (ScalarKind.Double or ScalarKind.Single)
            && PlanLiteral(number.MultipleOf, kind) is { } divisor
            && divisor.Digits is not ("0" or "1"))
        {
            checks.Add(new MultipleOfCheck(divisor));
        }
    }

    /// <summary>
    /// A bound as a literal of the value's type; <see langword="null"/> when the type cannot get beyond it, or it cannot be one.
    /// </summary>
    private static NumberLiteral? PlanLiteral(string? bound, ScalarKind kind)
    {
        if (bound is null)
        {
            return null;
        }

        if (kind == ScalarKind.Double)
        {
            return double.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
                && !double.IsInfinity(real)
                && !double.IsNaN(real)
                ? new NumberLiteral(real.ToString("R", CultureInfo.InvariantCulture), ScalarKind.Double)
                : null;
        }

        // A bound is the nearest value of the type, as the values are: as a double, 0.1 would be below 0.1f.
        if (kind == ScalarKind.Single)
        {
            return float.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var single)
                && !float.IsInfinity(single)
                && !float.IsNaN(single)
                ? new NumberLiteral(single.ToString("R", CultureInfo.InvariantCulture), ScalarKind.Single)
                : null;
        }

        if (!decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return null;
        }

        // The checks know no ulong, but every one of them is a decimal.
        if (kind is ScalarKind.Decimal or ScalarKind.UInt64)
        {
            return new NumberLiteral(exact.ToString(CultureInfo.InvariantCulture), ScalarKind.Decimal);
        }

        return exact is >= long.MinValue and <= long.MaxValue && decimal.Truncate(exact) == exact
            ? new NumberLiteral(decimal.Truncate(exact).ToString("0", CultureInfo.InvariantCulture), ScalarKind.Int64)
            : null;
    }

    /// <summary>The objects that have, or hold, anything to check; only those that a request carries.</summary>
    private static HashSet<string> FindChecked(PlanContext context, CancellationToken cancellationToken)
    {
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var schema in context.Model.Schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = context.Schemas.GetCanonical(schema.Id);
            if (!context.Schemas.InRequest(id))
            {
                continue;
            }

            foreach (var use in Uses.OfSchema(schema))
            {
                var used = context.Schemas.GetCanonical(use.Id);
                if (!users.TryGetValue(used, out var list))
                {
                    users[used] = list = [];
                }

                list.Add(id);
            }

            if (IsBounded(schema.Shape))
            {
                open.Push(id);
            }
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        while (open.Count > 0)
        {
            var id = open.Pop();
            if (found.Add(id) && users.TryGetValue(id, out var list))
            {
                list.ForEach(open.Push);
            }
        }

        return found;
    }

    private static bool IsBounded(SchemaShape shape) => shape switch
    {
        StringShape text => text.Format is null or not ("date-time" or "date" or "uuid" or "guid" or "byte")
            && (text.MinLength > 0 || text.MaxLength is not null || text.Pattern is { Length: > 0 }),
        NumberShape number => number.Minimum is not null || number.Maximum is not null || number.MultipleOf is not null,
        ArrayShape array => array.MinItems > 0 || array.MaxItems is not null || array.UniqueItems,
        MapShape map => map.MinProperties > 0 || map.MaxProperties is not null,
        ObjectShape obj => obj.MinProperties > 0 || obj.MaxProperties is not null || !obj.Dependencies.IsEmpty,
        _ => false,
    };
}
