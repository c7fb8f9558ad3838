using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>
/// Lists the tags that operations use, and those that are named otherwise: those that the document declares in its order, then the others
/// as they appear.
/// </summary>
internal static class TagModeler
{
    public static EquatableArray<TagModel> Build(
        OpenApiDocument document, EquatableArray<OperationModel> operations, EquatableArray<string> named)
    {
        var used = new HashSet<string>(
            operations.Where(static operation => operation.Tag is not null).Select(static operation => operation.Tag!).Concat(named),
            StringComparer.Ordinal);
        var tags = new List<TagModel>(used.Count);
        foreach (var tag in document.Tags ?? (IEnumerable<OpenApiTag>)[])
        {
            if (tag?.Name is { } name && used.Remove(name))
            {
                tags.Add(new TagModel(name, DocText.Read(tag.Description), Extensions.ReadText(tag.Extensions, ExtensionNames.CSharpName)));
            }
        }

        foreach (var tag in operations.Select(static operation => operation.Tag).Concat(named))
        {
            if (tag is { } name && used.Remove(name))
            {
                tags.Add(new TagModel(name, Description: DocText.None, NameOverride: null));
            }
        }

        return tags.ToEquatableArray();
    }
}
