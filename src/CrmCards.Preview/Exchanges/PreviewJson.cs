using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmCards.Preview.Exchanges;

/// <summary>The JSON between the page and the app.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StartView))]
[JsonSerializable(typeof(FetchCommand))]
[JsonSerializable(typeof(ActionCommand))]
[JsonSerializable(typeof(ExchangeView))]
[JsonSerializable(typeof(PageView))]
[JsonSerializable(typeof(RefusalView))]
internal sealed partial class PreviewJson : JsonSerializerContext;
