using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>One scheme of a credential: the runtime's factory, its parameters, and the fixed name that goes with it.</summary>
internal sealed record CredentialPartPlan(CredentialFactory Factory, string? FixedName, EquatableArray<CredentialParameterPlan> Parameters);
