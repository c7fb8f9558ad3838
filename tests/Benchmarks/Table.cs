using System.Globalization;
using System.Text;

namespace Specwright.Benchmarks;

/// <summary>A table of results: printed, and collected as Markdown for <c>--out</c>.</summary>
internal static class Table
{
    private static readonly StringBuilder s_markdown = new();

    /// <summary>Prints a table whose first row holds the column titles.</summary>
    public static void Print(string title, IReadOnlyList<string[]> rows)
    {
        Console.WriteLine(title);
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            Console.WriteLine("  " + string.Join(
                "  ",
                row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        }

        Console.WriteLine();
        s_markdown
            .Append("## ")
            .Append(title)
            .Append("\n\n| ")
            .AppendJoin(" | ", rows[0])
            .Append(" |\n| --- |")
            .Insert(s_markdown.Length, " ---: |", rows[0].Length - 1)
            .Append('\n');
        foreach (var row in rows.Skip(1))
        {
            s_markdown.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        s_markdown.Append('\n');
    }

    public static void Save(string file) => File.WriteAllText(file, s_markdown.ToString());

    public static string Text(double value, string format = "F0") => value.ToString(format, CultureInfo.InvariantCulture);
}
