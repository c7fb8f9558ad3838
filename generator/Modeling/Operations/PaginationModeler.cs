using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Reads what an operation declares of its pages: <c>x-pagination</c>, or Azure's <c>x-ms-pageable</c>.</summary>
internal static class PaginationModeler
{
    private const string Own = "x-pagination";
    private const string Azure = "x-ms-pageable";

    private static readonly string[] s_pointers = ["items", "last", "more", "pages", "total"];

    public static PaginationModel? Build(OpenApiOperation operation, string pointer)
    {
        if (Extensions.FindNode(operation.Extensions, Own) is { } own)
        {
            return OfOwn(own, BoundedPointer.Append(pointer, Own));
        }

        return Extensions.FindNode(operation.Extensions, Azure) is JsonObject azure
            ? OfAzure(azure, BoundedPointer.Append(pointer, Azure))
            : null;
    }

    private static PaginationModel OfOwn(JsonNode node, string pointer)
    {
        if (node is JsonValue value && value.TryGetValue<bool>(out var flag) && !flag)
        {
            return new PaginationModel { Pointer = pointer, IsOff = true };
        }

        if (node is not JsonObject map)
        {
            return new PaginationModel { Pointer = pointer, IsBroken = true };
        }

        return new PaginationModel
        {
            Pointer = pointer,
            IsBroken = map.Any(member => member.Key switch
            {
                "first" => ReadNumber(member.Value) is null,
                "cursor" or "page" or "offset" => Extensions.ReadText(member.Value) is null,
                "next" => Extensions.ReadText(member.Value) is not { } next || (next != "Link" && !IsPointer(next)),
                _ => !s_pointers.Contains(member.Key)
                    || !IsPointer(member.Value is JsonValue pointer && pointer.TryGetValue<string>(out var text) ? text : null),
            }),
            Items = map["items"] is JsonValue items && items.TryGetValue<string>(out var list) ? list : null,
            Cursor = Extensions.ReadText(map["cursor"]),
            Page = Extensions.ReadText(map["page"]),
            Offset = Extensions.ReadText(map["offset"]),
            Next = Extensions.ReadText(map["next"]),
            Last = Extensions.ReadText(map["last"]),
            More = Extensions.ReadText(map["more"]),
            Pages = Extensions.ReadText(map["pages"]),
            Total = Extensions.ReadText(map["total"]),
            First = ReadNumber(map["first"]),
        };
    }

    // Without a link there is one page; the items are called value unless it says otherwise.
    private static PaginationModel OfAzure(JsonObject map, string pointer) => Extensions.ReadText(map["nextLinkName"]) is { } next
        ? new PaginationModel
        {
            Pointer = pointer,
            Items = BoundedPointer.Append("", Extensions.ReadText(map["itemName"]) ?? "value"),
            Next = BoundedPointer.Append("", next),
        }
        : new PaginationModel { Pointer = pointer, IsOff = true };

    private static bool IsPointer(string? text) => text is not null && (text.Length == 0 || text[0] == '/');

    private static int? ReadNumber(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
