namespace Specwright.Generator.Planning.Plans;

internal enum CheckKind
{
    Length,
    Pattern,
    Range,
    MultipleOf,
    Items,
    Properties,
    Each,
    EachValue,
    Model,
    /// <summary>How many members an object has.</summary>
    Members,
    /// <summary>Which members another one needs.</summary>
    Dependent,
}
