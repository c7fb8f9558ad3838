namespace Specwright.Generator.Modeling.Model;

/// <summary>The JSON that a number may come as; a number is written.</summary>
internal enum NumberForms
{
    /// <summary>A number only.</summary>
    Number,

    /// <summary>A number or its text, as .NET reads numbers on the web (<c>JsonNumberHandling.AllowReadingFromString</c>).</summary>
    NumberOrText,

    /// <summary>
    /// A number, its text, or one of the names <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>
    /// (<c>JsonNumberHandling.AllowNamedFloatingPointLiterals</c>).
    /// </summary>
    NumberOrName,
}
