using System.Net;
using CrmCards.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmCards.Tests.Hosting;

public class FailureTests
{
    private const string AnyFailure = "The app could not answer this request.";

    public static TheoryData<Type> Exceptions =>
    [
        typeof(InvalidOperationException), typeof(OperationCanceledException), typeof(TaskCanceledException), typeof(IOException), typeof(TimeoutException), typeof(UnauthorizedAccessException),
    ];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task An_exception_of_a_handler_is_a_500_that_tells_nothing_and_an_error_that_tells_all(Type type)
    {
        await using var app = await TestApp.StartAsync();
        var exception = (Exception)Activator.CreateInstance(type, "password=hunter2")!;
        app.Probe.Fetch = (_, _) => throw exception;
        app.Probe.Act = async (_, _) =>
        {
            await Task.Yield();
            throw exception;
        };

        Answer[] answers = [await app.GetAsync(ProbeCard.FetchTarget), await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget)];

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.InternalServerError, $"{{\"message\":\"{AnyFailure}\"}}"), (answer.Status, answer.Body)));
        Assert.Equal(
            [(LogLevel.Error, "ProbeCard data fetch: the handler failed"), (LogLevel.Error, "ProbeCard action 'Touch': the handler failed")],
            app.Log.OfCards.Select(entry => (entry.Level, entry.Message)));
        Assert.All(app.Log.OfCards, entry => Assert.Same(exception, entry.Exception));
    }

    [Fact]
    public async Task Null_from_a_handler_is_a_500_and_the_log_says_what_to_return()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Fetch = (_, _) => Task.FromResult<CardResponse<Item>>(null!);
        app.Probe.Act = (_, _) => Task.FromResult<CardActionResult>(null!);

        Answer[] answers = [await app.GetAsync(ProbeCard.FetchTarget), await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget)];

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.InternalServerError, AnyFailure), (answer.Status, answer.Message)));
        Assert.Equal(
            [
                "The data fetch handler returned null. Return a CardResponse without results if there is nothing to show.",
                "The action handler returned null. Return a message or another CardActionResult.",
            ],
            app.Log.Errors.Select(entry => entry.Exception?.Message));
    }

    [Fact]
    public async Task A_card_whose_services_are_missing_is_a_500()
    {
        await using var app = await TestApp.StartAsync(withProbe: false);

        var answer = await app.GetAsync(ProbeCard.FetchTarget);

        Assert.Equal((HttpStatusCode.InternalServerError, AnyFailure), (answer.Status, answer.Message));
        Assert.Contains(nameof(Probe), Assert.Single(app.Log.Errors).Exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_declared_with_errors_answers_500_and_names_them()
    {
        await using var app = await TestApp.StartAsync(map: app => CardEndpoints.MapBroken(app, "TicketCard", "/broken", "CARD0101, CARD0102"));

        var answer = await app.GetAsync("/broken" + ProbeCard.Query);

        Assert.Equal((HttpStatusCode.InternalServerError, "This card was declared with errors and was not generated: CARD0101, CARD0102."), (answer.Status, answer.Message));
        Assert.Equal("The card TicketCard was declared with errors and was not generated: CARD0101, CARD0102", Assert.Single(app.Log.Errors).Message);
    }

    [Fact]
    public async Task A_failure_after_the_answer_has_begun_is_logged_and_not_written_into_it()
    {
        await using var app = await TestApp.StartAsync();
        app.Probe.Act = async (context, cancellationToken) =>
        {
            await context.Response.WriteAsync("begun", cancellationToken);
            throw new InvalidOperationException("Too late");
        };

        var answer = await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget);

        Assert.Equal("begun", answer.Body);
        Assert.Equal("Too late", Assert.Single(app.Log.Errors).Exception!.Message);
    }

    [Fact]
    public async Task The_statuses_and_messages_of_actions_arrive()
    {
        await using var app = await TestApp.StartAsync();
        foreach (var result in new[] { CardActionResult.Success("Åsa's \"<b>\""), CardActionResult.NotFound("a"), CardActionResult.Forbidden("b"), CardActionResult.Conflict("c"), CardActionResult.Failure("d"), CardActionResult.Failure("e", 429) })
        {
            app.Probe.Act = (_, _) => Task.FromResult(result);

            var answer = await app.SendAsync(HttpMethod.Post, ProbeCard.ActionTarget);

            Assert.Equal((result.StatusCode, result.Message), ((int)answer.Status, answer.Message));
            Assert.Equal("application/json; charset=utf-8", answer.Response.Content.Headers.ContentType?.ToString());
        }

        Assert.Empty(app.Log.OfCards);
    }

    [Theory]
    [InlineData("POST", ProbeCard.FetchTarget, "GET")]
    [InlineData("HEAD", ProbeCard.FetchTarget, "GET")]
    [InlineData("GET", ProbeCard.ActionTarget, "POST")]
    [InlineData("PUT", ProbeCard.ActionTarget, "POST")]
    public async Task Another_method_is_refused_with_the_right_one(string method, string target, string allowed)
    {
        await using var app = await TestApp.StartAsync();

        var answer = await app.SendAsync(new(method), target);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal([allowed], answer.Response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_refused_request_is_logged_as_information_with_its_reason()
    {
        await using var app = await TestApp.StartAsync();

        await app.GetAsync("/probe?userId=1&portalId=2&associatedObjectId=3");

        var entry = Assert.Single(app.Log.OfCards);
        Assert.Equal((LogLevel.Information, "ProbeCard data fetch: refused with 400. The parameter 'associatedObjectType' is missing."), (entry.Level, entry.Message));
    }
}
