using System.Globalization;
using System.Text;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>
/// Writes schemas as short text, so that a test can say what it expects in one line: <c>object{id: integer:int64, tags?:
/// array&lt;string&gt;|null}</c>.
/// </summary>
internal static class ShapeText
{
    /// <summary>The schema's text; other components inside it stand as <c>#Name</c>, a schema inside itself as <c>^</c>.</summary>
    public static string Of(ApiModel model, SchemaUse use, bool expand)
    {
        var text = new StringBuilder();
        Write(text, model, use, expand, []);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ApiModel model, SchemaUse use, bool expand, HashSet<string> open)
    {
        var schema = Assert.Single(model.Schemas, one => one.Id == use.Id);
        if (schema.ComponentName is { } name && !expand)
        {
            text.Append('#').Append(name);
        }
        else if (!open.Add(schema.Id))
        {
            text.Append('^');
        }
        else
        {
            Write(text, model, schema.Shape, open);
            open.Remove(schema.Id);
        }

        text.Append(use.Nullable ? "|null" : "");
    }

    private static void Write(StringBuilder text, ApiModel model, SchemaShape shape, HashSet<string> open)
    {
        switch (shape)
        {
            case AnyShape any:
                text.Append("any(").Append(any.Cause).Append(')');
                break;
            case BooleanShape:
                text.Append("boolean");
                break;
            case StringShape value:
                text.Append("string").Append(value.Format is null ? "" : ":" + value.Format);
                Constraint(text, "minLength", value.MinLength);
                Constraint(text, "maxLength", value.MaxLength);
                Constraint(text, "pattern", value.Pattern);
                break;
            case NumberShape number:
                text.Append(number.IsInteger ? "integer" : "number").Append(number.Format is null ? "" : ":" + number.Format);
                text.Append(number.Forms switch { NumberForms.NumberOrText => "/text", NumberForms.NumberOrName => "/name", _ => "" });
                Constraint(text, number.ExclusiveMinimum ? ">" : ">=", number.Minimum);
                Constraint(text, number.ExclusiveMaximum ? "<" : "<=", number.Maximum);
                Constraint(text, "multipleOf", number.MultipleOf);
                break;
            case EnumShape values:
                text
                    .Append(values.Kind == EnumValueKind.Integer ? "integer" : "")
                    .Append("enum(")
                    .AppendJoin(", ", values.Values.Select(static value => value.Value))
                    .Append(')');
                break;
            case ArrayShape array:
                text.Append(array.UniqueItems ? "set<" : "array<");
                Write(text, model, array.Items, expand: false, open);
                text.Append('>');
                Constraint(text, "minItems", array.MinItems);
                Constraint(text, "maxItems", array.MaxItems);
                break;
            case MapShape map:
                text.Append("map<");
                Write(text, model, map.Values, expand: false, open);
                text.Append('>');
                break;
            case ObjectShape value:
                Write(text, model, value, open);
                break;
            case UnionShape union:
                Write(text, model, union, open);
                break;
        }
    }

    private static void Write(StringBuilder text, ApiModel model, ObjectShape shape, HashSet<string> open)
    {
        text.Append("object{");
        var separator = "";
        foreach (var property in shape.Properties)
        {
            text.Append(separator).Append(property.Name).Append(property.Required ? ": " : "?: ");
            Write(text, model, property.Schema, expand: false, open);
            separator = ", ";
        }

        if (shape.AdditionalProperties is { } additional)
        {
            text.Append(separator).Append("*: ");
            Write(text, model, additional, expand: false, open);
        }

        text.Append('}');
    }

    private static void Write(StringBuilder text, ApiModel model, UnionShape union, HashSet<string> open)
    {
        var kind = union.DiscriminatorKind == DiscriminatorKind.String ? "" : ":" + union.DiscriminatorKind.ToString().ToLowerInvariant();
        text.Append(union.DiscriminatorProperty is null ? "union(" : $"union[{union.DiscriminatorProperty}{kind}](");
        var separator = "";
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var one = union.Cases[i];
            var names = i != union.DefaultCase
                ? one.DiscriminatorValues
                : [.. one.DiscriminatorValues, union.DefaultTakesOthers ? "(others)" : "(absent)"];
            text.Append(separator).AppendJoin('/', names).Append(names.IsEmpty ? "" : "=");
            if (one.IsItself)
            {
                text.Append("itself");
            }
            else
            {
                Write(text, model, one.Schema, expand: false, open);
            }

            separator = " | ";
        }

        text.Append(')');
    }

    private static void Constraint(StringBuilder text, string name, object? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" {name} {value}");
        }
    }
}
