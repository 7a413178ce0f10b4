using System.Globalization;
using CsCheck;

namespace CrmCards.Tests.Contract;

public class CrmObjectTypesTests
{
    [Theory]
    [InlineData(CrmObjectType.Contact, "0-1", "contacts", "crm.objects.contacts.read", "crm.objects.contacts.write")]
    [InlineData(CrmObjectType.Company, "0-2", "companies", "crm.objects.companies.read", "crm.objects.companies.write")]
    [InlineData(CrmObjectType.Deal, "0-3", "deals", "crm.objects.deals.read", "crm.objects.deals.write")]
    [InlineData(CrmObjectType.Ticket, "0-5", "tickets", "tickets")]
    [InlineData(CrmObjectType.Order, "0-123", "orders", "crm.objects.orders.read")]
    [InlineData(CrmObjectType.Cart, "0-142", "carts", "crm.objects.carts.read")]
    [InlineData(CrmObjectType.Appointment, "0-421", "appointments", "crm.objects.appointments.read")]
    [InlineData(CrmObjectType.Course, "0-410", "courses", "crm.objects.courses.read")]
    [InlineData(CrmObjectType.Listing, "0-420", "listings", "crm.objects.listings.read")]
    [InlineData(CrmObjectType.Service, "0-162", "services", "crm.objects.services.read")]
    [InlineData(CrmObjectType.Project, "0-970", "projects", "crm.objects.projects.read")]
    public void A_standard_type_has_an_id_and_names(CrmObjectType type, string id, string definitionName, params string[] scopes)
    {
        string[] texts = [id, type.ToString(), type.ToString().ToUpperInvariant(), type.ToString().ToLowerInvariant()];

        Assert.Equal(id, type.TypeId());
        Assert.All(texts, text => Assert.Equal(id, CrmObjectTypes.FindTypeId(text)));
        Assert.Equal(type, CrmObjectTypes.OfTypeId(id));
        Assert.Equal(type.ToString().ToUpperInvariant(), CrmObjectTypes.NameOf(id));
        Assert.Equal(definitionName, type.DefinitionName());
        Assert.Equal(scopes, type.Scopes());
        Assert.Contains(type.ToString().ToUpperInvariant(), CrmObjectTypes.Names, StringComparison.Ordinal);
    }

    [Fact]
    public void No_standard_type_is_left_out() =>
        Assert.All(Enum.GetValues<CrmObjectType>().Except([CrmObjectType.Custom]), type => Assert.Equal(type, CrmObjectTypes.OfTypeId(type.TypeId())));

    [Theory]
    [InlineData("2-1")]
    [InlineData("2-1234567")]
    [InlineData("2-9223372036854775807")]
    public void A_custom_type_has_the_id_that_was_sent(string id)
    {
        Assert.True(CrmObjectTypes.IsCustomTypeId(id));
        Assert.Equal(id, CrmObjectTypes.FindTypeId(id));
        Assert.Equal(CrmObjectType.Custom, CrmObjectTypes.OfTypeId(id));
        Assert.Equal(id, CrmObjectTypes.NameOf(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2-")]
    [InlineData("2-0")]
    [InlineData("2-01")]
    [InlineData("2--1")]
    [InlineData("2-+1")]
    [InlineData("2-1 ")]
    [InlineData("2-1\0")]
    [InlineData("2-1.0")]
    [InlineData("2-٣")]
    [InlineData("2-9223372036854775808")]
    [InlineData("02-1")]
    [InlineData("1-1")]
    [InlineData("0-4")]
    [InlineData("p_vehicle")]
    [InlineData("contacts")]
    [InlineData("Custom")]
    public void Anything_else_is_not_a_type(string text)
    {
        Assert.False(CrmObjectTypes.IsCustomTypeId(text));
        Assert.Null(CrmObjectTypes.FindTypeId(text));
    }

    [Fact]
    public void Each_custom_type_has_one_spelling() =>
        Gen.String[Gen.Char["0123456789-+ .\0"], 0, 24].Sample(text =>
        {
            if (CrmObjectTypes.FindTypeId("2-" + text) is { } id)
                Assert.Equal(text, long.Parse(id.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }, iter: 20_000);

    [Theory]
    [InlineData(CrmObjectType.Custom)]
    [InlineData((CrmObjectType)(-1))]
    [InlineData((CrmObjectType)99)]
    public void What_is_not_a_standard_type_has_no_id(CrmObjectType type) => Assert.Throws<ArgumentOutOfRangeException>(() => type.TypeId());
}
