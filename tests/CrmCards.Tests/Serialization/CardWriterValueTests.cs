using System.Collections.Immutable;
namespace CrmCards.Tests.Serialization;

public class CardWriterValueTests
{
    private static readonly Guid Key = new("6f9619ff-8b86-d011-b42d-00c04fc964ff");

    private enum Mood
    {
        Good,
    }

    [Fact]
    public void Text_properties_are_strings() =>
        Assert.Equal(",\"a\":\"x\",\"b\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\",\"c\":\"true\",\"d\":\"false\"", Written.By((ref w) =>
        {
            w.WriteText(",\"a\":\""u8, "x");
            w.WriteText(",\"b\":\""u8, Key);
            w.WriteText(",\"c\":\""u8, true);
            w.WriteText(",\"d\":\""u8, false);
        }));

    [Fact]
    public void The_empty_text_is_shown_and_so_is_written() =>
        Assert.Equal(",\"a\":\"\"", Written.By((ref w) => w.WriteText(",\"a\":\""u8, "")));

    [Fact]
    public void Booleans_are_literals() =>
        Assert.Equal(",\"a\":true,\"b\":false", Written.By((ref w) =>
        {
            w.WriteBoolean(",\"a\":"u8, true);
            w.WriteBoolean(",\"b\":"u8, false);
        }));

    [Fact]
    public void Missing_values_leave_their_properties_out() =>
        Assert.Equal("", Written.By((ref w) =>
        {
            w.WriteText(",\"a\":\""u8, (string?)null);
            w.WriteText(",\"a\":\""u8, (Guid?)null);
            w.WriteText(",\"a\":\""u8, (bool?)null);
            w.WriteBoolean(",\"a\":"u8, null);
            w.WriteDate(",\"a\":\""u8, (DateOnly?)null);
            w.WriteDate(",\"a\":\""u8, (DateTime?)null);
            w.WriteDate(",\"a\":\""u8, (DateTimeOffset?)null);
            w.WriteDateTime(",\"a\":"u8, (DateTime?)null);
            w.WriteDateTime(",\"a\":"u8, (DateTimeOffset?)null);
            w.WriteLinkProperty(",\"a\":"u8, (Uri?)null);
            w.WriteLinkProperty(",\"a\":"u8, "");
            w.WriteStatus<Mood>(default, null);
            w.WriteProperties(null);
            w.WriteProperties(default(ImmutableArray<CardProperty>));
            w.WriteActions(null);
            w.WriteActions(default(ImmutableArray<CardAction>));
            w.EndOptionalEntry(w.BeginOptionalEntry());
            w.WriteAction(",\"a\":"u8, null);
        }));

    [Fact]
    public void A_day_is_the_one_that_its_value_names_whatever_the_zone() =>
        Assert.Equal("\"0001-01-01\" \"2026-11-23\" \"2026-11-23\"", Written.By((ref w) =>
        {
            w.WriteDate("\""u8, DateOnly.MinValue);
            w.WriteDate(" \""u8, new DateTime(2026, 11, 23, 23, 59, 59, DateTimeKind.Utc));
            w.WriteDate(" \""u8, new DateTimeOffset(2026, 11, 23, 0, 30, 0, TimeSpan.FromHours(14)));
        }));

    [Fact]
    public void An_instant_is_its_milliseconds_since_1970_in_UTC() =>
        Assert.Equal("1795429800123 0 -62135596800000", Written.By((ref w) =>
        {
            w.WriteDateTime(default, new DateTimeOffset(2026, 11, 23, 12, 30, 0, 123, TimeSpan.FromHours(2)));
            w.WriteDateTime(" "u8, DateTimeOffset.UnixEpoch);
            w.WriteDateTime(" "u8, DateTimeOffset.MinValue);
        }));

    [Fact]
    public void Times_of_every_kind_are_the_instant_they_mean()
    {
        var utc = new DateTime(2026, 11, 23, 10, 30, 0, DateTimeKind.Utc);

        Assert.Equal("1795429800000", Written.By((ref w) => w.WriteDateTime(default, utc)));
        Assert.Equal("1795429800000", Written.By((ref w) => w.WriteDateTime(default, utc.ToLocalTime())));
        Assert.Equal("1795429800000", Written.By((ref w) => w.WriteDateTime(default, DateTime.SpecifyKind(utc, DateTimeKind.Unspecified))));
    }

    [Fact]
    public void A_status_is_its_option() =>
        Assert.Equal(",\"mood\":\"GOOD\"", Written.By((ref w) => w.WriteStatus<Mood>(",\"mood\":\"GOOD\""u8, Mood.Good)));

    [Fact]
    public void A_status_without_an_option_is_left_out_and_reported()
    {
        var json = Written.By((ref w) => w.WriteStatus<Mood>(default, (Mood)42), out var problems);

        Assert.Equal("", json);
        Assert.Equal("the value 42 of Mood is not a status option", Assert.Single(problems));
    }
}
