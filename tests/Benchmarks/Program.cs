using Specwright.Benchmarks;

const string Usage = """
    Measures, and prints tables.

      json                          the JSON code: read and write, time and bytes
      nesting                       8 MB below 1, 30 and 60 levels of unions beside the same without
      calls                         whole calls, in memory and over loopback
      generator [document ...]      the generator: cold, warm, after edits, and how its cost grows
      stages <document> <selected>  its stages, one by one ("" for all operations)
      build [document ...]          from the spec to the assembly with dotnet build
      peers [document ...]          the same beside Kiota and NSwag, which are installed for it
      used [GitHub's document]      builds with twelve calls: Generate="Used", Operations, and an empty project
      ide [document [selected]]     an IDE's workspace: opening a project, its first model, key strokes, memory
      size <assembly>               what an assembly's bytes are made of

      --out <file.md>               writes the tables as Markdown, too
    """;

var at = Array.IndexOf(args, "--out");
var output = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
var rest = output is null ? args : [.. args.Where((_, i) => i != at && i != at + 1)];
switch (rest)
{
    case ["json"]:
        JsonBenchmarks.Run();
        PayloadBenchmarks.Run();
        break;
    case ["nesting"]:
        NestingBenchmarks.Run();
        break;
    case ["calls"]:
        await CallBenchmarks.RunAsync();
        break;
    case ["generator", .. var documents]:
        GeneratorBenchmarks.Run(documents);
        break;
    case ["once", var document, var operations]:
        GeneratorBenchmarks.Once(document, operations);
        break;
    case ["stages", var document, var operations]:
        GeneratorBenchmarks.Stages(document, operations);
        break;
    case ["build", .. var documents]:
        BuildBenchmarks.Run(documents);
        break;
    case ["peers", .. var documents]:
        PeerBenchmarks.Run(documents);
        break;
    case ["used", .. var gitHub]:
        UsedBenchmarks.Run(gitHub.Length == 0 ? null : gitHub[0]);
        break;
    case ["ide", .. var documents]:
        IdeBenchmarks.Run(documents);
        break;
    case ["ide-once", var folder, var document]:
        await IdeBenchmarks.OnceAsync(folder, document);
        break;
    case ["size", var assembly]:
        AssemblySize.Print(assembly);
        break;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

if (output is not null)
{
    Table.Save(output);
}

return 0;
