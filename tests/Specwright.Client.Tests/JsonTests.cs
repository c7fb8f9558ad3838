using System.Text;
using System.Text.Json;
using Cloudflare;
using Specwright.CompilerServices;

namespace Specwright.Client.Tests;

/// <summary>System.Text.Json reads and writes the generated types as the client does.</summary>
public sealed class JsonTests
{
    private const string Settings = """
        {"user_profiles":"learning","username_expressions":["☺\"\\","b"],"authentication_settings":{"success_criteria":{"kind":"status_code","status_codes":[200,302]},"failure_criteria":{"kind":"status_code"}},"extra":{"deep":[1,2.50,null]}}
        """;

    private const string Behaviors = """
        {"behaviors":{"imp_travel":{"name":"Impossible travel","description":"…","enabled":true,"risk_level":"high"},"":{"name":"","description":"","enabled":false,"risk_level":"new"}}}
        """;

    // The codecs escape no more than JSON needs; so must these options, for the texts to be the same.
    private static readonly JsonSerializerOptions s_plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void TheConverterOnTheTypeLosesNothing()
    {
        Assert.Equal(Settings.Trim(), JsonSerializer.Serialize(JsonSerializer.Deserialize<FraudSettings>(Settings, s_plain), s_plain));
        Assert.Equal(Behaviors.Trim(), JsonSerializer.Serialize(JsonSerializer.Deserialize<RiskBehaviors>(Behaviors, s_plain), s_plain));
    }

    [Fact]
    public void TheContextDoesTheSameAsTheCodec()
    {
        FraudSettings byContext = JsonSerializer.Deserialize(Settings, CloudflareJson.Default.FraudSettings)!;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Settings));
        reader.Read();
        FraudSettings byCodec = ModelCodec<FraudSettings>.Instance.ReadValue(ref reader);

        Assert.Equal(byCodec, byContext);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ModelCodec<FraudSettings>.Instance.Write(writer, byCodec, JsonSerializerOptions.Default);
        }

        Assert.Equal(JsonSerializer.Serialize(byContext, CloudflareJson.Default.FraudSettings), Encoding.UTF8.GetString(buffer.ToArray()));
        Assert.Equal(byContext, JsonSerializer.Deserialize(
            JsonSerializer.SerializeToUtf8Bytes(byContext, CloudflareJson.Default.FraudSettings),
            CloudflareJson.Default.FraudSettings));
    }

    [Fact]
    public void TheContextKnowsEveryType()
    {
        Type[] types =
        [
            typeof(FraudAuthenticationSettings), typeof(FraudLoginCriterion), typeof(FraudLoginCriterionKind), typeof(FraudSettings),
            typeof(FraudUserProfiles),
            typeof(RiskBehavior), typeof(RiskBehaviorUpdate), typeof(RiskBehaviors), typeof(RiskBehaviorsUpdate), typeof(RiskLevel),
        ];

        Assert.All(types, type => Assert.Equal(type, CloudflareJson.Default.GetTypeInfo(type)?.Type));
        Assert.Null(CloudflareJson.Default.GetTypeInfo(typeof(string)));
        Assert.Same(CloudflareJson.Default.GetTypeInfo(typeof(RiskLevel)), CloudflareJson.Default.GetTypeInfo<RiskLevel>());
        Assert.Throws<NotSupportedException>(() => CloudflareJson.Default.GetTypeInfo<string>());
    }

    [Fact]
    public void TypesOfTheProgramMayHoldGeneratedOnes()
    {
        var report = new Report(new FraudSettings { UsernameExpressions = [] }, RiskLevel.Medium, OpenEnum<RiskLevel>.FromRaw("critical"));

        string json = JsonSerializer.Serialize(report);
        Report back = JsonSerializer.Deserialize<Report>(json)!;

        Assert.Equal("""{"Settings":{"username_expressions":[]},"Level":"medium","Open":"critical"}""", json);
        Assert.Equal(report, back);
    }

    [Theory]
    [InlineData("""{"behaviors":{"x":{"name":"X","enabled":true,"risk_level":"high"}}}""", "description")]
    [InlineData("""{"behaviors":[]}""", "object")]
    [InlineData("{}", "behaviors")]
    public void WhatBreaksTheSchemaIsAJsonException(string json, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RiskBehaviors>(json)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void MembersMayComeInAnyOrderAndWithEscapes()
    {
        const string Json = """{ "risk_level" : "l\u006fw", "enabled" : false, "d\u0065scription" : "d", "name" : "n" }""";

        Assert.Equal(
            new RiskBehavior { Name = "n", Description = "d", Enabled = false, RiskLevel = RiskLevel.Low },
            JsonSerializer.Deserialize(Json, CloudflareJson.Default.RiskBehavior));
    }

    private sealed record Report(FraudSettings Settings, RiskLevel Level, OpenEnum<RiskLevel> Open);
}
