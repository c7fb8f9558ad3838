using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>An assembly of a name and a version, with nothing in it: for what only asks whether it is referenced.</summary>
internal static class EmptyAssembly
{
    public static PortableExecutableReference Reference(string name, int version)
    {
        var source = CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}.0.0.0\")]");
        var compilation = CSharpCompilation.Create(
            name, [source], ReferenceSet.For(ReferenceSet.Net10), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}
