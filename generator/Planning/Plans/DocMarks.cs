namespace Specwright.Generator.Planning.Plans;

/// <summary>
/// Characters that mark what a documentation text is made of: <c>Planning/Documentation</c> puts them where a description has markup,
/// emitting prints the element of each. None of them may stand in XML, so a description has none of its own.
/// </summary>
internal static class DocMarks
{
    public const char CodeStart = '\u0001';
    public const char CodeEnd = '\u0002';
    public const char LinkStart = '\u0003';
    public const char LinkText = '\u0004';
    public const char LinkEnd = '\u0005';
    public const char ItemStart = '\u0006';
    public const char ItemEnd = '\u0007';
    public const char BoldStart = '\u000E';
    public const char BoldEnd = '\u000F';
    public const char ItalicStart = '\u0010';
    public const char ItalicEnd = '\u0011';
    public const char BulletsStart = '\u0012';
    public const char NumbersStart = '\u0013';
    public const char ListEnd = '\u0014';
    public const char BlockStart = '\u0016';
    public const char BlockEnd = '\u0017';

    /// <summary>Whether a character is one of these.</summary>
    public static bool IsMark(char character) => character is (>= '\u0001' and <= '\u0007') or (>= '\u000E' and <= '\u0017');
}
