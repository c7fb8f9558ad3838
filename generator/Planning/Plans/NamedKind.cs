namespace Specwright.Generator.Planning.Plans;

internal enum NamedKind
{
    Record,
    Union,
    Enum,
    /// <summary><c>OpenEnum&lt;T&gt;</c> of the enum.</summary>
    OpenEnum,
}
