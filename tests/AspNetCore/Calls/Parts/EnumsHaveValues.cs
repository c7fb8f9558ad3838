global using PriorityValue = Specwright.OpenEnum<Shop.Priority>;

using Specwright;

namespace Shop.Calls;

/// <summary>The document lists the values of every enum.</summary>
internal static partial class Document
{
    public const Permissions AllPermissions = (Permissions)3;

    public const Channels Push = Shop.Channels.Push;

    public static OpenEnum<Priority> Priority(int value) => OpenEnum<Priority>.FromRaw($"{value}");

    public static OpenEnum<Permissions> Permissions(int value) => OpenEnum<Permissions>.FromRaw($"{value}");

    public static OpenEnum<Channels> Channels(string value) => OpenEnum<Channels>.FromRaw(value);
}
