#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

internal enum HeaderReading
{
    /// <summary>The text as it is.</summary>
    Text,
    /// <summary>The text as a JSON string.</summary>
    Quoted,
    /// <summary>The text as JSON: a number, <c>true</c>, or whatever the header is declared to be by <c>content</c>.</summary>
    Json,
    /// <summary>A list of <see cref="Quoted"/>.</summary>
    QuotedList,
    /// <summary>A list of <see cref="Json"/>.</summary>
    JsonList,
    /// <summary>Each header of the name as it is: <c>Set-Cookie</c> has commas of its own.</summary>
    Lines,
}
