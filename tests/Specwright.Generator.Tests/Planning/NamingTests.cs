using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Planning;

/// <summary>What docs/naming.md says.</summary>
public sealed partial class NamingTests
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
        var spec = $"openapi: 3.1.0\ninfo: {{ title: '{title}', version: '1' }}\npaths:\n"
            + $"  /a: {{ get: {{ responses: {{ '204': {{ description: d }} }} }} }}\n";
        Assert.Contains(
            GeneratorHarness.Specwright.Run(new SpecSource("/src/test.yaml", spec)).Output.Files,
            file => file.Tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Any(type => type.Identifier.Text == client));
    }

    // `ApiClientOptions` is the base of all of them, and `EnumerationOptions` a type of System.IO.
    [Theory]
    [InlineData("Shop", "ShopClientOptions", "IShopClient")]
    [InlineData("API", "ApiOptions", "IApiClient")]
    [InlineData("Enumeration", "EnumerationClientOptions", "IEnumerationClient")]
    public void A_client_has_options_and_an_interface_of_its_own(string title, string options, string contract)
    {
        var spec = $"openapi: 3.1.0\ninfo: {{ title: '{title}', version: '1' }}\npaths:\n"
            + $"  /a: {{ get: {{ responses: {{ '204': {{ description: d }} }} }} }}\n";
        var types = GeneratorHarness.Specwright.Run(new SpecSource("/src/test.yaml", spec)).Output.Files
            .SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Select(static type => $"{type.Identifier.Text}{type.BaseList}")
            .ToList();

        Assert.Contains($"{options}: ApiClientOptions", types);
        Assert.Contains(contract, types);
    }

    [Theory]
    [InlineData("Account's owner", "AccountOwner")]
    [InlineData("Owner of Account\u2019s", "OwnerOfAccount")]
    [InlineData("it's-state", "ItState")]
    [InlineData("users' state", "UsersState")]
    [InlineData("what'sb", "WhatSb")]
    public void A_possessive_s_is_no_word(string title, string type) =>
        Assert.Equal([type], TypesOf($$"""
              /a: { get: { operationId: a, responses: { '200': { description: ok, content: { application/json: { schema: { title: "{{title}}", type: object, properties: { id: { type: integer } } } } } } } } }
            """));

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
    [InlineData("101", "SwitchConnectionSwitchingProtocolsMode")]
    [InlineData("200", "SwitchConnectionMode")]
    [InlineData("404", "SwitchConnectionNotFoundMode")]
    [InlineData("599", "SwitchConnectionStatus599Mode")]
    public void Types_of_headers_are_called_by_the_operation_and_a_status_that_is_no_success(string status, string type) =>
        Assert.Contains(type, TypesOf($$"""
              /a: { get: { operationId: switchConnection, responses: { '{{status}}': { description: d, headers: { Mode: { schema: { type: string, enum: [a, b] } } } } } } }
            """));

    [Fact]
    public void Identical_inline_schemas_of_two_operations_are_two_types()
    {
        const string direction = "{ name: direction, in: query, schema: { type: string, enum: [asc, desc] } }";
        Assert.Equal(["AccountsListDirection", "ZonesListDirection"], TypesOf($$"""
              /accounts: { get: { operationId: accounts-list, parameters: [{{direction}}], responses: {} } }
              /zones: { get: { operationId: zones-list, parameters: [{{direction}}], responses: {} } }
            """));
    }

    [Fact]
    public void Identical_inline_schemas_of_one_operation_are_one_type()
    {
        const string direction = "schema: { type: string, enum: [asc, desc] }";
        Assert.Equal(["ListDirection"], TypesOf($$"""
              /zones: { get: { operationId: list, parameters: [{ name: direction, in: query, {{direction}} }, { name: then, in: query, {{direction}} }], responses: {} } }
            """));
    }

    [Theory]
    [InlineData("deployment_configs", "preview", "production", "DeploymentConfigs DeploymentConfigsPreview")]
    [InlineData("card", "billing_address", "home_address", "Card CardBillingAddress")]
    public void Identical_members_of_one_component_are_one_type(string component, string first, string second, string types)
    {
        const string member = "{ type: object, properties: { amount: { type: integer }, text: { type: string } } }";
        Assert.Equal(
            types.Split(' '),
            TypesOf(Components($"    {component}: {{ type: object, properties: {{ {first}: {member}, {second}: {member} }} }}")));
    }

    [Fact]
    public void Bodies_are_called_by_the_operation_and_refusals_by_their_status()
    {
        const string body = "content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } }";
        const string refusal = "content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } }";
        Assert.Equal(
            ["StartBadRequestError", "StartError", "StartInternalServerError", "StartNotFoundError", "StartRequest", "StartResponse"],
            TypesOf($$"""
              /a:
                post:
                  operationId: start
                  requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
                  responses:
                    "200": { description: ok, {{body}} }
                    "201": { description: ok, {{body}} }
                    "400": { description: no, {{refusal}} }
                    "404": { description: no, {{refusal}} }
                    "500": { description: no, {{refusal}} }
                    default: { description: no, {{refusal}} }
            """));
    }

    [Fact]
    public void A_title_names_what_is_the_same_everywhere()
    {
        const string simple = "{ title: Simple User, type: object, properties: { id: { type: integer } } }";
        Assert.Equal(["SimpleUser"], TypesOf($$"""
              /a: { get: { operationId: a, responses: { '200': { description: ok, content: { application/json: { schema: {{simple}} } } } } } }
              /b: { get: { operationId: b, responses: { '200': { description: ok, content: { application/json: { schema: {{simple}} } } } } } }
            """));
    }

    [Fact]
    public void A_title_or_a_given_name_beside_a_list_of_types_is_the_union_s_only() =>
        Assert.Equal(["GivenCase2", "ThingCase2"], TypesOf("""
              /a: { get: { operationId: a, responses: { '200': { description: ok, content: { application/json: { schema: { title: Thing, type: [string, object], properties: { a: { type: string } } } } } } } } }
              /b: { get: { operationId: b, responses: { '200': { description: ok, content: { application/json: { schema: { x-csharp-name: Given, type: [string, object], properties: { b: { type: string } } } } } } } } }
            """));

    [Fact]
    public void A_title_that_means_two_things_names_neither()
    {
        Assert.Equal(["AResponse", "BResponse"], TypesOf("""
              /a: { get: { operationId: a, responses: { '200': { description: ok, content: { application/json: { schema: { title: User, type: object, properties: { id: { type: integer } } } } } } } } }
              /b: { get: { operationId: b, responses: { '200': { description: ok, content: { application/json: { schema: { title: User, type: object, properties: { id: { type: string } } } } } } } } }
            """));
    }

    [Fact]
    public void A_component_of_the_titles_name_and_content_is_that_type() =>
        Assert.Equal(["User"], TypesOf("""
              /a: { get: { operationId: a, responses: { '200': { description: ok, content: { application/json: { schema: { title: User, type: object, properties: { id: { type: integer } } } } } } } } }
              /b: { get: { operationId: b, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } } } }
            components:
              schemas:
                User: { type: object, description: "A user.", properties: { id: { type: integer, description: "Its number." } } }
            """));

    [Fact]
    public void What_stands_in_another_component_is_called_by_that_one() =>
        Assert.Equal(["FindResponse", "PageInfoOrder", "SearchResponse"], TypesOf("""
              /find: { get: { operationId: find, responses: { '200': { description: ok, content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/page_info' }, { properties: { a: { type: string } } }] } } } } } } }
              /search: { get: { operationId: search, responses: { '200': { description: ok, content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/page_info' }, { properties: { b: { type: string } } }] } } } } } } }
            components:
              schemas:
                page_info: { type: object, properties: { order: { type: string, enum: [asc, desc] } } }
            """));

    [Theory]
    [InlineData("GET /a")]
    [InlineData("GET /b")]
    [InlineData("tag:second")]
    public void A_selection_renames_nothing(string operations)
    {
        const string paths = """
              /a: { get: { operationId: list, tags: [first], parameters: [{ name: kind, in: query, schema: { type: string, enum: [x, y] } }], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/a_b' } } } } } } }
              /b: { get: { operationId: List, tags: [second], parameters: [{ name: kind, in: query, schema: { type: string, enum: [x, y] } }], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/a-b' } } } } } } }
              /c: { post: { operationId: list-kind, tags: [first], requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/a_b' } } } }, responses: {} } }
            components:
              schemas:
                a_b: { type: object, properties: { note: { type: [string, 'null'] }, level: { type: string, enum: [low, high] } } }
                a-b: { type: object, properties: { count: { type: integer } } }
                ListKind: { type: object, properties: { id: { type: string } } }
            """;
        var whole = Declarations(Generate(paths));
        var part = Declarations(Generate(paths, operations));
        Assert.NotEmpty(part);
        Assert.Empty(part.Except(whole));
    }

    [Theory]
    [InlineData("", "Dog", "Pet")]
    [InlineData("GET /pet", "Dog", "Pet")]
    [InlineData("GET /pet;GET /own", "Dog", "Pet")]
    [InlineData("GET /own", "Boat", "OpenModel")]
    [InlineData("GET /first", "Car", "OpenModel")]
    [InlineData("GET /second", "Car", "OpenModel")]
    [InlineData("GET /shelf", "Book", "ShelfItem")]
    [InlineData("GET /inline", "InlineResponseA", "InlineResponse")]
    public void The_whole_document_decides_which_union_a_case_derives_from(string operations, string type, string parent)
    {
        static string Get(string name, string schema) => $$"""
              /{{name}}: { get: { operationId: {{name}}, responses: { '200': { description: ok, content: { application/json: { schema: {{schema}} } } } } } }

            """;
        static string Case(string kind) =>
            $"{{ type: object, required: [kind], properties: {{ kind: {{ type: string, enum: [{kind}] }} }} }}";
        static string Union(params string[] names) =>
            $"{{ oneOf: [{string.Join(", ", names.Select(static name => $"{{ $ref: '#/components/schemas/{name}' }}"))}], "
                + $"discriminator: {{ propertyName: kind }} }}";
        var paths = Get("pet", "{ $ref: '#/components/schemas/Pet' }")
            + Get("own", Union("Dog", "Boat"))
            + Get("shelf", "{ $ref: '#/components/schemas/Shelf' }")
            + Get("first", "{ $ref: '#/components/schemas/First' }") + Get("second", "{ $ref: '#/components/schemas/Second' }")
            + Get("inline", $"{{ oneOf: [{Case("a")}, {Case("b")}], discriminator: {{ propertyName: kind }} }}") + $$"""
            components:
              schemas:
                Cat: {{Case("Cat")}}
                Dog: {{Case("Dog")}}
                Boat: {{Case("Boat")}}
                Car: {{Case("Car")}}
                Bike: {{Case("Bike")}}
                Book: {{Case("Book")}}
                Vase: {{Case("Vase")}}
                Pet: {{Union("Cat", "Dog")}}
                First: {{Union("Car", "Bike")}}
                Second: {{Union("Car", "Boat")}}
                Shelf: { type: object, properties: { item: {{Union("Book", "Vase")}} } }
            """;
        var record = Generate(paths, operations)
            .SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>())
            .Single(record => record.Identifier.Text == type);
        Assert.Equal(parent, record.BaseList!.Types[0].ToString());
    }

    [Fact]
    public void A_given_name_wins() =>
        Assert.Equal(
            ["Chosen"],
            TypesOf(Components("    thing: { x-csharp-name: Chosen, type: object, properties: { a: { type: string } } }")));

    [Fact]
    public void A_schema_within_a_component_that_something_refers_to_is_one_type() =>
        Assert.Equal(["Field", "FieldDefault", "FieldDefaultValue", "Option"], TypesOf(Components("""
                Field:
                  type: object
                  properties:
                    default: { type: object, properties: { value: { type: object, properties: { text: { type: string } } } } }
                Option:
                  type: object
                  properties:
                    default: { $ref: '#/components/schemas/Field/properties/default' }
            """)));

    [Fact]
    public void Members_of_an_enum_are_called_by_their_values()
    {
        var files = Generate(Components("""    zone: { type: string, enum: [status_code, "10", "-1", "", GMT-0, GMT+0, GMT0] }"""));
        var members = files
            .SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<EnumMemberDeclarationSyntax>())
            .Select(static one => one.Identifier.Text);
        Assert.Equal(["StatusCode", "Value10", "Minus1", "Empty", "Gmt0", "GmtPlus0", "Gmt0_2"], members);
    }

    [Fact]
    public void Properties_never_meet_their_type_nor_each_other()
    {
        var files = Generate(Components("    pet: { type: object, properties: { pet: { type: string }, Pet: { type: string }, equals: { "
            + "type: string }, unknown: { type: string } } }"));
        var record = files.SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>()).Single();
        var names = record.Members
            .OfType<PropertyDeclarationSyntax>()
            .Where(static one => one.Identifier.Text != "EqualityContract")
            .Select(static one => one.Identifier.Text)
            .ToArray();
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("PetValue", names[0]);
        Assert.DoesNotContain("Equals", names);
        Assert.DoesNotContain("Unknown", names);
    }

    /// <summary>A document of <paramref name="schemas"/>, each of which an operation uses.</summary>
    private static string Components(string schemas)
    {
        var names = schemas
            .Split('\n')
            .Where(static line => line.StartsWith("    ", StringComparison.Ordinal) && line[4] != ' ')
            .Select(static line => line.Trim().Split(':')[0].Trim('"'));
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
            .Where(static method => method.Parent is InterfaceDeclarationSyntax
                && method.Identifier.Text.EndsWith("Async", StringComparison.Ordinal))];

    /// <summary>The public properties, methods and enum members, each with its type.</summary>
    private static string[] Declarations(IReadOnlyList<GeneratedFile> files) =>
        [.. files.SelectMany(static file => file.Tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            .Select(static member => (Type: (member.Parent as BaseTypeDeclarationSyntax)?.Identifier.Text, Member: member switch
            {
                PropertyDeclarationSyntax property => $"{property.Type} {property.Identifier}",
                MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax } method =>
                    $"{method.ReturnType} {method.Identifier}{method.ParameterList}",
                EnumMemberDeclarationSyntax value => value.Identifier.Text,
                _ => null,
            }))
            .Where(static one => one.Member is not null)
            .Select(static one => $"{one.Type}.{one.Member}")];

    private static IReadOnlyList<GeneratedFile> Generate(string paths, string operations = "")
    {
        var spec = new SpecSource(
            "/src/test.yaml",
            "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\npaths:\n" + paths + "\n")
        { Operations = operations };
        var output = GeneratorHarness.Specwright.Run(spec).Output;
        Assert.DoesNotContain(output.Diagnostics, static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return output.Files;
    }
}
