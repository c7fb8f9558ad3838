using Specwright.Generator.Common;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Files;

/// <summary>
/// Puts types beside what reaches them. Very many of them stand in files of their own, by the first words of their names, so that no edit
/// costs the whole API.
/// </summary>
internal static class TypeFiles
{
    private const int MaxTypesBeside = 64;

    /// <param name="file">The file that alone reaches the types.</param>
    /// <param name="types">The types.</param>
    /// <param name="start">Begins a further file, which is called after some words.</param>
    public static IEnumerable<FilePlan> Plan(FilePlan file, IEnumerable<TypePlan> types, Func<string, FilePlan> start)
    {
        var own = types.ToEquatableArray();
        if (own.Count <= MaxTypesBeside)
        {
            return [file with { Types = own }];
        }

        var files = new List<FilePlan>();
        if (file.Client is not null || file.Group is not null)
        {
            files.Add(file);
        }

        foreach (var word in GroupByWords(own, 1))
        {
            files.AddRange((word.Count() <= MaxTypesBeside ? [word] : GroupByWords(word, 2))
                .Select(words => start(words.Key) with { Types = words.ToEquatableArray() }));
        }

        return files;
    }

    private static IEnumerable<IGrouping<string, TypePlan>> GroupByWords(IEnumerable<TypePlan> types, int count) =>
        types.GroupBy(type => Words.ToPascalCase(type.Name, count), StringComparer.OrdinalIgnoreCase);
}
