using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Specwright.CompilerServices;

/// <summary>Finds the codec of a generated type without reflection: each generated client registers one function.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CodecRegistry
{
    private static readonly object s_lock = new();

    private static Func<Type, JsonConverter?>[] s_finders = [];

    /// <summary>Registers the types of a client; called by its module initializer.</summary>
    /// <param name="find">Gives the codec of a type, or <c>null</c> for a type that it does not know.</param>
    public static void Add(Func<Type, JsonConverter?> find)
    {
        lock (s_lock)
        {
            s_finders = [.. s_finders, find];
        }
    }

    internal static JsonConverter? Find(Type type)
    {
        if (Ask(type) is { } codec)
        {
            return codec;
        }

        // The type's module may not have been used yet other than for the bare value: its initializer registers the codecs.
        RuntimeHelpers.RunModuleConstructor(type.Module.ModuleHandle);
        return Ask(type);
    }

    // A project's own module initializers run before those of generated files.
    internal static Exception Missing(Type type) => new NotSupportedException(
        $"{type} was not generated from a specification, or is used in a module initializer of its project: its JSON is not known.");

    private static JsonConverter? Ask(Type type)
    {
        foreach (var find in Volatile.Read(ref s_finders))
        {
            if (find(type) is { } codec)
            {
                return codec;
            }
        }

        return null;
    }
}
