using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Specwright.Package.Tests;

/// <summary>A host of compilers for which the package has assemblies with machine code.</summary>
/// <param name="Platform">Its runtime identifier.</param>
/// <param name="HasReader">Whether the reader of OpenAPI is among them.</param>
/// <param name="Machine">What the header of such an assembly names: the processor, and other than for Windows the operating system.</param>
public sealed record PrecompiledHost(string Platform, bool HasReader, Machine Machine)
{
    // Combined with the processor by "exclusive or": a runtime for another operating system does not take the machine code for its own.
    private const ushort Linux = 0x7B79;
    private const ushort MacOS = 0x4644;

    /// <summary>All of them, in the order of their names; none where they are not made: Linux x64 makes them for every host.</summary>
    public static IReadOnlyList<PrecompiledHost> All { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64
            ? [
                new("linux-arm64", false, Machine.Arm64 ^ (Machine)Linux),
                new("linux-x64", true, Machine.Amd64 ^ (Machine)Linux),
                new("osx-arm64", false, Machine.Arm64 ^ (Machine)MacOS),
                new("win-x64", true, Machine.Amd64),
            ]
            : [];

    /// <summary>The package's entries for it.</summary>
    public IEnumerable<string> Entries =>
        HasReader ? [$"tools/{Platform}/Microsoft.OpenApi.dll", Generator] : [Generator];

    private string Generator => $"tools/{Platform}/Specwright.Generator.dll";
}
