using CrmCards.Serialization;

namespace CrmCards.CompilerServices;

// The card definition.
public ref partial struct CardWriter
{
    internal void WriteDefinition(CardDefinition definition)
    {
        WriteText("{\"title\":\""u8, definition.Title);
        WritePath(",\"fetch\":{\"cardType\":\"EXTERNAL\",\"targetUrl\":\""u8, path: default);
        WriteStringContent(PublicAddress.Escaped(new Uri(definition.Route, UriKind.Relative)));
        WriteRaw("\",\"objectTypes\":["u8);
        foreach (var shown in definition.ObjectTypes)
        {
            WriteText("{\"name\":\""u8, shown.Name);
            WriteRaw(",\"propertiesToSend\":["u8);
            WriteItems(shown.PropertiesToSend);
            WriteRaw("},"u8);
        }

        EndArray();
        WriteRaw("},\"display\":{\"properties\":["u8);
        foreach (var property in definition.Properties) WriteDisplayProperty(property);
        EndArray();
        WritePath("},\"actions\":{\"baseUrls\":[\""u8, "/\","u8);
        WriteItems(definition.ForeignBaseUrls);
        WriteRaw("}}"u8);
    }

    private void WriteDisplayProperty(CardDisplayProperty property)
    {
        WriteText("{\"name\":\""u8, property.Name);
        WriteText(",\"label\":\""u8, property.Label);
        WriteText(",\"dataType\":\""u8, ContractNames.Of(property.DataType));
        WriteRaw(",\"options\":["u8);
        foreach (var option in property.Options)
        {
            WriteText("{\"name\":\""u8, option.Name);
            WriteText(",\"label\":\""u8, option.Label);
            WriteText(",\"type\":\""u8, ContractNames.Of(option.Type));
            WriteRaw("},"u8);
        }

        EndArray();
        WriteRaw("},"u8);
    }
}
