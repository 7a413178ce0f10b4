using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace Orders;

/// <summary>What several instances of the app have in common: cached responses, the answers of signed actions, and the keys of signed pages.</summary>
internal static class SharedState
{
    public static async Task AddSharedStateAsync(this IServiceCollection services, string redis)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(redis);
        services.AddStackExchangeRedisCache(options => options.ConnectionMultiplexerFactory = () => Task.FromResult<IConnectionMultiplexer>(connection));
        services.AddDataProtection().SetApplicationName("Orders").PersistKeysToStackExchangeRedis(connection, "Orders:Keys");
    }
}
