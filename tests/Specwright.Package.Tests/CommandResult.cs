namespace Specwright.Package.Tests;

/// <summary>How a command ended, and all that it printed.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The result itself, if the command succeeded.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with exit code {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>The result itself, if the command failed.</summary>
    public CommandResult Failed()
    {
        Assert.True(ExitCode != 0, $"'{Command}' was expected to fail:\n{Output}");
        return this;
    }
}
