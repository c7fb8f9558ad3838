using System.Runtime.ExceptionServices;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>Runs code on a thread with little stack: the compiler's own may have one megabyte, and the compiler itself is on it.</summary>
internal static class SmallStack
{
    public static T Run<T>(Func<T> act)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = act();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            maxStackSize: 768 * 1024);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
