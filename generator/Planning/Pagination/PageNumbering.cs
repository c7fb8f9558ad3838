using System.Globalization;
using System.Text.RegularExpressions;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Pagination;

/// <summary>Finds the number of the first page, or of the first item, from what the document tells of a parameter.</summary>
internal sealed class PageNumbering(SchemaIndex schemas)
{
    private static readonly Regex s_fromOne = new(
        @"\b(1|one)-based|\b(start|begin)\w*\s+(at|from|with)\s+1\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex s_fromZero = new(
        @"\b(0|zero)-based|\b(start|begin)\w*\s+(at|from|with)\s+0\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// The first page; <see langword="null"/> where the document does not tell. With the wrong number, a page would be left out without
    /// any error.
    /// </summary>
    public int? FindFirstPage(ParameterModel parameter)
    {
        var schema = schemas[parameter.Schema.Id];
        var text = (parameter.Description ?? "") + "\n" + (schema.Description ?? "");
        return schema.Default switch
        {
            "0" => 0,
            "1" => 1,
            not null => null,
            null => FindMinimum(schema) is >= 1 or null && s_fromOne.IsMatch(text)
                ? 1
                : FindMinimum(schema) == 1 ? 1 : FindMinimum(schema) is 0 or null && s_fromZero.IsMatch(text) ? 0 : null,
        };
    }

    public bool StartsAtZero(ParameterModel parameter)
    {
        var schema = schemas[parameter.Schema.Id];
        return schema.Default is null or "0"
            && FindMinimum(schema) is null or 0
            && !s_fromOne.IsMatch((parameter.Description ?? "") + "\n" + (schema.Description ?? ""));
    }

    private static decimal? FindMinimum(SchemaModel schema) =>
        schema.Shape is NumberShape { Minimum: { } text } number
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var minimum)
            ? minimum + (number.ExclusiveMinimum ? 1 : 0)
            : null;
}
