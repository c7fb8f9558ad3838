using System.Globalization;

namespace Specwright.Generator.Tests.Harness;

/// <summary>Runs code as on a machine of another country.</summary>
internal static class Cultures
{
    /// <summary>
    /// Turkish (i without a dot), Finnish (a minus sign of its own, decimal comma), Arabic (a calendar and signs of its own).
    /// </summary>
    public static string[] Names { get; } = ["tr-TR", "fi-FI", "ar-SA"];

    public static T Run<T>(string name, Func<T> action)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Find(name);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    // A machine without ICU knows no cultures: what a culture does to numbers can be had all the same.
    private static CultureInfo Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "\u2212";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = "\u00a0";
            return culture;
        }
    }
}
