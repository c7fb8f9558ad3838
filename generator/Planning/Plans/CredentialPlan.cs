using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The credential class: a factory for each alternative.</summary>
internal sealed record CredentialPlan(string Name, EquatableArray<CredentialFactoryPlan> Factories);
