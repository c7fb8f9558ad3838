using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Planning;

/// <summary>What docs/naming.md says of methods and their parameters.</summary>
public sealed partial class NamingTests
{
    [Theory]
    [InlineData("operationId: risk-scoring-get-behaviors, tags: [Risk Scoring]", "GetBehaviors")]
    [InlineData("operationId: getRiskScoring, tags: [Other]", "GetRiskScoring")]
    [InlineData("operationId: get_x, x-csharp-name: Fetch", "Fetch")]
    [InlineData("operationId: 82489ce93a8051f0db08726951ab8c5e, tags: [Other]", "GetA")]
    [InlineData("operationId: 3F2504E0-4F89-11D3-9A0C-0305E82C3301, tags: [Other]", "GetA")]
    [InlineData("operationId: face-added-2-beads, tags: [Other]", "FaceAdded2Beads")]
    public void A_method_is_called_by_its_operation_less_the_tag(string operation, string method) =>
        Assert.Equal(
            [method + "Async", method + "WithResponseAsync"],
            MethodsOf($"  /a: {{ get: {{ {operation}, responses: {{}} }} }}").Select(static one => one.Identifier.Text));

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
    public void An_operation_without_an_id_is_called_by_its_method_and_what_its_path_adds_to_the_tag(
        string path,
        string verb,
        string tag,
        string method) =>
        Assert.Equal(
            [method + "Async", method + "WithResponseAsync"],
            MethodsOf($"  {path}: {{ {verb}: {{ tags: [{tag}], responses: {{}} }} }}").Select(static one => one.Identifier.Text));

    [Fact]
    public void Where_two_meet_the_second_has_the_rest_of_its_path() =>
        Assert.Equal(["GetApiV2ReportsAsync", "GetAsync", "GetReportsAsync"], MethodsOf("""
              /api/v1/reports: { get: { tags: [Reports], responses: {} } }
              /api/reports: { get: { tags: [Reports], responses: {} } }
              /api/v2/reports: { get: { tags: [Reports], responses: {} } }
            """)
            .Select(static one => one.Identifier.Text)
            .Where(static name => !name.Contains("WithResponse", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

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
            [
                "request", "cancellationToken", "options", "response", "form", "body", "apiRequest", "callCancellationToken",
                "callOptions", "cancellationToken2",
            ],
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
        Assert.Equal(
            ["accountId", "scriptName", "@class", "options", "cancellationToken"],
            method.ParameterList.Parameters.Select(static one => one.Identifier.Text));
    }
}
