using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>A value of an enum.</summary>
/// <param name="Value">The text on the wire (for a number: its JSON text).</param>
/// <param name="NameOverride">Its name from <c>x-enum-varnames</c>, <c>x-enumNames</c> or <c>x-ms-enum</c>.</param>
/// <param name="Description">Its description from <c>x-enum-descriptions</c> or the like.</param>
internal sealed record EnumValueModel(string Value, string? NameOverride, DocText Description);
