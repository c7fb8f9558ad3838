namespace Specwright.Generator.Planning.Plans;

/// <summary>A parameter of a credential's factory; one that is optional comes last, and is <see langword="null"/> by default.</summary>
internal sealed record CredentialParameterPlan(string Name, string Type, DocLine Description, bool Optional = false);
