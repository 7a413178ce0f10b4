using System.Globalization;
using System.Text;

namespace CrmCards.Benchmarks.Analyzers;

/// <summary>Sources of a project that references CrmCards and has nothing to do with it.</summary>
internal static class LargeProject
{
    private const int LinesOfFile = 250;

    public static IEnumerable<string> Files(int lines) => Enumerable.Range(0, lines / LinesOfFile).Select(File);

    private static string File(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Large.Part{{number}};

            public sealed record Order{{number}}(int Id, string Customer, decimal Amount, DateOnly Placed);

            public sealed class Orders{{number}}
            {
                private readonly Dictionary<int, Order{{number}}> _orders = new();

                public int Count { get; private set; }

            """);
        var head = Lines(text);
        var method = Lines(text.Append(Method(number, 0))) - head;
        for (var i = 1; Lines(text) + method < LinesOfFile; i++) text.Append(Method(number, i));
        return text.Append("}\n").ToString();
    }

    private static int Lines(StringBuilder text) => text.ToString().Count(c => c == '\n');

    private static string Method(int number, int i) => $$"""

            public async Task<IReadOnlyList<string>> Describe{{i}}Async(IEnumerable<int> ids, string prefix, CancellationToken cancellationToken)
            {
                var lines = new List<string>();
                foreach (var id in ids.Where(id => id > {{i}}).Distinct().OrderBy(id => id))
                {
                    if (!_orders.TryGetValue(id, out var order))
                    {
                        order = new Order{{number}}(id, $"{prefix}-{id}", id * 1.5m, DateOnly.FromDayNumber(id));
                        _orders.Add(id, order);
                        Count = _orders.Count;
                    }

                    var text = order.Customer.Trim().ToUpperInvariant();
                    if (text.Length > 10 && text.Contains(prefix, StringComparison.Ordinal))
                        text = string.Concat(text.AsSpan(0, 10), "...");
                    lines.Add(string.Join(' ', text, order.Amount.ToString("0.00"), order.Placed.ToString("O")));
                    await Task.Delay(Math.Min(Count, 3), cancellationToken).ConfigureAwait(false);
                }

                var last = lines.Select((line, index) => (line, index)).LastOrDefault();
                Console.WriteLine(last.line);
                return lines;
            }

        """;
}
