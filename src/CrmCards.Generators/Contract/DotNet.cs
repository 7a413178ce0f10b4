namespace CrmCards.Generators.Contract;

/// <summary>Types of .NET and of ASP.NET Core that generated code calls.</summary>
internal static class DotNet
{
    public static readonly TypeName Action = new("System", "Action", arity: 1);
    public static readonly TypeName Math = new("System", "Math");
    public static readonly TypeName ReadOnlySpan = new("System", "ReadOnlySpan", arity: 1);
    public static readonly TypeName DateOnly = new("System", "DateOnly");
    public static readonly TypeName CultureInfo = new("System.Globalization", "CultureInfo");
    public static readonly TypeName ValueTask = new("System.Threading.Tasks", "ValueTask", arity: 1);
    public static readonly TypeName List = new("System.Collections.Generic", "List", arity: 1);
    public static readonly TypeName ImmutableArray = new("System.Collections.Immutable", "ImmutableArray", arity: 1);
    public static readonly TypeName EndpointRouteBuilder = new("Microsoft.AspNetCore.Routing", "IEndpointRouteBuilder");
    public static readonly TypeName EndpointConventionBuilder = new("Microsoft.AspNetCore.Builder", "IEndpointConventionBuilder");
    public static readonly TypeName RouteGroupBuilder = new("Microsoft.AspNetCore.Routing", "RouteGroupBuilder");
    public static readonly TypeName RouteBuilderExtensions = new("Microsoft.AspNetCore.Builder", "EndpointRouteBuilderExtensions");
    public static readonly TypeName Configuration = new("Microsoft.Extensions.Configuration", "IConfiguration");
    public static readonly TypeName ServiceCollection = new("Microsoft.Extensions.DependencyInjection", "IServiceCollection");
    public static readonly TypeName TryAdd = new("Microsoft.Extensions.DependencyInjection.Extensions", "ServiceCollectionDescriptorExtensions");
}
