using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>Security schemes, and the alternatives of all operations.</summary>
public sealed class SecurityTests
{
    private static readonly Modeled s_modeled = Modeled.Document("""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        security: [{ token: [] }, { email: [], key: [] }]
        paths:
          /a:
            get: { responses: {} }
            put: { responses: {}, security: [] }
            post: { responses: {}, security: [{ oauth: [read, write] }, {}] }
            patch: { responses: {}, security: [{ key: [], email: [] }, { email: [], key: [] }] }
            delete: { responses: {}, security: [{ gone: [] }, { token: [] }] }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Auth-Key, description: the key, x-csharp-name: GlobalKey }
            email: { type: apiKey, in: query, name: email }
            token: { type: http, scheme: Bearer }
            oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.test/token', scopes: { read: r, write: w } } } }
            unused: { type: http, scheme: basic }
        """);

    [Fact]
    public void Alternatives_are_those_of_all_operations_in_order_of_appearance() =>
        Assert.Equal(
            ["token", "email+key", "", "oauth", "key+email"],
            s_modeled.Model.SecurityAlternatives.Select(static one => string.Join('+', one.Schemes)));

    [Fact]
    public void Two_names_of_one_scheme_are_one_in_an_alternative()
    {
        var modeled = Modeled.Document("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            security: [{ token: [], alias: [] }]
            paths:
              /a:
                get: { responses: {} }
            components:
              securitySchemes:
                token: { type: http, scheme: Bearer }
                alias: { $ref: '#/components/securitySchemes/token' }
            """);

        Assert.Equal(["token"], modeled.Model.SecurityAlternatives.Select(static one => string.Join('+', one.Schemes)));
    }

    [Fact]
    public void Schemes_are_those_that_are_named() =>
        Assert.Equal(
            [
                new SecuritySchemeModel { Name = "token", Kind = SecuritySchemeKind.Bearer },
                new SecuritySchemeModel { Name = "email", Kind = SecuritySchemeKind.ApiKeyQuery, ParameterName = "email" },
                new SecuritySchemeModel
                {
                    Name = "key",
                    Kind = SecuritySchemeKind.ApiKeyHeader,
                    ParameterName = "X-Auth-Key",
                    Description = DocText.Of("the key"),
                    NameOverride = "GlobalKey",
                },
                new SecuritySchemeModel { Name = "oauth", Kind = SecuritySchemeKind.OAuth2, TokenUrl = "https://a.test/token" },
            ],
            s_modeled.Model.SecuritySchemes.Select(static scheme =>
                scheme with { Description = DocText.Of(s_modeled.GetText(scheme.Description)) }));

    [Fact]
    public void Only_an_operation_without_any_requirement_is_anonymous() =>
        Assert.Equal([false, true, false, false, false], s_modeled.Model.Operations.Select(static one => one.IsAnonymous));

    [Fact]
    public void Tokens_are_asked_for_with_the_scopes_of_the_first_alternative_that_takes_one() => Assert.Equal(
        ["read", "write"],
        Modeled.Document("""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths: { /a: { get: { responses: {}, security: [{ key: [role] }, { oauth: [] }, { key: [], oauth: [read, write] }, { oauth: [admin] }] } } }
            components: { securitySchemes: { key: { type: apiKey, in: header, name: K }, oauth: { type: oauth2, flows: {} } } }
            """).Model.Operations[0].TokenScopes);

    [Fact]
    public void Scopes_are_permissions() =>
        Assert.Equal(["read", "write"], s_modeled.Model.Operations.Single(static one => one.Method == "POST").Permissions);

    [Theory]
    [InlineData("{ type: http, scheme: basic }", nameof(SecuritySchemeKind.Basic))]
    [InlineData("{ type: http, scheme: digest }", nameof(SecuritySchemeKind.Unsupported))]
    [InlineData("{ type: http, scheme: 'two words' }", nameof(SecuritySchemeKind.Unsupported))]
    [InlineData("{ type: http, scheme: Token }", nameof(SecuritySchemeKind.Authorization))]
    [InlineData("{ type: apiKey, in: cookie, name: s }", nameof(SecuritySchemeKind.ApiKeyCookie))]
    [InlineData("{ type: openIdConnect, openIdConnectUrl: 'https://a.test/.well-known' }", nameof(SecuritySchemeKind.OpenIdConnect))]
    [InlineData("{ type: mutualTLS }", nameof(SecuritySchemeKind.MutualTls))]
    public void Kinds(string scheme, string kind) => Assert.Equal(kind, Assert.Single(Modeled.Document($$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        security: [{ s: [] }]
        paths: { /a: { get: { responses: {} } } }
        components: { securitySchemes: { s: {{scheme}} } }
        """).Model.SecuritySchemes).Kind.ToString());

    [Fact]
    public void A_scheme_that_is_named_twice_is_asked_for_once() => Assert.Equal(
        ["token"],
        Modeled.Document("""
            { "openapi": "3.1.0", "info": { "title": "Test", "version": "1" },
              "paths": { "/a": { "get": { "security": [{ "token": [], "other": [] }], "responses": {} } } },
              "components": { "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer" }, "other": { "$ref": "#/components/securitySchemes/token" } } } }
            """).Model.SecurityAlternatives.Select(static one => string.Join('+', one.Schemes)));
}
