using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>One way to authenticate.</summary>
internal sealed record CredentialFactoryPlan(string Name, DocLine Description, bool Obsolete, EquatableArray<CredentialPartPlan> Parts)
{
    /// <summary>What callers pass, in this order: what is optional comes last.</summary>
    public EquatableArray<CredentialParameterPlan> Parameters =>
        Parts.SelectMany(static part => part.Parameters).OrderBy(static parameter => parameter.Optional).ToEquatableArray();
}
