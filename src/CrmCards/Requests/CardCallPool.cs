using Microsoft.Extensions.ObjectPool;

namespace CrmCards.Requests;

/// <summary>Keeps calls for the requests to come.</summary>
internal sealed class CardCallPool : PooledObjectPolicy<CardCall>
{
    /// <summary>As many as may wait for their data at the same time without one being made anew.</summary>
    private const int Kept = 256;

    private CardCallPool()
    {
    }

    internal static ObjectPool<CardCall> Start() => new DefaultObjectPoolProvider { MaximumRetained = Kept }.Create(new CardCallPool());

    public override CardCall Create() => new();

    public override bool Return(CardCall obj)
    {
        obj.Clear();
        return true;
    }
}
