using System.Net;
using CrmCards.Tests.Hosting;
using CrmCards.Tests.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards.Tests.Inputs;

/// <summary>A running app for the tests of one class, and what users enter into the form of its card.</summary>
public sealed class FormApp : IAsyncLifetime
{
    internal const string Reassign = "/forms/7/reassign";

    /// <summary>All that must be entered.</summary>
    internal const string Least = """ "line":"First","until":"2026-02-03","code":"AB-1","count":3 """;

    private TestApp? _app;

    internal TestApp App => _app!;

    internal int Runs => App.Services.GetRequiredService<FormRuns>().Count;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    internal static string Body(string members) => $"{{{EchoApp.CallerJson}{(members.Length == 0 ? "" : ",")}{members}}}";

    /// <summary>Sends what was entered beside the parameters of every request.</summary>
    internal Task<Answer> SendAsync(string members, string target = Reassign) => App.SendAsync(HttpMethod.Post, target, EchoApp.Json(Body(members)));

    /// <summary>What the app says of one value, where all others are valid; null if it is valid.</summary>
    internal async Task<string?> FaultAsync(string name, string? json)
    {
        var others = Least.Split(',').Where(member => !member.Contains($"\"{name}\"", StringComparison.Ordinal));
        var members = string.Join(',', json is null ? others : others.Append($"\"{name}\":{json}"));
        var answer = await SendAsync($"\"inputs\":{{{members}}}");
        if (answer.Status == HttpStatusCode.OK) return null;
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Some values are not valid."), (answer.Status, answer.Message));
        var finding = Assert.Single(answer.Json.GetProperty("inputs").EnumerateArray());
        Assert.Equal(name, finding.GetProperty("name").GetString());
        return finding.GetProperty("message").GetString();
    }
}
