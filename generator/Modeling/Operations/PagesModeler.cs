using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Reads what an operation declares of its pages: <c>x-pagination</c>, or Azure's <c>x-ms-pageable</c>.</summary>
internal static class PagesModeler
{
    private const string Own = "x-pagination";
    private const string Azure = "x-ms-pageable";

    private static readonly string[] s_places = ["items", "last", "more", "pages", "total"];

    public static PagesModel? Build(OpenApiOperation operation, string pointer)
    {
        if (Extensions.Node(operation.Extensions, Own) is { } own)
        {
            return OfOwn(own, BoundedPointer.Append(pointer, Own));
        }

        return Extensions.Node(operation.Extensions, Azure) is JsonObject azure
            ? OfAzure(azure, BoundedPointer.Append(pointer, Azure))
            : null;
    }

    private static PagesModel OfOwn(JsonNode node, string pointer)
    {
        if (node is JsonValue value && value.TryGetValue<bool>(out var flag) && !flag)
        {
            return new PagesModel { Pointer = pointer, IsOff = true };
        }

        if (node is not JsonObject map)
        {
            return new PagesModel { Pointer = pointer, IsBroken = true };
        }

        return new PagesModel
        {
            Pointer = pointer,
            IsBroken = map.Any(member => member.Key switch
            {
                "first" => Number(member.Value) is null,
                "cursor" or "page" or "offset" => Extensions.Text(member.Value) is null,
                "next" => Extensions.Text(member.Value) is not { } next || (next != "Link" && !IsPlace(next)),
                _ => !s_places.Contains(member.Key)
                    || !IsPlace(member.Value is JsonValue place && place.TryGetValue<string>(out var text) ? text : null),
            }),
            Items = map["items"] is JsonValue items && items.TryGetValue<string>(out var list) ? list : null,
            Cursor = Extensions.Text(map["cursor"]),
            Page = Extensions.Text(map["page"]),
            Offset = Extensions.Text(map["offset"]),
            Next = Extensions.Text(map["next"]),
            Last = Extensions.Text(map["last"]),
            More = Extensions.Text(map["more"]),
            Pages = Extensions.Text(map["pages"]),
            Total = Extensions.Text(map["total"]),
            First = Number(map["first"]),
        };
    }

    // Without a link there is one page; the items are called value unless it says otherwise.
    private static PagesModel OfAzure(JsonObject map, string pointer) => Extensions.Text(map["nextLinkName"]) is { } next
        ? new PagesModel
        {
            Pointer = pointer,
            Items = BoundedPointer.Append("", Extensions.Text(map["itemName"]) ?? "value"),
            Next = BoundedPointer.Append("", next),
        }
        : new PagesModel { Pointer = pointer, IsOff = true };

    private static bool IsPlace(string? text) => text is not null && (text.Length == 0 || text[0] == '/');

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
