namespace Specwright.Generator.Diagnostics;

/// <summary>The ids of what reading a spec can find (SPW1001–SPW1099).</summary>
internal static class ReadingDiagnosticIds
{
    public const string InvalidSyntax = "SPW1001";
    public const string EmptyFile = "SPW1002";
    public const string TooDeep = "SPW1003";
    public const string TooLarge = "SPW1004";
    public const string DuplicateKey = "SPW1005";
    public const string LenientJson = "SPW1006";
    public const string SeveralDocuments = "SPW1007";

    public const string NotOpenApi = "SPW1010";
    public const string UnsupportedVersion = "SPW1011";
    public const string NewerVersion = "SPW1012";
    public const string MissingTitle = "SPW1013";

    public const string RepeatsTooMuch = "SPW1014";

    public const string UnknownKey = "SPW1015";

    public const string NoOperations = "SPW1016";

    public const string UnresolvedReference = "SPW1020";
    public const string ExternalReference = "SPW1021";
    public const string CircularReference = "SPW1022";
    public const string UnknownSecurityScheme = "SPW1023";

    public const string ConflictingComponent = "SPW1030";
    public const string DuplicateOperation = "SPW1031";

    public const string UnmatchedPattern = "SPW1040";
    public const string InvalidPattern = "SPW1041";

    public const string UndeclaredPathParameter = "SPW1050";
    public const string UnusedPathParameter = "SPW1051";
    public const string PathWithoutSlash = "SPW1052";

    public const string ServerTooLong = "SPW1053";

    public const string NameTooLong = "SPW1054";

    public const string DuplicateOperationId = "SPW1055";

    public const string MissingMediaType = "SPW1056";

    public const string MisplacedRequired = "SPW1057";

    public const string MissingMember = "SPW1058";

    public const string ForeignPathParameter = "SPW1059";

    public const string UnexpectedStructure = "SPW1060";
    public const string InvalidValue = "SPW1061";
    public const string DocumentOddity = "SPW1062";
    public const string MoreOddities = "SPW1063";
    public const string UnreadableDocument = "SPW1064";

    public const string UnusableServer = "SPW1065";
}
