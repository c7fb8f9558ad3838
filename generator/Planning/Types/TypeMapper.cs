using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>Which C# type a schema becomes where it is used.</summary>
internal sealed class TypeMapper(PlanContext context)
{
    /// <summary>Long enough for every real document; a type's name must stay readable.</summary>
    private const int MaxNesting = 8;

    /// <summary>The C# type of a use.</summary>
    /// <param name="use">The schema, where it is used.</param>
    /// <param name="open">Whether an enum must take values that the spec does not know: whether a response can carry it.</param>
    public TypeRef Map(SchemaUse use, bool open) => Map(use.Id, open, 0);

    private TypeRef Map(string id, bool open, int depth)
    {
        var schema = context.Schemas[id];
        switch (schema.Shape)
        {
            case ObjectShape:
                return new NamedType(context.TypeNames[schema.Id], NamedKind.Record);
            case UnionShape:
                return new NamedType(context.TypeNames[schema.Id], NamedKind.Union);
            case EnumShape enumeration:
                // What was read can be sent back where the same enum is asked for.
                var isOpen = open || enumeration.IsOpen || context.Schemas.InResponse(schema.Id);
                return new NamedType(context.TypeNames[schema.Id], isOpen ? NamedKind.OpenEnum : NamedKind.Enum);
            case ArrayShape or MapShape when depth == MaxNesting:
                context.Report(PlanningDiagnosticIds.NestedTooDeep, schema.Id);
                return new ScalarType(ScalarKind.Element);
            case ArrayShape array:
                return new ListType(Map(array.Items.Id, open, depth + 1), array.Items.Nullable && !IsElement(array.Items));
            case MapShape map:
                return new MapType(Map(map.Values.Id, open, depth + 1), map.Values.Nullable && !IsElement(map.Values));
            case StringShape text:
                return new ScalarType(MapText(text.Format));
            case NumberShape number:
                return new ScalarType(NumberKinds.Find(number, schema.Default)) { Reading = NumberKinds.Read(number.Forms) };
            case BooleanShape:
                return new ScalarType(ScalarKind.Boolean);
            default:
                return new ScalarType(ScalarKind.Element);
        }
    }

    private bool IsElement(SchemaUse use) => context.Schemas[use.Id].Shape is AnyShape;

    private ScalarKind MapText(string? format) => format switch
    {
        "date-time" => ScalarKind.DateTimeOffset,
        "date" => context.Target.HasDateOnly ? ScalarKind.Date : ScalarKind.DateTimeDate,
        "uuid" or "guid" => ScalarKind.Guid,
        "byte" => ScalarKind.Base64,
        "password" => ScalarKind.Secret,
        _ => ScalarKind.String,
    };
}
