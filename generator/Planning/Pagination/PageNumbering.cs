using System.Globalization;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Pagination;

/// <summary>Finds the number of the first page, or of the first item, from what the document tells of a parameter.</summary>
internal sealed class PageNumbering(SchemaIndex schemas)
{
    /// <summary>
    /// The first page; <see langword="null"/> where the document does not tell. With the wrong number, a page would be left out without
    /// any error.
    /// </summary>
    public int? FindFirstPage(ParameterModel parameter)
    {
        var schema = schemas[parameter.Schema.Id];
        var facts = parameter.Description.Facts | schema.Description.Facts;
        return schema.Default switch
        {
            "0" => 0,
            "1" => 1,
            not null => null,
            null => FindMinimum(schema) is >= 1 or null && (facts & DocFacts.FromOne) != 0
                ? 1
                : FindMinimum(schema) == 1 ? 1 : FindMinimum(schema) is 0 or null && (facts & DocFacts.FromZero) != 0 ? 0 : null,
        };
    }

    public bool StartsAtZero(ParameterModel parameter)
    {
        var schema = schemas[parameter.Schema.Id];
        return schema.Default is null or "0"
            && FindMinimum(schema) is null or 0
            && ((parameter.Description.Facts | schema.Description.Facts) & DocFacts.FromOne) == 0;
    }

    private static decimal? FindMinimum(SchemaModel schema) =>
        schema.Shape is NumberShape { Minimum: { } text } number
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var minimum)
            ? minimum + (number.ExclusiveMinimum ? 1 : 0)
            : null;
}
