namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>What a member of an object is.</summary>
/// <param name="Role">The role of its value.</param>
/// <param name="Keyword">Which one it is, where its value is read.</param>
internal readonly record struct OutlineMember(OutlineRole Role, OutlineKeyword Keyword = OutlineKeyword.None);
