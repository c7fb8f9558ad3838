using System.Net;
using Cloudflare;
using NoticeBoard;

namespace Specwright.WebApp;

/// <summary>The page that shows what the two APIs say.</summary>
internal static class Page
{
    public static string Show(RiskBehaviors behaviors, IReadOnlyList<Notice> notices) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Two APIs</title>
        <style>
        body {"{"} font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #222; {"}"}
        table {"{"} border-collapse: collapse; width: 100%; {"}"}
        th, td {"{"} text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ddd; {"}"}
        .warning {"{"} color: #a40; {"}"}
        </style>
        </head>
        <body>
        <h1>Two APIs</h1>
        <h2>Notices</h2>
        <ul>
        {string.Join("\n", notices.Select(ShowNotice))}
        </ul>
        <h2>Risk behaviors</h2>
        <table>
        <tr><th>Behavior</th><th>Risk</th><th>Enabled</th></tr>
        {string.Join("\n", behaviors.Behaviors.Values.Select(ShowBehavior))}
        </table>
        </body>
        </html>
        """;

    private static string ShowNotice(Notice notice) => $"""<li class="{Text(notice.Level.Raw)}">{Text(notice.Text)}</li>""";

    private static string ShowBehavior(RiskBehavior behavior) =>
        $"<tr><td>{Text(behavior.Name)}</td><td>{Text(behavior.RiskLevel.Raw)}</td><td>{(behavior.Enabled ? "yes" : "no")}</td></tr>";

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
