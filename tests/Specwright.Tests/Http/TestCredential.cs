using Specwright.CompilerServices;

namespace Specwright.Tests.Http;

/// <summary>A credential as generated code has it.</summary>
internal sealed class TestCredential : ApiCredential
{
    public const string Secret = "s3cr3t-t0ken-0123456789";

    private TestCredential(params CredentialPart[] parts)
        : base(parts)
    {
    }

    public static TestCredential Token(string token = Secret) => new(CredentialPart.Bearer(token));

    public static TestCredential Key(string email = "me@example.com", string key = Secret) =>
        new(CredentialPart.Header("X-Auth-Email", email), CredentialPart.Header("X-Auth-Key", key));

    public static TestCredential Of(params CredentialPart[] parts) => new(parts);
}
