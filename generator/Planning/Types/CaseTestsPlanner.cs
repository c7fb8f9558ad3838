using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>
/// Decides what tells the cases of a union apart: kinds of values, a discriminator, the members of records and what is known of their
/// values.
/// </summary>
internal sealed class CaseTestsPlanner(PlanContext context, TypeMapper types, RecordPlanner records)
{
    // Unions within unions have become one in modeling, except where an outer one has a discriminator.
    private const int MaxNesting = 4;

    // So many values tell nothing that the kind does not.
    private const int MaxValues = 64;

    private const JsonKinds AllKinds = JsonKinds.String | JsonKinds.Number | JsonKinds.Boolean | JsonKinds.Object | JsonKinds.Array;

    public CaseTestsPlan Plan(UnionShape shape, string name, bool open)
    {
        if (shape.DiscriminatorProperty is not null)
        {
            var cases = shape.Cases.SelectMany((one, i) => one.DiscriminatorValues.Select(_ => i));
            return new CaseTestsPlan
            {
                Discriminators = [new DiscriminatorTestPlan(name, cases.ToEquatableArray())],
                Absent = shape.DefaultTakesOthers ? null : shape.DefaultCase,
                OtherObjects = shape.DefaultTakesOthers ? PlanAny(shape.DefaultCase!.Value) : null,
            };
        }

        var found = new Found();
        for (var i = 0; i < shape.Cases.Count; i++)
        {
            Add(found, shape.Cases[i].Schema, i, open, 0);
        }

        return PlanTests(found);
    }

    private void Add(Found found, SchemaUse use, int index, bool open, int depth)
    {
        var id = context.Schemas.GetCanonical(use.Id);
        switch (context.Schemas[id].Shape)
        {
            case ObjectShape shape:
                found.ObjectCases.Add(index);
                found.Records.Add(new(index, context.TypeNames[id], GetMembers(context.Schemas[id], shape, open)));
                break;
            case MapShape map:
                found.ObjectCases.Add(index);
                var nothing = map.Values.Nullable ? JsonKinds.Null : JsonKinds.None;
                found.Map ??= new OtherObjectsPlan(index, KindsOf(map.Values, open) | nothing);
                break;
            case UnionShape { DiscriminatorProperty: { } property }:
                found.ObjectCases.Add(index);
                found.Properties.Add(property);
                found.Discriminators.Add(new DiscriminatorTestPlan(context.TypeNames[id], [index]));
                break;
            case UnionShape union:
                foreach (var one in depth < MaxNesting && found.Unions.Add(id) ? union.Cases : [])
                {
                    Add(found, one.Schema, index, open, depth + 1);
                }

                break;
            case AnyShape:
                found.ObjectCases.Add(index);
                found.Map ??= PlanAny(index);
                found.Take(AllKinds, index);
                break;
            default:
                found.Take(KindsOf(use, open), index);
                break;
        }
    }

    private static CaseTestsPlan PlanTests(Found found)
    {
        var tests = new CaseTestsPlan { Kinds = found.Kinds.ToEquatableArray() };
        if (found.ObjectCases.Count < 2)
        {
            // The only case for objects: what is wrong with one is told by reading it.
            return found.ObjectCases.Count == 0 ? tests : tests with { OtherObjects = PlanAny(found.ObjectCases.First()) };
        }

        return tests with
        {
            Discriminators = found.Discriminators.ToEquatableArray(),
            Records = found.Records.Select(record => PlanRecord(record, found)).ToEquatableArray(),
            OtherObjects = found.Map ?? (found.Discriminators.Count > 0 ? PlanAny(found.Discriminators[0].Cases[0]) : null),
        };
    }

    private static OtherObjectsPlan PlanAny(int index) => new(index, JsonKinds.None);

    // What others may have in a member of the name, too, tells nothing.
    private static RecordTestPlan PlanRecord(RecordCase record, Found found)
    {
        var tests = new List<MemberTestPlan>();
        for (var i = 0; i < record.Members.Count; i++)
        {
            var member = record.Members[i];
            var isTelling = found.Differ(member.Name) || (found.Map is { } map && (map.Values & ~JsonKinds.Null) != member.Kinds);
            if (isTelling && (member.Kinds != AllKinds || !member.Values.IsEmpty))
            {
                tests.Add(new MemberTestPlan(i, member.Kinds, member.Values, member.IsClosed));
            }
        }

        return new RecordTestPlan(record.Case, record.Name, tests.ToEquatableArray());
    }

    // In the order of the record's table; what names its case is a text that the schema need not declare.
    private List<Known> GetMembers(SchemaModel schema, ObjectShape shape, bool open)
    {
        var properties = shape.Properties.ToDictionary(static property => property.Name, StringComparer.Ordinal);
        return [.. records.Plan(schema, shape).Members.Select(member =>
            properties.TryGetValue(member.Wire, out var property)
                ? GetMember(property, open)
                : new Known(member.Wire, AllKinds, [], IsClosed: false))];
    }

    private Known GetMember(PropertyModel property, bool open)
    {
        var shape = context.Schemas[property.Schema.Id].Shape;
        var listed = shape is EnumShape { Values.Count: <= MaxValues } enumeration
            ? enumeration.Values.Select(static value => value.Value)
            : [];
        var values = listed.ToEquatableArray();

        // An enum of one is a constant, even where the type takes others.
        var isClosed = shape is EnumShape { IsOpen: false } && (values.Count == 1 || !open);
        return new Known(property.Name, KindsOf(property.Schema, open), values, isClosed);
    }

    /// <summary>The kinds of JSON values that the type of the schema can hold, <c>null</c> left aside.</summary>
    private JsonKinds KindsOf(SchemaUse use, bool open) => context.Schemas[use.Id].Shape switch
    {
        ArrayShape => JsonKinds.Array,
        ObjectShape or MapShape or UnionShape { DiscriminatorProperty: not null } => JsonKinds.Object,
        BooleanShape => JsonKinds.Boolean,
        StringShape or EnumShape { Kind: EnumValueKind.String } => JsonKinds.String,
        EnumShape => JsonKinds.Integer,
        NumberShape => types.Map(use, open) is ScalarType number ? KindsOf(number) : JsonKinds.Number,
        _ => AllKinds,
    };

    private static JsonKinds KindsOf(ScalarType number)
    {
        var isInteger = number.Kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt32 or ScalarKind.UInt64;
        var text = number.Reading == NumberReading.Number ? JsonKinds.None : JsonKinds.NumberText;
        return text | (isInteger ? JsonKinds.Integer : JsonKinds.Number);
    }

    /// <summary>A member of a record, by what is known of its values.</summary>
    private sealed record Known(string Name, JsonKinds Kinds, EquatableArray<string> Values, bool IsClosed);

    /// <summary>A case that is a record.</summary>
    private sealed record RecordCase(int Case, string Name, List<Known> Members);

    /// <summary>What the cases of a union are, in the order of the document.</summary>
    private sealed class Found
    {
        private JsonKinds _taken;
        private HashSet<string>? _different;

        public List<KindTestPlan> Kinds { get; } = [];

        public List<DiscriminatorTestPlan> Discriminators { get; } = [];

        public List<RecordCase> Records { get; } = [];

        public OtherObjectsPlan? Map { get; set; }

        public HashSet<int> ObjectCases { get; } = [];

        public HashSet<string> Unions { get; } = new(StringComparer.Ordinal);

        /// <summary>The discriminators of unions that are cases.</summary>
        public List<string> Properties { get; } = [];

        /// <summary>Whether records have different values in the members of a name.</summary>
        public bool Differ(string name) => (_different ??= FindDifferent()).Contains(name);

        /// <summary>Gives the kinds, but objects, to a case, as far as no other has them.</summary>
        public void Take(JsonKinds kinds, int index)
        {
            kinds = (kinds & JsonKinds.Integer) != 0 ? kinds ^ JsonKinds.Integer | JsonKinds.Number : kinds;
            kinds &= ~(_taken | JsonKinds.Object);
            if (kinds != JsonKinds.None)
            {
                Kinds.Add(new KindTestPlan(kinds, index));
                _taken |= kinds;
            }
        }

        private HashSet<string> FindDifferent()
        {
            var first = new Dictionary<string, Known>(StringComparer.Ordinal);
            var different = new HashSet<string>(Properties, StringComparer.Ordinal);
            foreach (var member in Records.SelectMany(static record => record.Members))
            {
                if (!first.TryGetValue(member.Name, out var known))
                {
                    first.Add(member.Name, member);
                }
                else if (known != member)
                {
                    different.Add(member.Name);
                }
            }

            return different;
        }
    }
}
