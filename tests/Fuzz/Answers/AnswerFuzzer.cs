namespace Specwright.Fuzz.Answers;

/// <summary>
/// Answers calls of every kind with random statuses, headers, bodies and faults, at the API and at its token endpoint: nothing but an
/// <see cref="ApiException"/> may come out of a call, of the loop over its items, or of the headers as properties.
/// </summary>
internal sealed class AnswerFuzzer(AnswerClient client)
{
    public Failure? Attempt(int number)
    {
        var random = new Random(number);
        using var handler = new RandomHandler(random);
        var method = client.Methods[random.Next(client.Methods.Count)];
        try
        {
            AnswerReader.ReadAsync(client.Call(handler, method)).GetAwaiter().GetResult();
            return null;
        }
        catch (ApiException exception)
        {
            return Judge(exception, handler, method.Name);
        }
        catch (Exception exception) when (handler.IsOfStream(exception) && AnswerReader.GivesBytes(method))
        {
            // Who reads a stream gets what its source throws.
            return null;
        }
        catch (Exception exception)
        {
            return Failure(exception, handler, method.Name);
        }
    }

    // What an exception tells must be readable, too.
    private static Failure? Judge(ApiException exception, RandomHandler handler, string method)
    {
        try
        {
            AnswerReader.ReadProperties(exception);
            return exception.ToString().Contains(AnswerClient.Secret, StringComparison.Ordinal)
                ? new Failure($"{method}: shows the secret", exception.ToString()) { Input = handler.ToString }
                : null;
        }
        catch (Exception other)
        {
            return Failure(other, handler, method + ", reading the exception");
        }
    }

    private static Failure Failure(Exception exception, RandomHandler handler, string place) =>
        new($"{place}: {exception.GetType().Name}", exception.ToString()) { Input = handler.ToString };
}
