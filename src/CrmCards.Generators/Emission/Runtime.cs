namespace CrmCards.Generators.Emission;

/// <summary>Full names of what generated code calls, so that no name of the user's can come between.</summary>
internal static class Runtime
{
    public const string Card = "global::CrmCards.ICrmCard";
    public const string CardDefinition = "global::CrmCards.CardDefinition";
    public const string CardWriter = "global::CrmCards.CompilerServices.CardWriter";
    public const string CardResponse = "global::CrmCards.CardResponse";
    public const string CardLimits = "global::CrmCards.CardLimits";
    public const string CardActionResult = "global::CrmCards.CardActionResult";
    public const string CardCall = "global::CrmCards.CompilerServices.CardCall";
    public const string ValueReader = "global::CrmCards.CompilerServices.ValueReader";
    public const string ValueReaders = "global::CrmCards.CompilerServices.ValueReaders";
    public const string CardEndpoints = "global::CrmCards.CompilerServices.CardEndpoints";
    public const string CardCaching = "global::CrmCards.CompilerServices.CardCaching";
    public const string CrmCardsServices = "global::CrmCards.CompilerServices.CrmCardsServices";
    public const string CrmCardsOptions = "global::CrmCards.CrmCardsOptions";
    public const string Embedded = "global::Microsoft.CodeAnalysis.Embedded";
    public const string Action = "global::System.Action";
    public const string Math = "global::System.Math";
    public const string ReadOnlyBytes = "global::System.ReadOnlySpan<byte>";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string EndpointRouteBuilder = "global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";
    public const string EndpointConventionBuilder = "global::Microsoft.AspNetCore.Builder.IEndpointConventionBuilder";
    public const string RouteGroupBuilder = "global::Microsoft.AspNetCore.Routing.RouteGroupBuilder";
    public const string RouteBuilderExtensions = "global::Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    public const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
    public const string ServiceCollection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string TryAdd = "global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions";
}
