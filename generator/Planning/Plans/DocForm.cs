namespace Specwright.Generator.Planning.Plans;

/// <summary>What a <see cref="DocLine"/> makes of its text and its words.</summary>
internal enum DocForm : byte
{
    /// <summary>The text, with its markup as <see cref="DocMarks"/>.</summary>
    Markup,

    /// <summary>The words.</summary>
    Words,

    /// <summary>The text as it stands.</summary>
    Plain,

    /// <summary>The text as a sentence that the words go on with.</summary>
    Sentence,

    /// <summary>The text, and the words on a line of their own.</summary>
    Note,

    /// <summary>The words, and the beginning of the text's first line: what a status means.</summary>
    Status,
}
