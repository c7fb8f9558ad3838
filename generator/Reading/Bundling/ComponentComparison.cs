using System.Text.Json;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>Compares what two files declare: by content, references by what they lead to, the order of members aside.</summary>
internal sealed class ComponentComparison(BundleContext context)
{
    private readonly HashSet<((SpecSource, string), (SpecSource, string))> _assumed = [];

    public bool AreAlike(Place left, Place right)
    {
        // A pair that is being compared already is taken to be alike: recursive schemas differ elsewhere, or not at all.
        if (left.Key == right.Key || !_assumed.Add((left.Key, right.Key)))
        {
            return true;
        }

        var alike = AreAlike(left.Source, left.Element, right.Source, right.Element);
        if (!alike)
        {
            _assumed.Remove((left.Key, right.Key));
        }

        return alike;
    }

    private bool AreAlike(SpecSource leftSource, JsonElement left, SpecSource rightSource, JsonElement right)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var leftTarget = Target(leftSource, left);
        var rightTarget = Target(rightSource, right);
        if (leftTarget is { } l && rightTarget is { } r)
        {
            return AreAlike(l, r) && HaveAlikeMembers(leftSource, left, rightSource, right, isReference: true);
        }

        if (leftTarget is not null || rightTarget is not null)
        {
            // A bare reference in one file may stand for what the other declares itself.
            return leftTarget is { } target && IsBare(left)
                ? AreAlike(target.Source, target.Element, rightSource, right)
                : rightTarget is { } other && IsBare(right) && AreAlike(leftSource, left, other.Source, other.Element);
        }

        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => HaveAlikeMembers(leftSource, left, rightSource, right, isReference: false),
            JsonValueKind.Array => HaveAlikeItems(leftSource, left, rightSource, right),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            JsonValueKind.Number => left.GetRawText() == right.GetRawText(),
            _ => true,
        };
    }

    private bool HaveAlikeMembers(SpecSource leftSource, JsonElement left, SpecSource rightSource, JsonElement right, bool isReference)
    {
        var count = 0;
        foreach (var property in left.EnumerateObject())
        {
            if (!(isReference && property.NameEquals("$ref")) && (!right.TryGetProperty(property.Name, out var other) || !AreAlike(leftSource, property.Value, rightSource, other)))
            {
                return false;
            }

            count++;
        }

        return count == right.EnumerateObject().Count();
    }

    private bool HaveAlikeItems(SpecSource leftSource, JsonElement left, SpecSource rightSource, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        using var other = right.EnumerateArray().GetEnumerator();
        foreach (var item in left.EnumerateArray())
        {
            other.MoveNext();
            if (!AreAlike(leftSource, item, rightSource, other.Current))
            {
                return false;
            }
        }

        return true;
    }

    private Place? Target(SpecSource source, JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String
            ? context.Resolver.Resolve(source, reference.GetString()!).Place
            : null;

    private static bool IsBare(JsonElement element) => element.EnumerateObject().Count() == 1;
}
