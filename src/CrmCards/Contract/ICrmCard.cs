using System.ComponentModel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmCards;

/// <summary>
/// A card. The generator implements this interface for each class with <see cref="CrmCardAttribute"/>, so that an app can register and map the
/// cards of a class library with <c>AddCrmCard</c> and <c>MapCrmCard</c>.
/// </summary>
public interface ICrmCard
{
    /// <summary>Registers what the card needs. Called by <c>AddCrmCard</c>.</summary>
    /// <param name="services">The app's services.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void AddTo(IServiceCollection services);

    /// <summary>Maps the card's endpoints. Called by <c>MapCrmCard</c>.</summary>
    /// <param name="endpoints">Where to map them.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void MapTo(IEndpointRouteBuilder endpoints);
}
