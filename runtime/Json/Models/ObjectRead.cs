using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>An object that is being read: where its reader is, and how far it has come.</summary>
internal unsafe ref struct ObjectRead
{
#pragma warning disable CS8500 // A pointer to a struct with references: it is a ref struct, so it stays on the stack while it is read.
    /// <summary>The reader. A field cannot refer to it.</summary>
    public Utf8JsonReader* Reader;
#pragma warning restore CS8500

    /// <summary>Finds the members.</summary>
    public MemberReader Members;
}
