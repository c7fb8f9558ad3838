using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A tag: a group of operations.</summary>
internal sealed record TagModel(string Name, DocText Description, string? NameOverride);
