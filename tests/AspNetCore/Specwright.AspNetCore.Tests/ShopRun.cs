using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shop.Reporting;

namespace Specwright.AspNetCore.Tests;

/// <summary>What came of one document: what its application writes today, and what the calls of its client found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Written">What the application writes.</param>
/// <param name="Report">What the calls found.</param>
public sealed record ShopRun(ShopDocument Document, string Written, CallReport Report)
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Starts the application, reads its document, and makes the calls.</summary>
    public static async Task<ShopRun> OfAsync(ShopDocument document)
    {
        await using var application = await ShopProcess.StartAsync(document);
        var written = await application.GetDocumentAsync(document.Path);
        var report = new CallReport();
        await document.Calls(application.Address, report);
        return new ShopRun(document, written, report);
    }

    /// <summary>The document's operations: <c>GET /api/orders/{id}</c>.</summary>
    public IReadOnlyList<string> Operations
    {
        get
        {
            using var json = JsonDocument.Parse(Written);
            return [.. json.RootElement.GetProperty("paths").EnumerateObject()
                .SelectMany(
                    static path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))
                .Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The operations that no client of the document can call, for the document's own words.</summary>
    public IEnumerable<string> Uncallable => Report.Oddities.Select(static oddity => oddity.Endpoint).OfType<string>();

    /// <summary>The generated types that hold a number or something else, by the conversions that they have.</summary>
    public IReadOnlyList<string> NumberUnions =>
        [.. Document.Calls.Method.Module.Assembly.GetExportedTypes()
            .Where(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Any(static method => method.Name == "op_Implicit" && IsNumber(method.GetParameters()[0].ParameterType)))
            .Select(static type => type.Name)];

    /// <summary>The JSON at a pointer of the document, without white space; <see langword="null"/> where there is nothing.</summary>
    public string? Find(string pointer)
    {
        using var json = JsonDocument.Parse(Written);
        var element = json.RootElement;
        foreach (var token in pointer.Split('/').Skip(1).Select(Unescape))
        {
            var isArray = element.ValueKind == JsonValueKind.Array;
            var isThere = isArray ? int.Parse(token, null) < element.GetArrayLength() : element.TryGetProperty(token, out _);
            if (!isThere)
            {
                return null;
            }

            element = isArray ? element[int.Parse(token, null)] : element.GetProperty(token);
        }

        return JsonSerializer.Serialize(element, s_plain);
    }

    private static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
