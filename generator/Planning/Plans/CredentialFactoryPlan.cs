using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>One way to authenticate.</summary>
internal sealed record CredentialFactoryPlan(string Name, string? Description, bool Obsolete, EquatableArray<CredentialPartPlan> Parts);
