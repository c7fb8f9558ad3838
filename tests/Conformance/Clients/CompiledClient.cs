using System.Reflection;
using System.Runtime.Loader;
using Specwright.Generator;
using Specwright.Testing.Corpus;
using Specwright.Testing.Driving;

namespace Specwright.Conformance.Clients;

/// <summary>A client: generated from a document, compiled and loaded.</summary>
internal sealed class CompiledClient : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private CompiledClient(AssemblyLoadContext context, Assembly assembly, IReadOnlyList<GeneratedMethod> methods) =>
        (_context, Assembly, Methods) = (context, assembly, methods);

    public Assembly Assembly { get; }

    /// <summary>Every method that describes a request.</summary>
    public IReadOnlyList<GeneratedMethod> Methods { get; }

    /// <param name="specs">The documents.</param>
    /// <param name="rootNamespace">The client's namespace.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="settings">What kind of project it is compiled in.</param>
    /// <exception cref="InvalidOperationException">Nothing was generated, or it does not compile.</exception>
    public static CompiledClient Of(
        IReadOnlyList<SpecSource> specs, string rootNamespace, CancellationToken cancellationToken, HostSettings? settings = null)
    {
        var output = new GeneratorHost(new OpenApiGenerator(), specs, settings ?? new HostSettings()).Run(cancellationToken);
        var first = output.Exception?.Message
            ?? output.Diagnostics.FirstOrDefault(static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)?.ToString();
        if (output.Files.Length == 0)
        {
            throw new InvalidOperationException($"Nothing was generated: {first}");
        }

        var image = new MemoryStream();
        var problems = OutputCompiler.Emit(output.Compilation, image, cancellationToken);
        if (image.Length == 0)
        {
            throw new InvalidOperationException($"The client does not compile: {problems[0]}");
        }

        // What the client needs beside itself (the runtime, the framework) is what this program runs with.
        var context = new AssemblyLoadContext("client", isCollectible: true);
        image.Position = 0;
        return new CompiledClient(
            context,
            context.LoadFromStream(image),
            MethodReader.Read(output.Files.Where(file => file.Text.Contains($"namespace {rootNamespace};", StringComparison.Ordinal))));
    }

    public void Dispose() => _context.Unload();
}
