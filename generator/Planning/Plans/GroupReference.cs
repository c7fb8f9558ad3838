namespace Specwright.Generator.Planning.Plans;

/// <summary>A group as the client refers to it.</summary>
internal sealed record GroupReference(string Tag, string Property, string Interface, string Class, DocLine Description);
