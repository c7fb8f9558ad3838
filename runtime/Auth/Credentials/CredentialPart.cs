using System.ComponentModel;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Specwright.CompilerServices;

/// <summary>What one security scheme puts onto a request. Several of them make a credential.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class CredentialPart
{
    private protected CredentialPart(string kind) => Kind = kind;

    /// <summary>Sends nothing.</summary>
    public static CredentialPart None { get; } = new ConstantPart("None", static _ => { });

    /// <summary>The kind of scheme, for people: it tells nothing about the secret.</summary>
    internal string Kind { get; }

    /// <summary>Whether the part is the same for every request.</summary>
    internal virtual bool IsConstant => true;

    /// <summary>The certificate that a handler shows for this part; <see langword="null"/> for none.</summary>
    internal virtual X509Certificate2? ClientCertificate => null;

    /// <summary>A bearer token (RFC 6750).</summary>
    /// <exception cref="ArgumentException">The token is empty, or has a character that a header cannot hold.</exception>
    public static CredentialPart Bearer(string token)
    {
        Validate(token, nameof(token));
        return new ConstantPart("Bearer", applied => applied.AddAuthorization("Bearer", token));
    }

    /// <summary>
    /// What another scheme of HTTP's <c>Authorization</c> header sends (RFC 9110, section 11.4), behind the scheme's name.
    /// </summary>
    /// <exception cref="ArgumentException">The value is empty, or has a character that a header cannot hold.</exception>
    public static CredentialPart Authorization(string scheme, string value)
    {
        Validate(value, nameof(value));
        return new ConstantPart(scheme, applied => applied.AddAuthorization(scheme, value));
    }

    /// <summary>User and password (RFC 7617, as UTF-8).</summary>
    /// <exception cref="ArgumentException">Both are empty, the user has a colon, or one has a control character.</exception>
    public static CredentialPart Basic(string user, string password)
    {
        ValidateBasic(user, nameof(user));
        ValidateBasic(password, nameof(password));
        if (user.IndexOf(':') >= 0)
        {
            throw new ArgumentException("A user name of HTTP's basic scheme cannot hold a colon.", nameof(user));
        }

        if (user.Length + password.Length == 0)
        {
            throw new ArgumentException("User and password must not both be empty.", nameof(user));
        }

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password));
        return new ConstantPart("Basic", applied =>
        {
            applied.AddHeader("Authorization", "Basic " + encoded);
            applied.AddSecret(encoded);
            applied.AddSecret(password);
        });
    }

    /// <summary>An API key in a header.</summary>
    /// <exception cref="ArgumentException">The value is empty, or has a character that a header cannot hold.</exception>
    public static CredentialPart Header(string name, string value)
    {
        Validate(value, nameof(value));
        HeaderText.Validate(name, value);
        return new ConstantPart("Header", applied =>
        {
            applied.AddHeader(name, value);
            applied.AddSecret(value);
        });
    }

    /// <summary>An API key in the query.</summary>
    /// <exception cref="ArgumentException">The value is empty, or has a control character.</exception>
    public static CredentialPart Query(string name, string value)
    {
        Validate(value, nameof(value));
        return new ConstantPart("Query", applied =>
        {
            applied.AddQuery(name, value);
            applied.AddSecret(value);
        });
    }

    /// <summary>An API key in a cookie.</summary>
    /// <exception cref="ArgumentException">The value is empty, or has a character that a cookie cannot hold.</exception>
    public static CredentialPart Cookie(string name, string value)
    {
        Validate(value, nameof(value));
        if (value.IndexOf(';') >= 0)
        {
            throw new ArgumentException("A credential in a cookie cannot hold a semicolon.", nameof(value));
        }

        return new ConstantPart("Cookie", applied =>
        {
            applied.AddCookie(name, value);
            applied.AddSecret(value);
        });
    }

    /// <summary>Puts the part onto what a request carries.</summary>
    internal abstract ValueTask ApplyAsync(AppliedCredential applied, CredentialContext context, CancellationToken cancellationToken);

    /// <summary>The kind of scheme, and nothing else.</summary>
    public sealed override string ToString() => Kind;

    // The messages never repeat the value: it is the secret.
    private static void Validate(string value, string parameter)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException("A credential must not be empty.", parameter);
        }

        if (!HeaderText.IsValue(value))
        {
            throw new ArgumentException(
                "A credential may hold visible ASCII characters only; line breaks and other control characters are not allowed.",
                parameter);
        }
    }

    private static void ValidateBasic(string value, string parameter)
    {
        foreach (var c in value ?? throw new ArgumentNullException(parameter))
        {
            if (char.IsControl(c))
            {
                throw new ArgumentException("User and password of HTTP's basic scheme cannot hold control characters.", parameter);
            }
        }
    }

    private sealed class ConstantPart(string kind, Action<AppliedCredential> apply) : CredentialPart(kind)
    {
        internal override ValueTask ApplyAsync(AppliedCredential applied, CredentialContext context, CancellationToken cancellationToken)
        {
            apply(applied);
            return default;
        }
    }
}
