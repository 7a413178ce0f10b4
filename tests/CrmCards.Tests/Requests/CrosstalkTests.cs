using System.Globalization;
using System.Net;
using CrmCards.Tests.Hosting;

namespace CrmCards.Tests.Requests;

/// <summary>Many requests at once, of which some fail, hang, or are given up: each is answered with what is its own.</summary>
public class CrosstalkTests
{
    private const int Requests = 2_000;
    private const int AtOnce = 24;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task No_request_sees_anything_of_another()
    {
        await using var app = await TestApp.StartAsync(settings: new Dictionary<string, string?> { ["CrmCards:HandlerTimeout"] = Limit.ToString("c") });
        app.Probe.Fetch = HandleAsync;

        await Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (i, cancellationToken) =>
        {
            var kind = KindOf(i);
            using var caller = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (kind == Kind.GivesUp) caller.CancelAfter(TimeSpan.FromMilliseconds(20));
            try
            {
                var response = await app.Client.GetAsync(app.Uri(Target(i, kind)), caller.Token);
                AssertAnswered(i, kind, await Answer.ReadAsync(response, caller.Token));
            }
            catch (OperationCanceledException) when (kind == Kind.GivesUp)
            {
            }
        });
    }

    private enum Kind
    {
        Answers,
        Waits,
        Fails,
        Hangs,
        GivesUp,
        IsRefused,
    }

    /// <summary>The slow ones are few, so that the test is quick.</summary>
    private static Kind KindOf(int i) => (i % 100) switch { 0 => Kind.Hangs, < 3 => Kind.GivesUp, < 20 => Kind.Fails, < 40 => Kind.IsRefused, < 70 => Kind.Waits, _ => Kind.Answers };

    private static string Target(int i, Kind kind) =>
        $"{ProbeCard.Route}?userId={i + 1}&userEmail=user%40{i}.example&portalId=2&associatedObjectId=3&associatedObjectType=COMPANY&kind={kind}&p{i}=v{i}{(kind == Kind.IsRefused ? "&kind=another" : "")}";

    private static async Task<CardResponse<Item>> HandleAsync(CardRequest request, CancellationToken cancellationToken)
    {
        Assert.False(cancellationToken.IsCancellationRequested);
        switch (Enum.Parse<Kind>(request.Properties["kind"]))
        {
            case Kind.Fails:
                throw new InvalidOperationException("On purpose");
            case Kind.Waits:
                await Task.Delay(5, cancellationToken);
                break;
            case Kind.Hangs or Kind.GivesUp:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                break;
        }

        return new([new() { Id = request.UserId, Title = string.Create(CultureInfo.InvariantCulture, $"{request.UserId} {request.UserEmail} {string.Join(' ', request.Properties)}") }]);
    }

    private static void AssertAnswered(int i, Kind kind, Answer answer)
    {
        switch (kind)
        {
            case Kind.Fails:
                Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
                break;
            case Kind.IsRefused:
                Assert.Equal("The parameter 'kind' was sent more than once, with different values.", answer.Message);
                break;
            case Kind.Hangs or Kind.GivesUp:
                Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
                break;
            default:
                Assert.Equal($"{i + 1} user@{i}.example [kind, {kind}] [p{i}, v{i}]", answer.Title);
                break;
        }
    }
}
