using System.Diagnostics;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Documentation;

/// <summary>Puts the texts of a document into the documentation of one file.</summary>
/// <param name="numbers">The numbers of the texts that the file shows, in ascending order.</param>
/// <param name="texts">The texts, in the same order.</param>
internal sealed class FileDocumentation(EquatableArray<int> numbers, EquatableArray<string> texts)
{
    private const int MaxStatus = 200;

    // What is said of a parameter or a response stands beside each method that has it.
    private readonly Dictionary<int, string> _cleaned = [];

    /// <summary>The summary and the remarks.</summary>
    public (string? Summary, string? Remarks) Resolve(DocPlan plan) =>
        plan.IsPlain ? (GetText(plan.Text), null) : DocPlanner.Split(GetText(plan.Text), GetText(plan.More), plan.Note);

    /// <summary>One piece of documentation.</summary>
    public string Resolve(DocLine line) => line.Form switch
    {
        DocForm.Words => line.Words,
        DocForm.Plain => GetText(line.Text) ?? "",
        DocForm.Sentence => Clean(line.Text).TrimEnd('.') + line.Words,
        DocForm.Note => Clean(line.Text) + "\n" + line.Words,
        DocForm.Status => DescribeStatus(line.Words, DocMarkup.FirstLine(Clean(line.Text))),
        _ => Clean(line.Text),
    };

    /// <summary>Several pieces, one after the other.</summary>
    public string Resolve(EquatableArray<DocLine> lines) =>
        lines.Count == 1 ? Resolve(lines[0]) : string.Join(" ", lines.Select(Resolve));

    private static string DescribeStatus(string status, string text)
    {
        if (text.Length > MaxStatus)
        {
            text = text.Substring(0, char.IsHighSurrogate(text[MaxStatus - 1]) ? MaxStatus - 1 : MaxStatus) + " …";
        }

        return text.Length == 0 ? status + "." : $"{status}: {text.TrimEnd('.')}.";
    }

    private string Clean(DocText text)
    {
        if (text.Index is not { } index)
        {
            return DocPlanner.Clean(text.GetWords() ?? "");
        }

        if (!_cleaned.TryGetValue(index, out var cleaned))
        {
            _cleaned.Add(index, cleaned = DocPlanner.Clean(Find(index)));
        }

        return cleaned;
    }

    private string? GetText(DocText text) => text.Index is { } index ? Find(index) : text.GetWords();

    private string Find(int index)
    {
        for (int low = 0, high = numbers.Count - 1; low <= high;)
        {
            var middle = (low + high) >> 1;
            if (numbers[middle] == index)
            {
                return texts[middle];
            }

            (low, high) = numbers[middle] < index ? (middle + 1, high) : (low, middle - 1);
        }

        Debug.Fail($"The plan of the file does not list the text {index}.");
        return "";
    }
}
