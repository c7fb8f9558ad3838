extern alias AspNetCore10StrictV30;
extern alias AspNetCore10StrictV31;
extern alias AspNetCore10V30;
extern alias AspNetCore10V31;
extern alias AspNetCore9;
extern alias NSwag;
extern alias Swashbuckle;
extern alias SwashbucklePolymorphic;

using Shop.Reporting;

namespace Specwright.AspNetCore.Tests;

/// <summary>A document, the application that writes it, and the calls through the client that is generated from it.</summary>
/// <param name="Name">The name of the file and of the client's project.</param>
/// <param name="Title">What the table calls it.</param>
/// <param name="Writer">The project of the application.</param>
/// <param name="Path">Where the application has the document.</param>
/// <param name="Calls">Makes the calls.</param>
/// <param name="Arguments">The arguments of the application.</param>
public sealed record ShopDocument(
    string Name, string Title, string Writer, string Path, Func<Uri, CallReport, Task> Calls, params IReadOnlyList<string> Arguments)
{
    /// <summary>All documents, in the order of the table.</summary>
    public static IReadOnlyList<ShopDocument> All { get; } =
    [
        new(
            "AspNetCore10V31", "Microsoft.AspNetCore.OpenApi 10 with its defaults", "AspNetCore10", "openapi/v31.json",
            AspNetCore10V31::Shop.Calls.ShopCalls.RunAsync),
        new(
            "AspNetCore10V30", "the same as OpenAPI 3.0", "AspNetCore10", "openapi/v30.json",
            AspNetCore10V30::Shop.Calls.ShopCalls.RunAsync),
        new(
            "AspNetCore10StrictV31", "Microsoft.AspNetCore.OpenApi 10 with `JsonNumberHandling.Strict`", "AspNetCore10", "openapi/v31.json",
            AspNetCore10StrictV31::Shop.Calls.ShopCalls.RunAsync, "--numbers", "strict"),
        new(
            "AspNetCore10StrictV30", "the same as OpenAPI 3.0", "AspNetCore10", "openapi/v30.json",
            AspNetCore10StrictV30::Shop.Calls.ShopCalls.RunAsync, "--numbers", "strict"),
        new("AspNetCore9", "Microsoft.AspNetCore.OpenApi 9", "AspNetCore9", "openapi/v1.json", AspNetCore9::Shop.Calls.ShopCalls.RunAsync),
        new(
            "Swashbuckle", "Swashbuckle.AspNetCore 11 with its defaults", "Swashbuckle", "swagger/v1/swagger.json",
            Swashbuckle::Shop.Calls.ShopCalls.RunAsync),
        new(
            "SwashbucklePolymorphic", "Swashbuckle.AspNetCore 11 with its options for polymorphism and for null", "Swashbuckle",
            "swagger/v1/swagger.json", SwashbucklePolymorphic::Shop.Calls.ShopCalls.RunAsync, "--schemas", "polymorphic"),
        new("NSwag", "NSwag.AspNetCore 14.8", "NSwag", "swagger/v1/swagger.json", NSwag::Shop.Calls.ShopCalls.RunAsync),
    ];

    /// <summary>The class of the client.</summary>
    public Type Client => Calls.Method.Module.GetType("Shop.ShopClient", throwOnError: true, ignoreCase: false)!;

    /// <summary>The file that is kept, and that the client is generated from.</summary>
    public string File => System.IO.Path.Combine(Root, "Documents", Name + ".json");

    /// <summary>The application's assembly.</summary>
    public string Program =>
        System.IO.Path.Combine(Root, "Writers", Writer, "bin", Configuration, Writer == "AspNetCore9" ? "net9.0" : "net10.0", "Shop.dll");

    /// <summary>The folder <c>tests/AspNetCore</c>.</summary>
    public static string Root { get; } = FindRoot();

    private static string Configuration { get; } = System.IO.Path.GetFileName(
        System.IO.Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/', '\\')))!;

    // On a build server the compiler does not know where the sources are.
    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(System.IO.Path.Combine(folder, "Documents")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException(
                "The folder tests/AspNetCore is not above the tests.");
        }

        return folder;
    }
}
