using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>A case of a base.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="Values">The values that name it; the first is written.</param>
/// <param name="IsItself">Whether it is the component itself, where its name stands for what is composed of it as well.</param>
internal sealed record BaseCase(string Component, EquatableArray<string> Values, bool IsItself);
