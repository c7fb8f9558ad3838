namespace Specwright.Generator.Reading.Json;

/// <summary>Says what to do about a text that breaks JSON's syntax: a sentence without its full stop.</summary>
internal static class JsonAdvice
{
    /// <summary>What to do.</summary>
    /// <param name="message">The reader's message.</param>
    /// <param name="character">What stands where it stopped; U+0000 at the end.</param>
    public static string Find(string message, char character)
    {
        bool Says(string words) => message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

        if (character is '\'' or '“' or '”' or '„' or '‘' or '’')
        {
            return $"Write \" in the place of {character}";
        }

        return Says("start of a property name") && (char.IsLetter(character) || character is '_' or '$')
            ? "Put the name in double quotation marks"
            : Says("start of a property name") && character is '}' or ',' ? "Remove the comma before it"
            : Says("after a value") ? "Put a comma before it, or close what is open"
            : Says("after a property name") ? "Put a colon behind the name"
            : Says("after a single JSON value") ? "Remove it, or what closes the document too early"
            : Says("escapable character") ? "Double the backslash"
            : Says("within a JSON string") ? "Write an escape, as \\n for a line break, or close the text before it"
            : Says("start of a value") && character is 'T' or 'F' or 'N' or 'U' ? "Write 'true', 'false' or 'null'"
            : Says("start of a value") && char.IsLetter(character) ? "Put the text in double quotation marks"
            : Says("depth to be zero") || Says("end of data") || Says("end of string") || character == '\0' ? "Close every '{', '[' and \""
            : "Correct it at this place";
    }
}
