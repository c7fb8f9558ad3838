namespace Specwright.Sandbox.Http;

/// <summary>
/// The codes of the messages that the sandbox sends. Only 10400 is documented by Cloudflare; the others are the sandbox's own.
/// </summary>
internal static class Codes
{
    public const int CodesTidied = 10220;
    public const int BadRequest = 10400;
    public const int Unauthenticated = 10401;
    public const int Forbidden = 10403;
    public const int UnknownRoute = 10404;
    public const int MethodNotAllowed = 10405;
    public const int BodyTooLarge = 10413;
    public const int UnsupportedMediaType = 10415;
    public const int MalformedBody = 10420;
    public const int InvalidValue = 10421;
    public const int UnknownBehavior = 10422;
    public const int UnknownAccount = 10423;
    public const int UnknownZone = 10424;
    public const int OverlappingStatusCodes = 10425;
    public const int UserProfilesDisabled = 10426;
    public const int StatusCodeOutOfRange = 10427;
    public const int TooManyStatusCodes = 10428;
    public const int ServerError = 10500;
}
