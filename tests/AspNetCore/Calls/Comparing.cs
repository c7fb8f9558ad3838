using System.Runtime.CompilerServices;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Compares what documents type in several ways: an enum that may be open, and may be absent.</summary>
internal static class Comparing
{
    /// <summary>A member that a document requires, or does not.</summary>
    public static T Given<T>(T? value)
        where T : struct => value!.Value;

    /// <inheritdoc cref="Given{T}(T?)"/>
    public static T Given<T>(T value)
        where T : struct => value;

    public static void EqualEnum<TEnum>(
        this CallReport report, TEnum expected, OpenEnum<TEnum>? actual, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TEnum : struct, Enum => report.Equal<TEnum?>(expected, actual?.Known, file, line);
}
