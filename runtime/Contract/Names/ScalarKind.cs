#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

internal enum ScalarKind
{
    String,
    /// <summary>A <see cref="string"/> that is masked where the object is shown.</summary>
    Secret,
    Boolean,
    Int32,
    Int64,
    UInt32,
    UInt64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,
    /// <summary><c>System.DateOnly</c>.</summary>
    Date,
    /// <summary><see cref="DateTime"/> without a time, where the target has no <c>DateOnly</c>.</summary>
    DateTimeDate,
    Guid,
    /// <summary><see cref="byte"/>[].</summary>
    Base64,
    /// <summary><c>JsonElement</c>: any JSON value.</summary>
    Element,
}
