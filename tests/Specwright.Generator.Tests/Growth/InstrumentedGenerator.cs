using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Specwright.Generator.Tests.Growth;

/// <summary>
/// The generator, and the libraries that read documents for it, with a counter in every method and every loop: work is counted where a
/// clock would only say how busy the machine is.
/// </summary>
internal static class InstrumentedGenerator
{
    private static readonly string[] s_assemblies = ["Specwright.Generator", "Microsoft.OpenApi", "YamlDotNet"];
    private static readonly Dictionary<string, Type> s_types = new(StringComparer.Ordinal);
    private static readonly Lock s_lock = new();

    /// <summary>A new generator.</summary>
    /// <param name="folder">Where the generator and its libraries are.</param>
    public static IIncrementalGenerator Create(string folder)
    {
        lock (s_lock)
        {
            if (!s_types.TryGetValue(folder, out var type))
            {
                type = Load(folder).GetType(typeof(OpenApiGenerator).FullName!, throwOnError: true)!;
                s_types.Add(folder, type);
            }

            return (IIncrementalGenerator)Activator.CreateInstance(type)!;
        }
    }

    private static System.Reflection.Assembly Load(string folder)
    {
        var context = new AssemblyLoadContext("Counting " + folder);
        var loaded = s_assemblies.ToDictionary(
            static name => name,
            name => context.LoadFromStream(new MemoryStream(Instrument(Path.Combine(folder, name + ".dll")))),
            StringComparer.Ordinal);
        return loaded[s_assemblies[0]];
    }

    private static byte[] Instrument(string path)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        using var module = ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver });
        var counter = module.ImportReference(typeof(WorkCounter).GetField(nameof(WorkCounter.Steps)));
        foreach (var method in module.GetTypes().SelectMany(static type => type.Methods).Where(static method => method.HasBody))
        {
            Instrument(method.Body, counter);
        }

        using var changed = new MemoryStream();
        module.Write(changed);
        return changed.ToArray();
    }

    private static void Instrument(MethodBody body, FieldReference counter)
    {
        // Short branches may not reach their targets any more.
        body.SimplifyMacros();
        var processor = body.GetILProcessor();
        var loops = body.Instructions.Where(static one => one.Operand is Instruction target && target.Offset <= one.Offset).ToList();
        foreach (var loop in loops)
        {
            InsertBefore(loop, isBranch: true);
        }

        InsertBefore(body.Instructions[0], isBranch: false);
        body.OptimizeMacros();

        void InsertBefore(Instruction place, bool isBranch)
        {
            var count = new[]
            {
                processor.Create(OpCodes.Ldsfld, counter),
                processor.Create(OpCodes.Ldc_I4_1),
                processor.Create(OpCodes.Conv_I8),
                processor.Create(OpCodes.Add),
                processor.Create(OpCodes.Stsfld, counter),
            };
            foreach (var instruction in count)
            {
                processor.InsertBefore(place, instruction);
            }

            if (isBranch)
            {
                Redirect(body, place, count[0]);
            }
        }
    }

    // Who jumped to the loop's own jump must pass the counter, too.
    private static void Redirect(MethodBody body, Instruction from, Instruction to)
    {
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Operand == from)
            {
                instruction.Operand = to;
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                instruction.Operand = Array.ConvertAll(targets, target => target == from ? to : target);
            }
        }

        foreach (var handler in body.ExceptionHandlers)
        {
            handler.TryStart = handler.TryStart == from ? to : handler.TryStart;
            handler.TryEnd = handler.TryEnd == from ? to : handler.TryEnd;
            handler.HandlerStart = handler.HandlerStart == from ? to : handler.HandlerStart;
            handler.HandlerEnd = handler.HandlerEnd == from ? to : handler.HandlerEnd;
            handler.FilterStart = handler.FilterStart == from ? to : handler.FilterStart;
        }
    }
}
