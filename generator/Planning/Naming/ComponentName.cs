namespace Specwright.Generator.Planning.Naming;

/// <summary>What the type of a schema component is called, by hashes: documents have thousands, of which a client may need few.</summary>
/// <param name="Component">The component's name in the document.</param>
/// <param name="IsAsWritten">Whether that is the type's name already.</param>
/// <param name="Hash">The <see cref="NameHash"/> of the type's name.</param>
/// <param name="UnknownHash">That of a union's unknown case.</param>
/// <param name="CodecHash">That of the type's codec.</param>
internal readonly record struct ComponentName(string Component, bool IsAsWritten, ulong Hash, ulong UnknownHash, ulong CodecHash)
{
    /// <summary>What comes before a type's name for a union's unknown case.</summary>
    public const string Unknown = "Unknown";

    /// <summary>What comes behind a type's name for its codec.</summary>
    public const string Codec = "Codec";

    /// <summary>The name of a component.</summary>
    public static ComponentName Of(string component)
    {
        var separated = GenericNames.Separate(component);
        if (Words.GetMaxLength(separated) <= Words.MaxOnStack)
        {
            Span<char> name = stackalloc char[Words.MaxOnStack];
            name = name.Slice(0, Words.WritePascalCase(separated, name, out _));
            if (name.Length is > 0 and <= Identifiers.MaxLength && !char.IsDigit(name[0]))
            {
                return Of(component, name);
            }
        }

        return Of(component, Make(component).AsSpan());
    }

    /// <summary>The name of a component's type.</summary>
    public static string Make(string component) => Identifiers.ToPascalCase(GenericNames.Separate(component), "Model");

    private static ComponentName Of(string component, ReadOnlySpan<char> name)
    {
        var (hash, unknown, codec) = NameHash.Of(name, Unknown, Codec);
        return new ComponentName(component, name.SequenceEqual(component.AsSpan()), hash, unknown, codec);
    }
}
