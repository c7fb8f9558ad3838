using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Planning;

/// <summary>What docs/naming.md says.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("risk_level", "RiskLevel")]
    [InlineData("HTTPStatus", "HttpStatus")]
    [InlineData("zt_risk-scoring.v2", "ZtRiskScoringV2")]
    [InlineData("3d-model", "Value3dModel")]
    [InlineData("Task", "TaskModel")]
    [InlineData("ApiException", "ApiExceptionModel")]
    public void A_component_is_called_by_its_words(string component, string type) =>
        Assert.Equal([type], TypesOf(Components($$"""    "{{component}}": { type: object, properties: { a: { type: string } } }""")));

    [Theory]
    [InlineData("Shop", "ShopClient")]
    [InlineData("Shop client", "ShopClient")]
    [InlineData("Contoso.Shop | v1", "ContosoShopClient")]
    [InlineData("Shop | v2", "ShopV2Client")]
    [InlineData("Shop | admin", "ShopAdminClient")]
    [InlineData("Shop v1", "ShopV1Client")]
    [InlineData("| v1", "V1Client")]
    public void A_client_is_called_by_the_title_less_the_name_of_the_first_document_of_an_application(string title, string client)
    {
        var spec = $"openapi: 3.1.0\ninfo: {{ title: '{title}', version: '1' }}\npaths:\n  /a: {{ get: {{ responses: {{ '204': {{ description: d }} }} }} }}\n";
        Assert.Contains(
            GeneratorHarness.Specwright.Run(new SpecSource("/src/test.yaml", spec)).Output.Files,
            file => file.Tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Any(type => type.Identifier.Text == client));
    }

    [Fact]
    public void Components_that_differ_in_their_separators_are_numbered() =>
        Assert.Equal(["SubsApiValue", "SubsApiValue2", "SubsApiValue3"], TypesOf(Components("""
                subs-api_value: { type: object, properties: { a: { type: string } } }
                subs_api-value: { type: object, properties: { b: { type: string } } }
                SubsApiValue: { type: object, properties: { c: { type: string } } }
            """)));

    [Fact]
    public void Inline_schemas_are_called_by_where_they_stand() =>
        Assert.Equal(["Shop", "ShopAddress", "ShopOwner", "ShopOwnerKind"], TypesOf(Components("""
                shop:
                  type: object
                  properties:
                    addresses: { type: array, items: { type: object, properties: { street: { type: string } } } }
                    owner: { type: object, properties: { kind: { type: string, enum: [person, company] } } }
            """)));

    [Theory]
    [InlineData("101")]
    [InlineData("200")]
    [InlineData("404")]
    public void Types_of_headers_are_called_by_the_operation_whatever_the_status(string status) =>
        Assert.Contains("SwitchConnectionMode", TypesOf($$"""
              /a: { get: { operationId: switchConnection, responses: { '{{status}}': { description: d, headers: { Mode: { schema: { type: string, enum: [a, b] } } } } } } }
            """));

    [Fact]
    public void Identical_inline_schemas_share_the_words_that_their_places_share()
    {
        const string direction = "{ name: direction, in: query, schema: { type: string, enum: [asc, desc] } }";
        Assert.Contains("ListDirection", TypesOf($$"""
              /accounts: { get: { operationId: accounts-list, parameters: [{{direction}}], responses: {} } }
              /zones: { get: { operationId: zones-list, parameters: [{{direction}}], responses: {} } }
            """));
    }

    [Theory]
    [InlineData("getAccountRuleset", "updateZoneEntrypointRuleset", "RulesetResponse")]
    [InlineData("pools-delete-a-pool", "monitor-pools-delete-pool", "DeletePoolResponse")]
    [InlineData("rules-for-a-user", "rules-for-an-account", "RulesResponse")]
    [InlineData("start", "stop", "IdEtagResponse")]
    public void They_are_not_called_by_what_only_some_places_say(string first, string second, string type)
    {
        const string response = "{ '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: string }, etag: { type: string } } } } } } }";
        Assert.Equal([type], TypesOf($$"""
              /a: { get: { operationId: {{first}}, responses: {{response}} } }
              /b: { get: { operationId: {{second}}, responses: {{response}} } }
            """));
    }

    [Theory]
    [InlineData("deployment_configs", "preview", "production", "DeploymentConfig DeploymentConfigs")]
    [InlineData("tipping", "aud", "cad", "Tipping TippingValue")]
    [InlineData("check", "street_check", "city_check", "Check CheckValue")]
    [InlineData("card", "billing_address", "home_address", "Card CardAddress")]
    public void Identical_members_of_one_object_are_one_type(string component, string first, string second, string types)
    {
        const string member = "{ type: object, properties: { amount: { type: integer }, text: { type: string } } }";
        Assert.Equal(types.Split(' '), TypesOf(Components($"    {component}: {{ type: object, properties: {{ {first}: {member}, {second}: {member} }} }}")));
    }

    [Fact]
    public void What_may_be_empty_is_so_by_one_type() =>
        Assert.Equal(["EmptyText", "Thing"], TypesOf(Components("""
                thing: { type: object, properties: { a: { anyOf: [{ type: integer }, { type: string, enum: [''] }] }, b: { anyOf: [{ type: boolean }, { type: string, enum: [''] }] } } }
            """)));

    [Fact]
    public void A_given_name_wins() =>
        Assert.Equal(["Chosen"], TypesOf(Components("    thing: { x-csharp-name: Chosen, type: object, properties: { a: { type: string } } }")));

    [Theory]
    [InlineData("operationId: risk-scoring-get-behaviors, tags: [Risk Scoring]", "GetBehaviors")]
    [InlineData("operationId: getRiskScoring, tags: [Other]", "GetRiskScoring")]
    [InlineData("operationId: get_x, x-csharp-name: Fetch", "Fetch")]
    public void A_method_is_called_by_its_operation_less_the_tag(string operation, string method) =>
        Assert.Equal([method + "Async", method + "WithResponseAsync"], MethodsOf($"  /a: {{ get: {{ {operation}, responses: {{}} }} }}").Select(static one => one.Identifier.Text));

    [Theory]
    [InlineData("/api/Customers", "get", "Customers", "Get")]
    [InlineData("/api/Customers/{id}", "get", "Customers", "GetById")]
    [InlineData("/api/Customers/{id}", "delete", "Customers", "DeleteById")]
    [InlineData("/api/customers/search", "get", "Customers", "GetSearch")]
    [InlineData("/api/customer/{id}/orders/{order_id}", "get", "Customers", "GetOrdersByOrderId")]
    [InlineData("/api/Customers/GetOldest", "get", "Customers", "GetOldest")]
    [InlineData("/api/Customers/Getaways", "get", "Customers", "GetGetaways")]
    [InlineData("/api/v1/Reports/{year}/{month}", "get", "Reports", "GetByMonth")]
    [InlineData("/API/V2.0/reports", "post", "Reports", "Post")]
    [InlineData("/rest/api/3/issue", "get", "Issues", "Get")]
    [InlineData("/v1beta1/projects", "get", "Projects", "Get")]
    [InlineData("/api/v{version}/orders/{id}", "put", "Orders", "PutById")]
    [InlineData("/{api-version}/orders", "get", "Orders", "Get")]
    [InlineData("/2026-01-31/orders", "get", "Orders", "Get")]
    [InlineData("/v1", "get", "Shop", "GetV1")]
    [InlineData("/api", "get", "Shop", "GetApi")]
    [InlineData("/", "get", "Shop", "Get")]
    [InlineData("/orders/api/v1", "get", "Shop", "GetOrdersApiV1")]
    [InlineData("/v8engines/{id}", "get", "Shop", "GetV8enginesById")]
    [InlineData("/tenants/{tenant_id}/customers/{id}", "get", "Customers", "GetTenantsCustomersById")]
    [InlineData("/user-profiles/{id}", "get", "UserProfiles", "GetById")]
    [InlineData("/users/{id}/profiles", "get", "User Profiles", "Get")]
    public void An_operation_without_an_id_is_called_by_its_method_and_what_its_path_adds_to_the_tag(string path, string verb, string tag, string method) =>
        Assert.Equal([method + "Async", method + "WithResponseAsync"], MethodsOf($"  {path}: {{ {verb}: {{ tags: [{tag}], responses: {{}} }} }}").Select(static one => one.Identifier.Text));

    [Fact]
    public void Where_two_meet_the_second_has_the_rest_of_its_path() =>
        Assert.Equal(["GetApiV2ReportsAsync", "GetAsync", "GetReportsAsync"], MethodsOf("""
              /api/v1/reports: { get: { tags: [Reports], responses: {} } }
              /api/reports: { get: { tags: [Reports], responses: {} } }
              /api/v2/reports: { get: { tags: [Reports], responses: {} } }
            """).Select(static one => one.Identifier.Text).Where(static name => !name.Contains("WithResponse", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("PageOfint", "PageOfInt")]
    [InlineData("DictionaryOfstringAnddecimal", "DictionaryOfStringAndDecimal")]
    [InlineData("PageOfListOfstring", "PageOfListOfString")]
    [InlineData("Brandint", "Brandint")]
    [InlineData("Officer", "Officer")]
    [InlineData("ListOfinterest", "ListOfinterest")]
    public void A_generic_type_of_a_keyword_is_split_before_it(string component, string type) =>
        Assert.Equal([type], TypesOf(Components($$"""    "{{component}}": { type: object, properties: { a: { type: string } } }""")));

    [Fact]
    public void Parameters_keep_their_names_and_variables_of_the_method_give_way()
    {
        var method = MethodsOf("""
              /a:
                post:
                  operationId: send
                  parameters:
                    - { name: request, in: query, required: true, schema: { type: string } }
                    - { name: CancellationToken, in: query, required: true, schema: { type: string } }
                    - { name: options, in: query, required: true, schema: { type: string } }
                    - { name: response, in: query, required: true, schema: { type: string } }
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          required: [form, body, apiRequest, callCancellationToken]
                          properties: { form: { type: string }, body: { type: string }, apiRequest: { type: string }, callCancellationToken: { type: string } }
                  responses: {}
            """)[0];
        Assert.Equal(
            ["request", "cancellationToken", "options", "response", "form", "body", "apiRequest", "callCancellationToken", "cancellationToken2"],
            method.ParameterList.Parameters.Select(static one => one.Identifier.Text));
    }

    [Fact]
    public void Parameters_of_the_path_come_first_and_in_its_order()
    {
        var method = MethodsOf("""
              /accounts/{account_id}/scripts/{script_name}:
                get:
                  operationId: get
                  parameters:
                    - { name: q, in: query, schema: { type: string } }
                    - { name: script_name, in: path, required: true, schema: { type: string } }
                    - { name: class, in: query, required: true, schema: { type: string } }
                    - { name: account_id, in: path, required: true, schema: { type: string } }
                  responses: {}
            """)[0];
        Assert.Equal(["accountId", "scriptName", "@class", "q", "cancellationToken"], method.ParameterList.Parameters.Select(static one => one.Identifier.Text));
    }

    [Fact]
    public void Members_of_an_enum_are_called_by_their_values()
    {
        var files = Generate(Components("""    zone: { type: string, enum: [status_code, "10", "-1", "", GMT-0, GMT+0, GMT0] }"""));
        var members = files.SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<EnumMemberDeclarationSyntax>()).Select(static one => one.Identifier.Text);
        Assert.Equal(["StatusCode", "Value10", "Minus1", "Empty", "Gmt0", "GmtPlus0", "Gmt0_2"], members);
    }

    [Fact]
    public void Properties_never_meet_their_type_nor_each_other()
    {
        var files = Generate(Components("    pet: { type: object, properties: { pet: { type: string }, Pet: { type: string }, equals: { type: string }, unknown: { type: string } } }"));
        var record = files.SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>()).Single();
        var names = record.Members.OfType<PropertyDeclarationSyntax>().Select(static one => one.Identifier.Text).ToArray();
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("PetValue", names[0]);
        Assert.DoesNotContain("Equals", names);
        Assert.DoesNotContain("Unknown", names);
    }

    /// <summary>A document of <paramref name="schemas"/>, each of which an operation uses.</summary>
    private static string Components(string schemas)
    {
        var names = schemas.Split('\n').Where(static line => line.StartsWith("    ", StringComparison.Ordinal) && line[4] != ' ').Select(static line => line.Trim().Split(':')[0].Trim('"'));
        return string.Join("", names.Select((name, index) => $$"""
              /a{{index}}: { get: { operationId: op{{index}}, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } } } } }

            """)) + "components:\n  schemas:\n" + schemas;
    }

    private static string[] TypesOf(string paths) =>
        [.. Generate(paths)
            .SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Where(static type => type is RecordDeclarationSyntax or EnumDeclarationSyntax)
            .Select(static type => type.Identifier.Text)
            .Where(static name => name != "TestCredential")
            .Order(StringComparer.Ordinal)];

    private static MethodDeclarationSyntax[] MethodsOf(string paths) =>
        [.. Generate(paths)
            .SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(static method => method.Identifier.Text.EndsWith("Async", StringComparison.Ordinal) && method.Parent is InterfaceDeclarationSyntax or ClassDeclarationSyntax { Identifier.Text: "TestClient" })];

    private static IReadOnlyList<GeneratedFile> Generate(string paths)
    {
        var output = GeneratorHarness.Specwright.Run(new SpecSource("/src/test.yaml", "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\npaths:\n" + paths + "\n")).Output;
        Assert.DoesNotContain(output.Diagnostics, static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return output.Files;
    }
}
