using System.Runtime.CompilerServices;
using CrmCards.Replays;
using CrmCards.Tests.Hosting;
using CsCheck;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CrmCards.Tests.Replays;

public sealed class SignedActionsTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly LogRecorder _log = new();
    private readonly SignedActions _actions;

    public SignedActionsTests() => _actions = new(shared: null, _time, _log.CreateLogger("CrmCards"));

    [Fact]
    public void An_action_is_known_until_its_signature_expires()
    {
        var key = new SignedActionKey("a", Start + TimeSpan.FromMinutes(5));
        Assert.True(_actions.Enter(key).IsFirst);

        _time.SetUtcNow(key.Expires);
        Assert.False(_actions.Enter(key).IsFirst);
        _time.SetUtcNow(key.Expires + TimeSpan.FromMilliseconds(1));
        Assert.True(_actions.Enter(key).IsFirst);
    }

    [Fact]
    public void One_that_was_dropped_may_run_again_and_takes_nothing_of_its_successor()
    {
        var key = new SignedActionKey("a", Start + TimeSpan.FromMinutes(5));
        var (first, _) = _actions.Enter(key);
        _actions.Drop(first);
        var (second, isFirst) = _actions.Enter(key);

        _actions.Drop(first);

        Assert.True(isFirst);
        Assert.Same(second, _actions.Enter(key).Action);
    }

    [Fact]
    public void One_that_was_dropped_is_held_no_longer()
    {
        var dropped = EnterAndDrop();
        GC.Collect();

        Assert.False(dropped.TryGetTarget(out _));

        [MethodImpl(MethodImplOptions.NoInlining)]
        WeakReference<SignedAction> EnterAndDrop()
        {
            var (action, _) = _actions.Enter(new("a", Start + TimeSpan.FromMinutes(5)));
            _actions.Drop(action);
            return new(action);
        }
    }

    [Fact]
    public void There_is_an_end_to_what_is_kept_and_the_oldest_go_first()
    {
        for (var i = 0; i <= SignedActions.MaxKept; i++) _actions.Enter(new($"{i}", Start + TimeSpan.FromMinutes(5)));

        Assert.False(_actions.Enter(new("1", Start + TimeSpan.FromMinutes(5))).IsFirst);
        Assert.True(_actions.Enter(new("0", Start + TimeSpan.FromMinutes(5))).IsFirst);
        var line = Assert.Single(_log.All);
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Contains("60000 signed actions", line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_said_once_a_minute_that_some_are_forgotten()
    {
        for (var i = 0; i < SignedActions.MaxKept + 10; i++) _actions.Enter(new($"{i}", Start + TimeSpan.FromMinutes(5)));
        Assert.Single(_log.All);

        _time.Advance(TimeSpan.FromMinutes(1));
        _actions.Enter(new("one more", Start + TimeSpan.FromMinutes(5)));

        Assert.Equal(2, _log.All.Count());
    }

    [Fact]
    public void An_answer_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Int[200, 499], Gen.String.Where(text => !text.Any(char.IsSurrogate)))
            .Sample((status, message) => ActionAnswer.Of(new ActionAnswer(status, message).ToBytes()) == new ActionAnswer(status, message));

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1 })]
    public void Bytes_that_are_not_an_answer_are_none(byte[] bytes) => Assert.Null(ActionAnswer.Of(bytes));

    public void Dispose() => _log.Dispose();
}
