using CrmCards.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Hosting;

public sealed class DeadlineClockTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly DeadlineClock _clock = new();

    [Fact]
    public void It_runs_out_at_the_limit()
    {
        var source = _clock.Start(Limit, _time);

        _time.Advance(Limit - TimeSpan.FromMilliseconds(1));
        Assert.False(source.IsCancellationRequested);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(source.IsCancellationRequested);
    }

    [Fact]
    public void One_that_was_stopped_no_longer_runs()
    {
        _clock.Start(Limit, _time);
        _clock.Stop(isWatched: false);
        var source = _clock.Start(2 * Limit, _time);

        _time.Advance(Limit);

        Assert.False(source.IsCancellationRequested);
    }

    [Fact]
    public void One_that_has_run_out_is_not_used_again()
    {
        _clock.Start(Limit, _time);
        _time.Advance(Limit);
        _clock.Stop(isWatched: false);

        Assert.False(_clock.Start(Limit, _time).IsCancellationRequested);
    }

    [Fact]
    public void A_handler_that_goes_on_keeps_its_token_for_itself()
    {
        var watched = _clock.Start(Limit, _time);
        _clock.Stop(isWatched: true);

        _clock.Start(Limit, _time).Cancel();

        Assert.False(watched.IsCancellationRequested);
    }

    public void Dispose() => _clock.Dispose();
}
