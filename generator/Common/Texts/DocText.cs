namespace Specwright.Generator.Common.Texts;

/// <summary>
/// What documents something: a text of the document, for which a placeholder stands until files are written, or words. A text decides
/// nothing but by its <see cref="Facts"/>, which are part of the placeholder: so an edited text of the same facts changes no model and no
/// plan.
/// </summary>
internal readonly record struct DocText
{
    // What a placeholder begins with, and words that might be taken for one.
    private const char Start = '\u0001';
    private const char Escape = '\u0002';

    private const int Length = 4;

    // Of characters that are no halves of others, and no white space that somebody might trim.
    private const int FirstCharacter = 0x4E00;
    private const int IndexBits = 14;

    private readonly string? _value;

    private DocText(string? value) => _value = value;

    /// <summary>Nothing is said.</summary>
    public static DocText None => default;

    /// <summary>Whether nothing is said, not even an empty text.</summary>
    public bool IsNone => _value is null;

    /// <summary>Whether there is no text, or an empty one.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>Whether there is nothing to be seen of it.</summary>
    public bool IsBlank => IsEmpty || (Facts & DocFacts.Blank) != 0;

    /// <summary>The number of the document's text; <see langword="null"/> for words.</summary>
    public int? Index => IsPlaceholder(_value) ? ((_value![2] - FirstCharacter) << IndexBits) + _value[3] - FirstCharacter : null;

    /// <summary>What decisions may depend on.</summary>
    public DocFacts Facts => IsEmpty ? DocFacts.None
        : IsPlaceholder(_value) ? (DocFacts)(_value![1] - FirstCharacter)
        : DocFactFinder.Find(GetWords()!);

    /// <summary>The words; <see langword="null"/> for a placeholder, and for none.</summary>
    public string? GetWords() =>
        IsPlaceholder(_value) ? null : _value is { Length: > 0 } && _value[0] == Escape ? _value.Substring(1) : _value;

    /// <summary>A text that is no placeholder, whatever is in it.</summary>
    public static DocText Of(string? words) => new(words is { Length: > 0 } && words[0] is Start or Escape ? Escape + words : words);

    /// <summary>What reading has put in the place of a text.</summary>
    public static DocText Read(string? replaced) => new(replaced);

    /// <summary>The placeholder of a document's text.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="text">The text, which is not empty.</param>
    public static string MakePlaceholder(int index, string text)
    {
        Span<char> result = stackalloc char[Length];
        result[0] = Start;
        result[1] = (char)(FirstCharacter + (int)DocFactFinder.Find(text));
        result[2] = (char)(FirstCharacter + (index >> IndexBits));
        result[3] = (char)(FirstCharacter + (index & ((1 << IndexBits) - 1)));
        return result.ToString();
    }

    /// <summary>This text, or another one where nothing is said.</summary>
    public DocText Or(DocText other) => IsNone ? other : this;

    private static bool IsPlaceholder(string? value) => value is { Length: Length } && value[0] == Start;
}
