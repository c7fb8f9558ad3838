using System.Globalization;

namespace Specwright.Generator.Planning.Naming;

/// <summary>What the keys of <c>responses</c> mean.</summary>
internal static class Statuses
{
    /// <summary>The status, a range's first digit, or 0 for <c>default</c>; <see langword="null"/> for what is none of these.</summary>
    public static int? ParseNumber(string status)
    {
        if (status == "default")
        {
            return 0;
        }

        if (status.Length != 3 || status[0] is < '1' or > '5')
        {
            return null;
        }

        return status.EndsWith("XX", StringComparison.Ordinal) ? status[0] - '0'
            : int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }

    /// <summary>
    /// Whether a range, or <c>default</c>, stands for another status where that one has no description of its own; both as
    /// <see cref="ParseNumber"/> gives them.
    /// </summary>
    public static bool Covers(int wide, int status) => wide != status && (wide == 0 || (status >= 100 && status / 100 == wide));

    /// <summary>The name of a status, as <c>System.Net.HttpStatusCode</c> has it; of a range, its class (RFC 9110, section 15).</summary>
    public static string GetName(string status) => status switch
    {
        "100" => "Continue",
        "101" => "SwitchingProtocols",
        "102" => "Processing",
        "103" => "EarlyHints",
        "1XX" => "Informational",
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritativeInformation",
        "204" => "NoContent",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        "208" => "AlreadyReported",
        "2XX" => "Success",
        "300" => "MultipleChoices",
        "301" => "MovedPermanently",
        "302" => "Found",
        "303" => "SeeOther",
        "304" => "NotModified",
        "307" => "TemporaryRedirect",
        "308" => "PermanentRedirect",
        "3XX" => "Redirection",
        "400" => "BadRequest",
        "401" => "Unauthorized",
        "402" => "PaymentRequired",
        "403" => "Forbidden",
        "404" => "NotFound",
        "405" => "MethodNotAllowed",
        "406" => "NotAcceptable",
        "407" => "ProxyAuthenticationRequired",
        "408" => "RequestTimeout",
        "409" => "Conflict",
        "410" => "Gone",
        "411" => "LengthRequired",
        "412" => "PreconditionFailed",
        "413" => "RequestEntityTooLarge",
        "414" => "RequestUriTooLong",
        "415" => "UnsupportedMediaType",
        "416" => "RequestedRangeNotSatisfiable",
        "417" => "ExpectationFailed",
        "421" => "MisdirectedRequest",
        "422" => "UnprocessableEntity",
        "423" => "Locked",
        "424" => "FailedDependency",
        "426" => "UpgradeRequired",
        "428" => "PreconditionRequired",
        "429" => "TooManyRequests",
        "431" => "RequestHeaderFieldsTooLarge",
        "451" => "UnavailableForLegalReasons",
        "4XX" => "ClientError",
        "500" => "InternalServerError",
        "501" => "NotImplemented",
        "502" => "BadGateway",
        "503" => "ServiceUnavailable",
        "504" => "GatewayTimeout",
        "505" => "HttpVersionNotSupported",
        "507" => "InsufficientStorage",
        "508" => "LoopDetected",
        "511" => "NetworkAuthenticationRequired",
        "5XX" => "ServerError",
        "default" => "Default",
        _ => "Status" + status,
    };
}
