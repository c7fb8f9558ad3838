global using PriorityValue = long;

using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The document describes enums that are numbers as numbers, and flags that are texts as texts, without their values.</summary>
internal static partial class Document
{
    public const long Low = -1;

    public const long High = 10;

    public const long AllPermissions = 3;

    public const string Push = "Push";

    public static long Priority(int value) => value;

    public static long Permissions(int value) => value;

    public static string Channels(string value) => value;

    private static void DescribeEnums(CallReport report)
    {
        report.Odd(
            "An enum that is a number has no values in the document: it is a `long`.", "/components/schemas/Priority",
            """{"type":"integer"}""");
        report.Odd(
            "Flags that are a text have no values in the document: they are a `string`.", "/components/schemas/Channels",
            """{"type":"string"}""");
    }
}
