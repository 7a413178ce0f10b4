namespace CrmCards.Load;

/// <summary>How a handler misbehaves.</summary>
internal enum Fault
{
    /// <summary>Throws.</summary>
    Throw,

    /// <summary>Never ends, but for its cancellation.</summary>
    Hang,

    /// <summary>Does not listen to its cancellation, and ends seconds after the deadline.</summary>
    Deaf,

    /// <summary>Returns twenty results.</summary>
    Twenty,
}

/// <summary>Counts the handlers that run.</summary>
internal sealed class Running
{
    private int _count;

    public int Count => _count;

    public async Task<T> RunAsync<T>(Fault fault, Func<T> result, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        try
        {
            switch (fault)
            {
                case Fault.Throw: throw new InvalidOperationException("This handler always fails.");
                case Fault.Hang: await Task.Delay(Timeout.Infinite, cancellationToken); break;
                case Fault.Deaf: await Task.Delay(TimeSpan.FromSeconds(7), CancellationToken.None); break;
            }

            return result();
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }
}

[CrmCard("Faulty", "/cards/faulty")]
[ShowOn(CrmObjectType.Company, "domain")]
internal sealed partial class FaultyCard(Running running)
{
    [DataFetch]
    public Task<CardResponse<FaultyItem>> FetchAsync(string domain, CancellationToken cancellationToken) => running.RunAsync(
        Enum.Parse<Fault>(domain),
        () => new CardResponse<FaultyItem>([.. Enumerable.Range(1, 20).Select(id => new FaultyItem { Id = id, Title = $"Item {id}" })]) { TotalCount = 20 },
        cancellationToken);

    [ActionHook("Fail", CardActionMethod.Post, "/faulty/{objectId}")]
    public Task<CardActionResult> FailAsync(long objectId, string domain, CancellationToken cancellationToken) =>
        running.RunAsync<CardActionResult>(Enum.Parse<Fault>(domain), () => $"Done with {objectId}", cancellationToken);
}

internal sealed record FaultyItem
{
    [CardObjectId]
    public required long Id { get; init; }

    [CardTitle]
    public required string Title { get; init; }

    [CardProperty("Size")]
    public int Size { get; init; }
}
