using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A credential that a configuration can hold.</summary>
/// <param name="Factory">The method that makes it.</param>
/// <param name="Keys">The key of each argument, behind that of the credential.</param>
internal sealed record ConfiguredCredentialPlan(string Factory, EquatableArray<string> Keys);
