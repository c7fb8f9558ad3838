using System.Text.Json;
using Specwright.CompilerServices;
using Specwright.Tests.Json.Samples;

namespace Specwright.Tests.Json;

/// <summary><c>ToString()</c> of a model: readable, without secrets, never an exception.</summary>
public sealed class ModelTextTests
{
    private static readonly Account s_account = new()
    {
        Id = "ä\"b,:{",
        Owner = null,
        Settings = Codec.Element("{}"),
        Token = "s3cret",
        Tags = ["x", "y"],
    };

    [Fact]
    public void ModelsPrintTheirMembers() =>
        Assert.Equal(
            """Account { "id": "ä\"b,:{", "owner": null, "tags": ["x", "y"], "settings": {}, "token": "***" }""",
            s_account.ToString());

    [Fact]
    public void SecretsAreMaskedInNestedModelsAndOnlyWhilePrinting()
    {
        var account = s_account with { Parent = s_account };
        Assert.DoesNotContain("s3cret", account.ToString(), StringComparison.Ordinal);
        Assert.Contains("s3cret", Codec.Write(ModelCodec<Account>.Instance, account), StringComparison.Ordinal);
    }

    [Fact]
    public void LongModelsAreCut()
    {
        var text = (s_account with { Owner = new string('x', 100_000) }).ToString();
        Assert.InRange(text.Length, 4000, 4200);
        Assert.EndsWith("… }", text, StringComparison.Ordinal);
        var many = (s_account with { Tags = [.. Enumerable.Repeat("tag", 100_000)] }).ToString();
        Assert.InRange(many.Length, 4000, 4200);
    }

    [Fact]
    public void WhatCannotBeWrittenIsShown()
    {
        Assert.Contains("'id' of Account is required", (s_account with { Id = null! }).ToString(), StringComparison.Ordinal);
        Assert.Contains("<", (s_account with { Settings = default }).ToString(), StringComparison.Ordinal);
        using var document = JsonDocument.Parse("{}");
        var settings = document.RootElement;
        document.Dispose();
        Assert.StartsWith("Account { \"id\"", (s_account with { Settings = settings }).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("***", Codec.Write(ModelCodec<Account>.Instance, s_account), StringComparison.Ordinal);
    }
}
