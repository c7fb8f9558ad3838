using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>
/// Security schemes that go together, by their names in <see cref="ApiModel.SecuritySchemes"/>; an empty list is "no credential".
/// </summary>
internal sealed record SecurityAlternative(EquatableArray<string> Schemes);
