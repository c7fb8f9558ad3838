using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Components;

/// <summary>Compares what two files declare: by content, references by what they lead to, the order of members aside.</summary>
internal sealed class ComponentComparison(BundleContext context)
{
    /// <summary>Twice as deep as one file may be: what lies deeper behind references of other names is taken to differ.</summary>
    private const int MaxDepth = 2 * SpecLimits.MaxDepth;

    /// <summary>Larger objects are indexed before their members are looked up.</summary>
    private const int LargeObject = 16;

    private readonly HashSet<((SpecSource, string), (SpecSource, string))> _assumed = [];
    private readonly HashSet<((SpecSource, string), (SpecSource, string))> _unlike = [];
    private int _depth;

    public bool AreAlike(SourceNode left, SourceNode right)
    {
        var pair = (left.Key, right.Key);
        if (_unlike.Contains(pair))
        {
            return false;
        }

        // A pair that is being compared already is taken to be alike: recursive schemas differ elsewhere, or not at all.
        if (left.Key == right.Key || !_assumed.Add(pair))
        {
            return true;
        }

        var alike = AreAlike(left.Source, left.Element, right.Source, right.Element);
        if (!alike)
        {
            _assumed.Remove(pair);
            _unlike.Add(pair);
        }

        return alike;
    }

    // Components of one name are compared by themselves: what refers to them is no other for their being different.
    private bool AreTargetsAlike(SourceNode left, SourceNode right) =>
        (left.Pointer == right.Pointer && left.Source != right.Source && IsComponent(left) && IsComponent(right)) || AreAlike(left, right);

    private bool IsComponent(SourceNode node) => context.Sources.Fragments.Contains(node.Source) && ComponentConflicts.IsCompared(node);

    private bool AreAlike(SpecSource leftSource, JsonElement left, SpecSource rightSource, JsonElement right)
    {
        if (_depth > MaxDepth)
        {
            return false;
        }

        _depth++;
        var alike = Compare(leftSource, left, rightSource, right);
        _depth--;
        return alike;
    }

    private bool Compare(SpecSource leftSource, JsonElement left, SpecSource rightSource, JsonElement right)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var leftTarget = ReadTarget(leftSource, left);
        var rightTarget = ReadTarget(rightSource, right);
        if (leftTarget is { } l && rightTarget is { } r)
        {
            return AreTargetsAlike(l, r) && HaveAlikeMembers(leftSource, left, rightSource, right, isReference: true);
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
        var size = right.EnumerateObject().Count();
        if (size != left.EnumerateObject().Count())
        {
            return false;
        }

        // Looking up a member enumerates the object.
        var members = size > LargeObject ? new Dictionary<string, JsonElement>(size, StringComparer.Ordinal) : null;
        foreach (var member in members is null ? default : right.EnumerateObject())
        {
            members![member.Name] = member.Value;
        }

        foreach (var property in left.EnumerateObject())
        {
            if (isReference && property.NameEquals("$ref"))
            {
                continue;
            }

            if (!(members?.TryGetValue(property.Name, out var other) ?? right.TryGetProperty(property.Name, out other))
                || !AreAlike(leftSource, property.Value, rightSource, other))
            {
                return false;
            }
        }

        return true;
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

    private SourceNode? ReadTarget(SpecSource source, JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("$ref", out var reference)
            && reference.ValueKind == JsonValueKind.String
            ? context.Resolver.Resolve(source, reference.GetString()!).Node
            : null;

    private static bool IsBare(JsonElement element) => element.EnumerateObject().Count() == 1;
}
