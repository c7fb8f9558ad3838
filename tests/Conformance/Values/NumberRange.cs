using System.Text.Json.Nodes;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Values;

/// <summary>The bounds of a number, and a number within them.</summary>
internal sealed class NumberRange
{
    private decimal? _min;
    private decimal? _max;
    private decimal? _multipleOf;
    private bool _excludesMin;
    private bool _excludesMax;

    public bool IsBounded => _min is not null || _max is not null || _multipleOf is not null;

    public void Add(RawNode node)
    {
        Raise(Literals.Number(node["minimum"]), Literals.IsTrue(node["exclusiveMinimum"]));
        Raise(Literals.Number(node["exclusiveMinimum"]), excludes: true);
        Lower(Literals.Number(node["maximum"]), Literals.IsTrue(node["exclusiveMaximum"]));
        Lower(Literals.Number(node["exclusiveMaximum"]), excludes: true);
        _multipleOf = Literals.Number(node["multipleOf"]) is > 0 and var step ? step : _multipleOf;
    }

    /// <summary>A number within the bounds; another one for each <paramref name="variant"/> where there are several.</summary>
    public JsonNode Make(bool whole, int variant)
    {
        var step = _multipleOf ?? (whole || _max is null || _min is null || _max - _min >= 2 ? 1 : (_max.Value - _min.Value) / 4);
        var first = Math.Max(_min ?? Math.Min(1, _max ?? 1), _min is null or <= 1 && _max is null or >= 1 ? 1 : decimal.MinValue);
        first = step == 0 ? first : Math.Ceiling(first / step) * step;
        if (_min == first && _excludesMin)
        {
            first += step;
        }

        if (_min is null && (first > _max || (first == _max && _excludesMax)))
        {
            first = Math.Floor(_max.Value / step) * step;
            first -= first == _max && _excludesMax ? step : 0;
        }

        var number = first + (step * variant);
        number = number > _max || (number == _max && _excludesMax) ? first : number;
        return whole || number == decimal.Truncate(number) && _multipleOf is not null
            ? JsonNode.Parse(decimal.Truncate(number).ToString(System.Globalization.CultureInfo.InvariantCulture))!
            : JsonValue.Create(number == 1 && _multipleOf is null && _max is null ? 1.5m : number);
    }

    private void Raise(decimal? bound, bool excludes)
    {
        if (bound is not null && (_min is null || bound > _min || (bound == _min && excludes)))
        {
            (_min, _excludesMin) = (bound, excludes);
        }
    }

    private void Lower(decimal? bound, bool excludes)
    {
        if (bound is not null && (_max is null || bound < _max || (bound == _max && excludes)))
        {
            (_max, _excludesMax) = (bound, excludes);
        }
    }
}
