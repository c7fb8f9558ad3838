using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Lists the tags that operations use: those that the document declares in its order, then the others as they appear.</summary>
internal static class TagModeler
{
    public static EquatableArray<TagModel> Build(OpenApiDocument document, EquatableArray<OperationModel> operations)
    {
        var used = new HashSet<string>(
            operations.Where(static operation => operation.Tag is not null).Select(static operation => operation.Tag!),
            StringComparer.Ordinal);
        var tags = new List<TagModel>(used.Count);
        foreach (var tag in document.Tags ?? (IEnumerable<OpenApiTag>)[])
        {
            if (tag?.Name is { } name && used.Remove(name))
            {
                tags.Add(new TagModel(name, tag.Description, Extensions.ReadText(tag.Extensions, ExtensionNames.CSharpName)));
            }
        }

        foreach (var operation in operations)
        {
            if (operation.Tag is { } name && used.Remove(name))
            {
                tags.Add(new TagModel(name, Description: null, NameOverride: null));
            }
        }

        return tags.ToEquatableArray();
    }
}
