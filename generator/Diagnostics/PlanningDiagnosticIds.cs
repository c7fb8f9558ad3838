namespace Specwright.Generator.Diagnostics;

/// <summary>The ids of what planning has to say.</summary>
internal static class PlanningDiagnosticIds
{
    /// <summary>Lists of lists, deeper than a type can be written.</summary>
    public const string NestedTooDeep = "SPW3001";

    /// <summary>A body has more media types than the method offers.</summary>
    public const string OtherMediaTypes = "SPW3002";

    /// <summary>A response has another success type than the method returns.</summary>
    public const string OtherSuccess = "SPW3003";

    /// <summary>A security scheme that the generated credential cannot send.</summary>
    public const string UnsupportedSecurity = "SPW3004";

    /// <summary>An <c>x-csharp-name</c> that is no identifier.</summary>
    public const string InvalidName = "SPW3005";

    /// <summary>An <c>x-pagination</c> that names what the operation does not have.</summary>
    public const string UnusablePages = "SPW3006";
}
