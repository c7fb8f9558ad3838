using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading;

namespace Specwright.Generator.Tests.Reading;

/// <summary>A digest of what was read differs where anything differs that a plan may depend on.</summary>
public sealed class DigestTests
{
    // These tell where things stand, and are asked only for what code names: that has happened before anything is planned.
    private static readonly string[] s_others =
        [nameof(DocumentOutline.Parts), nameof(DocumentOutline.Graph), nameof(DocumentOutline.Carried)];

    private static readonly OutlinedOperation s_operation = new("GET", "/a", "getA", "A", null) { Tags = ["A"] };
    private static readonly OutlinedUnion s_union = new("A", true, null, 1, true, ["B"], ["T"]);

    /// <summary>For each property of an outline, values that are told apart.</summary>
    private static Dictionary<string, DocumentOutline[]> Outlines => new(StringComparer.Ordinal)
    {
        [nameof(DocumentOutline.Operations)] =
        [
            new() { Operations = [s_operation] },
            new() { Operations = [s_operation with { Method = "PUT" }] },
            new() { Operations = [s_operation with { Path = "/b" }] },
            new() { Operations = [s_operation with { OperationId = null }] },
            new() { Operations = [s_operation with { Tag = "B" }] },
            new() { Operations = [s_operation with { NameOverride = "B" }] },
            new() { Operations = [s_operation with { Tags = ["A", "B"] }] },
            new() { Operations = [s_operation, s_operation] },
        ],
        [nameof(DocumentOutline.Components)] =
        [
            new() { Components = [new("A", 1), new("B", 2)] },
            new() { Components = [new("A", 1), new("B", 1)] },
            new() { Components = [new("A", 1), new("C", 2)] },
        ],
        [nameof(DocumentOutline.Parameters)] =
            [new() { Parameters = ["A"] }, new() { Parameters = ["A", ""] }, new() { Parameters = ["B"] }],
        [nameof(DocumentOutline.Titles)] =
        [
            new() { Titles = Titles("A", 1) },
            new() { Titles = Titles("B", 1) },
            new() { Titles = Titles("A", 1, 2) },
            new() { Titles = Titles("A", 1), Components = [new("C", 1)] },
            new() { Titles = Titles("A", 1), Components = [new("C", 2)] },
        ],
        [nameof(DocumentOutline.Unions)] =
        [
            new() { Unions = [s_union] },
            new() { Unions = [s_union with { Component = null }] },
            new() { Unions = [s_union with { IsComponent = false }] },
            new() { Unions = [s_union with { HasDiscriminator = false }] },
            new() { Unions = [s_union with { Title = "T" }] },
            new() { Unions = [s_union with { Components = ["B", "C"] }] },
            new() { Unions = [s_union with { Titles = [] }] },
            new() { Unions = [s_union, s_union with { Content = 2 }] },
            new() { Unions = [s_union, s_union] },
        ],
        [nameof(DocumentOutline.UsedComponents)] = [new() { UsedComponents = Names("A") }, new() { UsedComponents = Names("A", "B") }],
        [nameof(DocumentOutline.RequestComponents)] =
            [new() { RequestComponents = Names("A") }, new() { RequestComponents = Names("A", "B") }],
        [nameof(DocumentOutline.ResponseComponents)] =
            [new() { ResponseComponents = Names("A") }, new() { ResponseComponents = Names("A", "B") }],
        [nameof(DocumentOutline.RequestTitles)] = [new() { RequestTitles = Names("A") }, new() { RequestTitles = Names("A", "B") }],
        [nameof(DocumentOutline.ResponseTitles)] = [new() { ResponseTitles = Names("A") }, new() { ResponseTitles = Names("A", "B") }],
    };

    [Fact]
    public void Every_property_of_an_outline_counts()
    {
        Assert.Equal(
            typeof(DocumentOutline).GetProperties().Select(static property => property.Name).Where(static name => name != "Empty").Order(),
            Outlines.Keys.Concat(s_others).Order());
        var digests = Outlines.Values.SelectMany(static outlines => outlines)
            .Append(new DocumentOutline())
            .Select(static outline => Digest("{}", outline))
            .ToList();
        Assert.Equal(digests.Count, digests.Distinct().Count());
    }

    [Fact]
    public void What_a_hash_of_content_is_does_not_count() => Assert.Equal(
        Digest("{}", new() { Components = [new("A", 1), new("B", 2), new("C", 1)] }),
        Digest("{}", new() { Components = [new("A", 7), new("B", 8), new("C", 7)] }));

    [Fact]
    public void The_document_and_what_is_left_of_its_budget_count()
    {
        string[] trees =
        [
            "{}", """{"a":1}""", """{"a":1.0}""", """{"a":"1"}""", """{"a":null}""", """{"a":[]}""", """{"a":{}}""", """{"a":true}""",
            """{"b":1}""", """{"a":[1,2]}""", """{"a":[12]}""", """{"a":1,"b":2}""", """{"b":2,"a":1}""", """{"a":"é"}""", """{"a":"😀"}""",
        ];
        var digests = trees.Select(static tree => Digest(tree)).ToList();
        digests.Add(Digest("{}", named: new NamedParts(["A"], [])));
        digests.Add(Digest("{}", named: new NamedParts([], ["A"])));
        digests.Add(Digest("{}", size: 1_000));
        digests.Add(Digest("{}", spent: 1));
        Assert.Equal(digests.Count, digests.Distinct().Count());
        Assert.Equal(trees.Select(static tree => Digest(tree)), digests.Take(trees.Length));
    }

    [Fact]
    public void A_word_more_makes_no_other_limit()
    {
        Assert.Equal(Digest("{}", size: 100_000), Digest("{}", size: 100_050));
        Assert.NotEqual(Digest("{}", size: 100_000), Digest("{}", size: 120_000));
    }

    private static ContentDigest Digest(
        string tree, DocumentOutline? outline = null, NamedParts? named = null, long size = 0, long spent = 0)
    {
        var budget = new WorkBudget(() => size);
        budget.TrySpend(spent);
        return new BundledDocument((JsonObject)JsonNode.Parse(tree)!, named ?? NamedParts.None, budget, outline ?? DocumentOutline.Empty)
            .ComputeDigest();
    }

    private static Dictionary<string, OutlinedTitle> Titles(string title, ulong first, ulong? second = null)
    {
        var outlined = new OutlinedTitle(0, first);
        if (second is { } other)
        {
            outlined.Add(other);
        }

        return new(StringComparer.Ordinal) { [title] = outlined };
    }

    private static OutlinedNames Names(params string[] names) => new(names.Contains, () => names);
}
