using System.Text.Json;
using Shop.Reporting;

namespace Shop.Calls;

/// <summary>JSON of any shape has no type in the document.</summary>
internal static partial class Document
{
    public static Free Free(JsonElement any) => new()
    {
        Element = any,
        Object = any,
        Node = any,
        Bag = new Dictionary<string, JsonElement> { ["x"] = any },
    };

    public static void CompareFree(CallReport report, JsonElement any, Free free)
    {
        report.Equal(any.GetRawText(), free.Element?.GetRawText());
        report.Equal(any.GetRawText(), free.Object?.GetRawText());
        report.Equal(any.GetRawText(), free.Node?.GetRawText());
        report.Equal(any.GetRawText(), free.Bag.Value?["x"].GetRawText());
    }
}
