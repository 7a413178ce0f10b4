namespace CrmCards.Generators.Tests;

public class SmokeTests
{
    [Fact]
    public void One() => Assert.Equal(5, CardLimits.MaxResults);
}
