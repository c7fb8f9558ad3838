using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;
using Specwright.Testing.Corpus;

namespace Specwright.Corpus.RoundTrips;

/// <summary>
/// The compiled client of a document, with a class added to it that sends JSON through the codecs of its types, named as generated code
/// names them.
/// </summary>
internal sealed class ExampleCodecs : IDisposable
{
    private const string ClassName = "RoundTripCodecs";

    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Dictionary<string, int> _numbers;
    private readonly Func<int, byte[], byte[]> _run;

    private ExampleCodecs(Stream assembly, Dictionary<string, int> numbers)
    {
        _numbers = numbers;
        var type = _context.LoadFromStream(assembly).GetType($"{DocumentSpecs.Namespace}.{ClassName}", throwOnError: true)!;
        _run = type.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Func<int, byte[], byte[]>>();
    }

    /// <exception cref="InvalidOperationException">The client does not compile.</exception>
    public static ExampleCodecs Compile(Compilation client, IEnumerable<Example> examples, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            numbers.TryAdd(Expression(example), numbers.Count);
        }

        var options = (CSharpParseOptions)client.SyntaxTrees.First().Options;
        using var assembly = new MemoryStream();
        var result = client
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source(numbers), options, cancellationToken: cancellationToken))
            .Emit(assembly, cancellationToken: cancellationToken);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                result.Diagnostics.First(static one => one.Severity == DiagnosticSeverity.Error).ToString());
        }

        assembly.Position = 0;
        return new ExampleCodecs(assembly, numbers);
    }

    /// <summary>Whether the client has the type.</summary>
    public static bool Exist(TypeRef type, Compilation client) => type switch
    {
        NamedType named => client.GetTypeByMetadataName($"{DocumentSpecs.Namespace}.{named.Name}") is not null,
        ListType list => Exist(list.Item, client),
        MapType map => Exist(map.Value, client),
        _ => true,
    };

    /// <summary>The JSON after it was read into its type and written again.</summary>
    public byte[] Through(Example example, byte[] json) => _run(_numbers[Expression(example)], json);

    public void Dispose() => _context.Unload();

    private static string Expression(Example example) => TypeNames.FormatCodec(example.Type, example.Nullable);

    private static string Source(Dictionary<string, int> numbers)
    {
        var cases = new StringBuilder();
        foreach (var (expression, number) in numbers)
        {
            cases.Append(null, $"        {number} => Through({expression}, json),\n");
        }

        return $$"""
            #nullable enable
            using System.Text.Json;
            using Specwright;
            using Specwright.CompilerServices;

            namespace {{DocumentSpecs.Namespace}};

            internal static class {{ClassName}}
            {
                internal static byte[] Run(int number, byte[] json) => number switch
                {
            {{cases}}        _ => throw new global::System.ArgumentOutOfRangeException(nameof(number)),
                };

                private static byte[] Through<T>(JsonCodec<T> codec, byte[] json)
                {
                    var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
                    reader.Read();
                    var value = codec.ReadValue(ref reader);
                    using var stream = new global::System.IO.MemoryStream();
                    using var writer = new Utf8JsonWriter(stream);
                    codec.Write(writer, value, JsonSerializerOptions.Default);
                    writer.Flush();
                    return stream.ToArray();
                }
            }
            """;
    }
}
