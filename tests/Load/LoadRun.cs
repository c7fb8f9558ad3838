using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Specwright.Load.Items;

namespace Specwright.Load;

/// <summary>All calls over one version of HTTP.</summary>
internal sealed class LoadRun(Arguments arguments, HttpProtocols protocol)
{
    private const int Quarters = 4;
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(Fault Fault, Outcome Outcome), int> _outcomes = new();
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly Judge _judge = new(protocol == HttpProtocols.Http2);
    private int _underWay;
    private int _mostUnderWay;

    /// <summary>Makes the calls and counts how they end; it gives up after five minutes.</summary>
    public async Task<LoadResult> RunAsync()
    {
        using var limit = new CancellationTokenSource(s_limit);
        long start = TimeProvider.System.GetTimestamp();
        var marks = new List<Mark>();
        LoadServer server = await LoadServer.StartAsync(protocol, arguments.Calls, arguments.Seed).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Version version = protocol == HttpProtocols.Http2 ? HttpVersion.Version20 : HttpVersion.Version11;
            using (var clients = new Clients(server.Address, version))
            {
                for (int quarter = 0; quarter < Quarters; quarter++)
                {
                    await CallAsync(clients, quarter, limit.Token).ConfigureAwait(false);
                    marks.Add(await MeasureAsync(server).ConfigureAwait(false));
                }
            }

            marks.Add(await MeasureAsync(server).ConfigureAwait(false));
            FindLostCalls(server);
            TimeSpan elapsed = TimeProvider.System.GetElapsedTime(start);
            return new LoadResult(protocol, _outcomes, marks, _mostUnderWay, server.Opened, elapsed, _problems);
        }
    }

    private async Task CallAsync(Clients clients, int quarter, CancellationToken limit)
    {
        int first = (int)((long)arguments.Calls * quarter / Quarters);
        int end = (int)((long)arguments.Calls * (quarter + 1) / Quarters);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = arguments.AtOnce, CancellationToken = limit };
        try
        {
            await Parallel.ForAsync(first, end, parallel, async (number, stop) =>
            {
                RaiseMostUnderWay(Interlocked.Increment(ref _underWay));
                await CallAsync(clients, CallPlan.Of(number, arguments.Seed), stop).ConfigureAwait(false);
                Interlocked.Decrement(ref _underWay);
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _problems.Enqueue($"The calls {first} to {end - 1} did not end within {s_limit.TotalMinutes} minutes.");
        }
    }

    private async Task CallAsync(Clients clients, CallPlan plan, CancellationToken stop)
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (plan.Fault == Fault.Cancellation)
        {
            caller.CancelAfter(TimeSpan.FromMilliseconds(200));
        }

        ItemsClient client = clients.For(plan.Fault);
        Outcome outcome;
        string found;
        try
        {
            Item item = plan.Posts
                ? await client.CreateItemAsync(new Item { Id = plan.Number, Echo = plan.Echo }, cancellationToken: caller.Token)
                    .ConfigureAwait(false)
                : await client.GetItemAsync(plan.Number, plan.Echo, cancellationToken: caller.Token).ConfigureAwait(false);
            outcome = Judge.JudgeAnswer(plan, item);
            found = $"the item {item.Id}, '{item.Echo}'";
        }
#pragma warning disable CA1031 // Whatever a call throws is judged; what does not belong to its fault is reported.
        catch (Exception e)
#pragma warning restore CA1031
        {
            outcome = _judge.JudgeException(plan, e, caller.Token);
            found = $"{e.GetType().Name}: {e.Message} <- {e.InnerException?.GetType().Name}: {e.InnerException?.Message}";
        }

        _outcomes.AddOrUpdate((plan.Fault, outcome), 1, (_, count) => count + 1);
        if (outcome == Outcome.Unexpected)
        {
            _problems.Enqueue($"Call {plan.Number} ({(plan.Posts ? "POST" : "GET")}, {plan.Fault}) ended in {found}");
        }
    }

    private void RaiseMostUnderWay(int underWay)
    {
        int most = Volatile.Read(ref _mostUnderWay);
        while (underWay > most)
        {
            int found = Interlocked.CompareExchange(ref _mostUnderWay, underWay, most);
            if (found == most)
            {
                return;
            }

            most = found;
        }
    }

    /// <summary>Each call has to reach the server once, unless its request may be given up or sent again by the handler.</summary>
    private void FindLostCalls(LoadServer server)
    {
        for (int number = 0; number < arguments.Calls; number++)
        {
            Fault fault = CallPlan.Of(number, arguments.Seed).Fault;
            int requests = server.CountRequests(number);
            if (requests != 1 && fault is not (Fault.Reset or Fault.ExcessiveHeaders or Fault.TimeLimit or Fault.Cancellation))
            {
                _problems.Enqueue($"The server received call {number} ({fault}) {requests} times.");
            }
        }
    }

    private static async Task<Mark> MeasureAsync(LoadServer server)
    {
        // Connections that were reset or given up need a moment to end on the server's side.
        await Task.Delay(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return new Mark(GC.GetTotalMemory(forceFullCollection: true), server.Open);
    }
}
