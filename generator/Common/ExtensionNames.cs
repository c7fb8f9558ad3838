namespace Specwright.Generator.Common;

/// <summary>The names of extensions: what documents say to this generator, and the marks that reading leaves for modeling.</summary>
internal static class ExtensionNames
{
    /// <summary>The name that a consumer gives a thing in C#.</summary>
    public const string CSharpName = "x-csharp-name";

    /// <summary><c>nullable: true</c> where there is no type to add <c>null</c> to; documents of OpenAPI 2.0 write it themselves.</summary>
    public const string Nullable = "x-nullable";

    /// <summary>Reading's mark on a schema in the place of a reference that cannot be resolved.</summary>
    public const string Unresolved = "x-specwright-unresolved";

    /// <summary>Reading's mark for a <c>collectionFormat</c> of OpenAPI 2.0 that is no style of OpenAPI 3: <c>tsv</c>.</summary>
    public const string CollectionFormat = "x-specwright-collection-format";

    /// <summary>
    /// Reading's mark on a discriminator: the values of its mapping that name alternatives without a name of their own, and the pointers
    /// of these.
    /// </summary>
    public const string InlineMapping = "x-specwright-inline-mapping";

    /// <summary>
    /// Reading's mark on the document: the components that derive from a union with a discriminator, and the component that is the union
    /// or has it.
    /// </summary>
    public const string Claimants = "x-specwright-claimants";

    /// <summary>
    /// Reading's mark on the document: the names of the schemes of each alternative that any operation has, selected or not.
    /// </summary>
    public const string SecurityAlternatives = "x-specwright-security-alternatives";
}
