using Specwright.Benchmarks;

if (args is ["json", ..])
{
    JsonBenchmarks.Run();
    return 0;
}

Console.Error.WriteLine("Say what to measure: json");
return 1;
