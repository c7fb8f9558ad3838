using System.Reflection;
using Specwright.Conformance.Clients;
using Specwright.Conformance.Values;

namespace Specwright.Conformance.Calls;

/// <summary>Calls one generated method and says what came of it.</summary>
internal sealed class OperationCaller(ClientInstances clients, ExchangeHandler exchanges, ArgumentMaker arguments)
{
    private const int Unauthorized = 401;
    private const string Generated = "dynamic=true";

    private int _lastCredential;

    /// <summary>Calls the method; where the judge does not accept the credential, with the next one that the document offers.</summary>
    /// <param name="method">The method that describes the request.</param>
    /// <param name="everything">Whether all optional parameters get values; without, the short form of the method is called where there is
    /// one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CallResult> CallAsync(GeneratedMethod method, bool everything, CancellationToken cancellationToken)
    {
        var credential = Volatile.Read(ref _lastCredential);
        var (result, exchange) = await CallAsync(method, everything, credential, null, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < clients.Count && exchange.Status == Unauthorized; i++)
        {
            // Where none is accepted, the first has the say: 401 may be all that the document offers.
            var (other, answer) = await CallAsync(method, everything, i, null, cancellationToken).ConfigureAwait(false);
            if (answer.Status != Unauthorized)
            {
                (result, exchange, credential) = (other, answer, i);
                Volatile.Write(ref _lastCredential, i);
            }
        }

        if (!PrismWord.IsMisfit(exchange))
        {
            return result;
        }

        // An example that does not fit its schema is not sent with --errors: there is something to read all the same.
        var (second, _) = await CallAsync(method, everything, credential, Generated, cancellationToken).ConfigureAwait(false);
        return second.Outcome == CallOutcome.NoAnswer ? result : second with { Misfit = result.Cause };
    }

    private async Task<(CallResult Result, Exchange Exchange)> CallAsync(
        GeneratedMethod method,
        bool everything,
        int credential,
        string? preference,
        CancellationToken cancellationToken)
    {
        var exchange = exchanges.Begin(preference);
        var target = clients.TargetOf(method.Class, credential);
        var info = everything
            ? MethodOf(target.GetType(), method.Name, method)
            : ShortForm(target.GetType(), method) ?? MethodOf(target.GetType(), method.Name, method);
        var leftOut = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            var made = arguments.Make(method, info.GetParameters(), everything, leftOut);
            var answer = info.Invoke(target, BindingFlags.DoNotWrapExceptions, null, [.. made, cancellationToken], null)!;
            var (type, value) = await Answer.ReadAsync(answer, cancellationToken).ConfigureAwait(false);
            return (Result(Judgement.OfRead(exchange, type, value)), exchange);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return (Result(Judgement.OfFailure(exchange, exception)), exchange);
        }

        CallResult Result((CallOutcome Outcome, string Cause) judged) => new(
            method.Operation,
            info.Name,
            judged.Outcome,
            judged.Cause,
            judged.Outcome == CallOutcome.Fine ? "" : exchange.ToString())
        {
            LeftOut = judged.Outcome == CallOutcome.Refused ? [.. leftOut] : [],
        };
    }

    private static MethodInfo? ShortForm(Type type, GeneratedMethod method)
    {
        const string Long = "WithResponseAsync";
        return method.Name.EndsWith(Long, StringComparison.Ordinal) ? Find(type, method.Name[..^Long.Length] + "Async", method) : null;
    }

    private static MethodInfo MethodOf(Type type, string name, GeneratedMethod method) =>
        Find(type, name, method) ?? throw new InvalidOperationException($"{type.Name} has no method {name}.");

    // An interface tells which parameters may be left out; the class behind it does not.
    private static MethodInfo? Find(Type type, string name, GeneratedMethod method) =>
        type.GetInterfaces().Where(one => one.Assembly == type.Assembly).Append(type)
            .SelectMany(static one => one.GetMethods())
            .FirstOrDefault(candidate => candidate.Name == name && TypeText.AreSame(method, candidate.GetParameters()[..^2]));
}
