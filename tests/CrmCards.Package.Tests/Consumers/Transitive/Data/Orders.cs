using CrmCards;

namespace Transitive.Data;

public static class Orders
{
    public static IReadOnlyList<long> Of(CardRequest request) => [request.AssociatedObjectId];
}
