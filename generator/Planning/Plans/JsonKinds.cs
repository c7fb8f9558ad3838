namespace Specwright.Generator.Planning.Plans;

/// <summary>Kinds of JSON values: the runtime's enum of the same name.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    String = 1,
    Number = 2,
    Integer = 4,
    Boolean = 8,
    Object = 16,
    Array = 32,
    Null = 64,
    NumberText = 128,
}
