#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

/// <summary>The JSON that is read as a number; a number is written.</summary>
internal enum NumberReading
{
    Number,
    /// <summary>A number, or its text.</summary>
    OrText,
    /// <summary>A number, its text, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>, which are written as texts.</summary>
    OrName,
}
