using CrmCards.Tool.Checks;

namespace CrmCards.Tool.Tests.Checks;

/// <summary>What an endpoint sends back of a secret, in the ways in which languages write it.</summary>
public sealed class HiddenTests
{
    private readonly Hidden _hidden = new("ab/cd+ef/gh=");

    [Theory]
    [InlineData("ab/cd+ef/gh=")]
    [InlineData(@"ab\/cd+ef\/gh=")]
    [InlineData(@"ab/cd\u002Bef/gh=")]
    [InlineData(@"ab/cd\u002bef/gh=")]
    [InlineData("ab%2Fcd%2Bef%2fgh%3D")]
    [InlineData("AB/CD+EF/GH=")]
    public void A_secret_is_hidden_however_it_is_written(string written)
    {
        Assert.Equal("It is [hidden], said the app", _hidden.Without($"It is {written}, said the app"));
        Assert.Equal("It is [hidden]", _hidden.Without($"It is {written[..^1]}…"));
    }

    [Fact]
    public void What_is_no_secret_stays() => Assert.Equal("It is ab/cd, said the app…", _hidden.Without("It is ab/cd, said the app…"));

    [Fact]
    public void What_would_steer_a_terminal_or_begin_another_line_becomes_a_space() =>
        Assert.Equal("'Edit ::error::  [2J'", _hidden.Without("'Edit\n::error::\r\u001b[2J'"));
}
