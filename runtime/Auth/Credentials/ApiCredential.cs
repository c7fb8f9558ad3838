using System.Security.Cryptography.X509Certificates;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>What a client shows to be let in: one alternative of the API's security, with all of its parts.</summary>
/// <remarks>
/// It is sent over HTTPS, or to a loopback address, only, and to no other address than the API's own. <see cref="ToString"/> names the
/// kinds of its parts, never their values.
/// </remarks>
public abstract class ApiCredential
{
    private readonly CredentialPart[] _parts;
    private readonly bool _isConstant;
    private AppliedCredential? _applied;

    /// <summary>Makes a credential of its parts; they are all sent together.</summary>
    /// <exception cref="ArgumentNullException">There is no array, or a part is missing.</exception>
    protected ApiCredential(params CredentialPart[] parts)
    {
        _parts = (CredentialPart[])(parts ?? throw new ArgumentNullException(nameof(parts))).Clone();
        if (Array.IndexOf(_parts, null) >= 0)
        {
            throw new ArgumentNullException(nameof(parts));
        }

        _isConstant = Array.TrueForAll(_parts, static part => part.IsConstant);
        ClientCertificate = _parts
            .Select(static part => part.ClientCertificate)
            .FirstOrDefault(static certificate => certificate is not null);
    }

    /// <summary>The type's name and the kinds of the parts; no secret.</summary>
    public sealed override string ToString() => $"{GetType().Name} ({string.Join(", ", _parts.Select(static part => part.Kind))})";

    /// <summary>The certificate that the client's own handler shows; <see langword="null"/> for none.</summary>
    internal X509Certificate2? ClientCertificate { get; }

    /// <summary>What goes onto the next request.</summary>
    internal ValueTask<AppliedCredential> ApplyAsync(CredentialContext context, CancellationToken cancellationToken) =>
        _applied is { } applied ? new(applied) : ApplyPartsAsync(context, cancellationToken);

    private async ValueTask<AppliedCredential> ApplyPartsAsync(CredentialContext context, CancellationToken cancellationToken)
    {
        var applied = new AppliedCredential();
        foreach (var part in _parts)
        {
            await part.ApplyAsync(applied, context, cancellationToken).ConfigureAwait(false);
        }

        if (_isConstant)
        {
            _applied = applied;
        }

        return applied;
    }
}
