namespace Specwright.Load;

/// <summary>The options of the command line.</summary>
/// <param name="Calls">How many calls are made over each version of HTTP.</param>
/// <param name="AtOnce">How many calls are under way at a time.</param>
/// <param name="Seed">What decides, with a call's number, on its fault.</param>
internal sealed record Arguments(int Calls = 20_000, int AtOnce = 200, int Seed = 1)
{
    /// <summary>How the program is called.</summary>
    public const string Usage = "Options: --calls N (from 4; 20000), --at-once N (from 1; 200), --seed N (1)";

    /// <summary>Reads the options; <see langword="null"/> if they are wrong.</summary>
    public static Arguments? Parse(string[] args)
    {
        var arguments = new Arguments();
        for (int i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], out int value))
            {
                return null;
            }

            switch (args[i])
            {
                case "--calls" when value >= 4:
                    arguments = arguments with { Calls = value };
                    break;
                case "--at-once" when value >= 1:
                    arguments = arguments with { AtOnce = value };
                    break;
                case "--seed":
                    arguments = arguments with { Seed = value };
                    break;
                default:
                    return null;
            }
        }

        return arguments;
    }
}
