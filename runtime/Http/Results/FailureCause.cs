namespace Specwright;

/// <summary>Why an attempt failed, as far as another one could go better.</summary>
internal enum FailureCause
{
    /// <summary>Another attempt would fail in the same way, or must not be made here.</summary>
    Other,

    /// <summary>The credential could not be made: that part of a call is repeated by itself, and other calls may see the same
    /// exception.</summary>
    Credential,

    /// <summary>The server has refused it, by its status.</summary>
    Status,

    /// <summary>The connection could not be made, or broke off.</summary>
    Connection,
}
