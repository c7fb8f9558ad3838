#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

/// <summary>The factories of <c>CredentialPart</c>, of which a generated credential is made.</summary>
internal enum CredentialFactory
{
    None,
    Bearer,
    Token,
    Authorization,
    Basic,
    Header,
    Query,
    Cookie,
    ClientCredentials,
    OpenIdConnect,
    MutualTls,
}
