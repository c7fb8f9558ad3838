namespace Specwright.Generator.Planning.Plans;

/// <summary>Who says which value a discriminator has.</summary>
internal enum DiscriminatorAccess
{
    /// <summary>The record: it has one value, or the one that was read.</summary>
    Fixed,

    /// <summary>Who makes the record, among the values that name it; the first, if nothing is said.</summary>
    Choice,

    /// <summary>
    /// Who makes the record, and must say it: among the values that name it, if there are any, else any that names no other case.
    /// </summary>
    Given,

    /// <summary>Who makes the record, if anyone: any value that names no other case.</summary>
    Other,
}
