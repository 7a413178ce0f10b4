using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmCards.CompilerServices;
using Newtonsoft.Json;

namespace CrmCards.Benchmarks.Serializer;

/// <summary>The ways to make the same JSON of the integrator's objects, each as it is fastest.</summary>
internal sealed class Contestants : IDisposable
{
    public const string PublicUrl = "https://cards.example.com";

    private static readonly byte[] PublicUrlBytes = Encoding.UTF8.GetBytes(PublicUrl);

    // Of the instance, since the first call of a process is measured without the peers.
    private readonly JsonSerializerOptions _reflection = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
    private readonly JsonSerializerSettings _newtonsoft = new() { NullValueHandling = NullValueHandling.Ignore, DateFormatString = "yyyy-MM-dd" };
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 20);
    private readonly Utf8JsonWriter _json;

    public Contestants() => _json = new(_buffer);

    /// <summary>Writes the response and returns how many bytes it has.</summary>
    public delegate int Write(CardResponse<Ticket> response);

    public static int CrmCards(CardResponse<Ticket> response)
    {
        var writer = new CardWriter(PublicUrlBytes);
        TicketCard.Serializer(ref writer, response);
        var length = writer.Written.Length;
        writer.Dispose();
        return length;
    }

    public static byte[] Json(CardResponse<Ticket> response)
    {
        var writer = new CardWriter(PublicUrlBytes);
        TicketCard.Serializer(ref writer, response);
        var json = writer.Written.ToArray();
        writer.Dispose();
        return json;
    }

    /// <exception cref="InvalidOperationException">The contestants do not write the same.</exception>
    public void AssertEqual(IEnumerable<CardResponse<Ticket>> responses)
    {
        foreach (var response in responses)
        {
            var ours = JsonNode.Parse(Json(response));
            foreach (var write in new Write[] { SourceGeneration, ByReflection, ByHand, NewtonsoftJson })
            {
                write(response);
                if (!JsonNode.DeepEquals(ours, JsonNode.Parse(_buffer.WrittenSpan)))
                    throw new InvalidOperationException($"{write.Method.Name} writes something else:\n{Encoding.UTF8.GetString(_buffer.WrittenSpan)}\n{ours}");
            }
        }
    }

    public int SourceGeneration(CardResponse<Ticket> response)
    {
        Reset();
        System.Text.Json.JsonSerializer.Serialize(_json, PeerResponse.Of(response), PeerContext.Default.PeerResponse);
        return _buffer.WrittenCount;
    }

    public int ByReflection(CardResponse<Ticket> response)
    {
        Reset();
        System.Text.Json.JsonSerializer.Serialize(_json, PeerResponse.Of(response), _reflection);
        return _buffer.WrittenCount;
    }

    public int ByHand(CardResponse<Ticket> response)
    {
        Reset();
        HandWritten.Write(_json, response);
        _json.Flush();
        return _buffer.WrittenCount;
    }

    public int NewtonsoftJson(CardResponse<Ticket> response)
    {
        _buffer.ResetWrittenCount();
        return (int)Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(PeerResponse.Of(response), _newtonsoft), _buffer);
    }

    public void Dispose() => _json.Dispose();

    private void Reset()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
    }
}
