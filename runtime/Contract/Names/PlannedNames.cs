using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Holds the names that the generator prints from enums against the members that they stand for: a constant that were -1 does not compile.
/// Who renames a member renames that of the enum too, and the generator, which compiles the enums, follows.
/// </summary>
internal abstract class PlannedNames : TypedHeaders
{
    internal const uint CredentialPartNone = nameof(CredentialPart.None) == nameof(CredentialFactory.None) ? 0 : -1;
    internal const uint CredentialPartBearer = nameof(CredentialPart.Bearer) == nameof(CredentialFactory.Bearer) ? 0 : -1;
    internal const uint CredentialPartToken = nameof(CredentialPart.Token) == nameof(CredentialFactory.Token) ? 0 : -1;
    internal const uint CredentialPartAuthorization =
        nameof(CredentialPart.Authorization) == nameof(CredentialFactory.Authorization) ? 0 : -1;
    internal const uint CredentialPartBasic = nameof(CredentialPart.Basic) == nameof(CredentialFactory.Basic) ? 0 : -1;
    internal const uint CredentialPartHeader = nameof(CredentialPart.Header) == nameof(CredentialFactory.Header) ? 0 : -1;
    internal const uint CredentialPartQuery = nameof(CredentialPart.Query) == nameof(CredentialFactory.Query) ? 0 : -1;
    internal const uint CredentialPartCookie = nameof(CredentialPart.Cookie) == nameof(CredentialFactory.Cookie) ? 0 : -1;
    internal const uint CredentialPartClientCredentials =
        nameof(CredentialPart.ClientCredentials) == nameof(CredentialFactory.ClientCredentials) ? 0 : -1;
    internal const uint CredentialPartOpenIdConnect =
        nameof(CredentialPart.OpenIdConnect) == nameof(CredentialFactory.OpenIdConnect) ? 0 : -1;
    internal const uint CredentialPartMutualTls = nameof(CredentialPart.MutualTls) == nameof(CredentialFactory.MutualTls) ? 0 : -1;
    internal const uint ApiFile = nameof(global::Specwright.ApiFile) == nameof(RuntimeTypeKind.ApiFile) ? 0 : -1;
    internal const uint ApiCallOptions =
        nameof(global::Specwright.ApiCallOptions) == nameof(RuntimeTypeKind.ApiCallOptions) ? 0 : -1;
    internal const uint JsonModel = nameof(JsonModel) == nameof(RecordBase.JsonModel) ? 0 : -1;
    internal const uint OpenModel = nameof(OpenModel) == nameof(RecordBase.OpenModel) ? 0 : -1;
    internal const uint PageRuleByLink = nameof(PageRule.ByLink) == "By" + nameof(PaginationKind.Link) ? 0 : -1;
    internal const uint PageRuleByLinkHeader = nameof(PageRule.ByLinkHeader) == "By" + nameof(PaginationKind.LinkHeader) ? 0 : -1;
    internal const uint PageRuleByCursor = nameof(PageRule.ByCursor) == "By" + nameof(PaginationKind.Cursor) ? 0 : -1;
    internal const uint PageRuleByLastItem = nameof(PageRule.ByLastItem) == "By" + nameof(PaginationKind.LastItem) ? 0 : -1;
    internal const uint PageRuleByPage = nameof(PageRule.ByPage) == "By" + nameof(PaginationKind.Page) ? 0 : -1;
    internal const uint PageRuleByOffset = nameof(PageRule.ByOffset) == "By" + nameof(PaginationKind.Offset) ? 0 : -1;
    internal const uint JsonCodecsString = nameof(JsonCodecs.String) == nameof(ScalarKind.String) ? 0 : -1;
    internal const uint JsonCodecsBoolean = nameof(JsonCodecs.Boolean) == nameof(ScalarKind.Boolean) ? 0 : -1;
    internal const uint JsonCodecsInt32 = nameof(JsonCodecs.Int32) == nameof(ScalarKind.Int32) ? 0 : -1;
    internal const uint JsonCodecsInt64 = nameof(JsonCodecs.Int64) == nameof(ScalarKind.Int64) ? 0 : -1;
    internal const uint JsonCodecsUInt32 = nameof(JsonCodecs.UInt32) == nameof(ScalarKind.UInt32) ? 0 : -1;
    internal const uint JsonCodecsUInt64 = nameof(JsonCodecs.UInt64) == nameof(ScalarKind.UInt64) ? 0 : -1;
    internal const uint JsonCodecsDouble = nameof(JsonCodecs.Double) == nameof(ScalarKind.Double) ? 0 : -1;
    internal const uint JsonCodecsDecimal = nameof(JsonCodecs.Decimal) == nameof(ScalarKind.Decimal) ? 0 : -1;
    internal const uint JsonCodecsDateTimeOffset = nameof(JsonCodecs.DateTimeOffset) == nameof(ScalarKind.DateTimeOffset) ? 0 : -1;
    internal const uint JsonCodecsDateTimeDate = nameof(JsonCodecs.DateTimeDate) == nameof(ScalarKind.DateTimeDate) ? 0 : -1;
    internal const uint JsonCodecsGuid = nameof(JsonCodecs.Guid) == nameof(ScalarKind.Guid) ? 0 : -1;
    internal const uint JsonCodecsBase64 = nameof(JsonCodecs.Base64) == nameof(ScalarKind.Base64) ? 0 : -1;
    internal const uint JsonCodecsElement = nameof(JsonCodecs.Element) == nameof(ScalarKind.Element) ? 0 : -1;
    internal const uint JsonCodecsInt32OrText =
        nameof(JsonCodecs.Int32OrText) == nameof(ScalarKind.Int32) + nameof(NumberReading.OrText) ? 0 : -1;
    internal const uint JsonCodecsInt64OrText =
        nameof(JsonCodecs.Int64OrText) == nameof(ScalarKind.Int64) + nameof(NumberReading.OrText) ? 0 : -1;
    internal const uint JsonCodecsUInt32OrText =
        nameof(JsonCodecs.UInt32OrText) == nameof(ScalarKind.UInt32) + nameof(NumberReading.OrText) ? 0 : -1;
    internal const uint JsonCodecsUInt64OrText =
        nameof(JsonCodecs.UInt64OrText) == nameof(ScalarKind.UInt64) + nameof(NumberReading.OrText) ? 0 : -1;
    internal const uint JsonCodecsSingleOrText =
        nameof(JsonCodecs.SingleOrText) == nameof(ScalarKind.Single) + nameof(NumberReading.OrText) ? 0 : -1;
    internal const uint JsonCodecsDoubleOrText =
        nameof(JsonCodecs.DoubleOrText) == nameof(ScalarKind.Double) + nameof(NumberReading.OrText) ? 0 : -1;
    internal const uint JsonCodecsDecimalOrText =
        nameof(JsonCodecs.DecimalOrText) == nameof(ScalarKind.Decimal) + nameof(NumberReading.OrText) ? 0 : -1;
    internal const uint JsonCodecsDoubleOrName =
        nameof(JsonCodecs.DoubleOrName) == nameof(ScalarKind.Double) + nameof(NumberReading.OrName) ? 0 : -1;
    internal const uint JsonCodecsSingleOrName =
        nameof(JsonCodecs.SingleOrName) == nameof(ScalarKind.Single) + nameof(NumberReading.OrName) ? 0 : -1;
    internal const uint ApiRequestPath = nameof(ApiRequest.Path) == nameof(ParameterLocation.Path) ? 0 : -1;
    internal const uint ApiRequestQuery = nameof(ApiRequest.Query) == nameof(ParameterLocation.Query) ? 0 : -1;
    internal const uint ApiRequestHeader = nameof(ApiRequest.Header) == nameof(ParameterLocation.Header) ? 0 : -1;
    internal const uint ApiRequestCookie = nameof(ApiRequest.Cookie) == nameof(ParameterLocation.Cookie) ? 0 : -1;
    internal const uint ApiRequestQueryString = nameof(ApiRequest.QueryString) == nameof(ParameterLocation.QueryString) ? 0 : -1;
    internal const uint ApiRequestPathJson = nameof(ApiRequest.PathJson) == nameof(ParameterLocation.Path) + "Json" ? 0 : -1;
    internal const uint ApiRequestQueryJson = nameof(ApiRequest.QueryJson) == nameof(ParameterLocation.Query) + "Json" ? 0 : -1;
    internal const uint ApiRequestHeaderJson = nameof(ApiRequest.HeaderJson) == nameof(ParameterLocation.Header) + "Json" ? 0 : -1;
    internal const uint ApiRequestCookieJson = nameof(ApiRequest.CookieJson) == nameof(ParameterLocation.Cookie) + "Json" ? 0 : -1;
    internal const uint HeadersText = nameof(Text) == nameof(HeaderReading.Text) ? 0 : -1;
    internal const uint HeadersQuoted = nameof(Quoted) == nameof(HeaderReading.Quoted) ? 0 : -1;
    internal const uint HeadersJson = nameof(Json) == nameof(HeaderReading.Json) ? 0 : -1;
    internal const uint HeadersQuotedList = nameof(QuotedList) == nameof(HeaderReading.QuotedList) ? 0 : -1;
    internal const uint HeadersJsonList = nameof(JsonList) == nameof(HeaderReading.JsonList) ? 0 : -1;
    internal const uint HeadersLines = nameof(Lines) == nameof(HeaderReading.Lines) ? 0 : -1;

#if NET8_0_OR_GREATER
    internal const uint JsonCodecsDate = nameof(JsonCodecs.Date) == nameof(ScalarKind.Date) ? 0 : -1;
#endif
}
