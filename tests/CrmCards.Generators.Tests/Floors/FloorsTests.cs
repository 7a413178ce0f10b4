namespace CrmCards.Generators.Tests.Floors;

/// <summary>The folders of a project are rooms on floors, and none uses what stands above it.</summary>
public class FloorsTests
{
    /// <summary>Lowest first, as in <c>docs/architecture.md</c>; rooms of one floor would see each other.</summary>
    private static readonly string[][] TheGenerator =
        [["Contract"], ["Diagnostics"], ["Model"], ["Incremental"], ["Parsing"], ["Emission"], ["Analyzers"], [""]];

    private static readonly string[][] TheRuntime =
    [
        ["Contract"], ["Attributes"], ["Definitions"], ["Settings"], ["Telemetry"], ["Requests", "Inputs"], ["Signatures"], ["Iframes"], ["Caching"], ["Replays"],
        ["Serialization"], ["Hosting"],
    ];

    [Fact]
    public void Nothing_in_the_runtime_looks_up() => AssertFloors(Rooms.Of("CrmCards"), TheRuntime);

    [Fact]
    public void Nothing_in_the_generator_looks_up() => AssertFloors(Rooms.Of("CrmCards.Generators"), TheGenerator);

    [Fact]
    public void What_prints_and_what_parses_do_not_know_each_other() =>
        Assert.DoesNotContain(
            Rooms.Of("CrmCards.Generators").Uses,
            use => use is { User: "Emission", Used: "Parsing" } or { User: "Parsing", Used: "Emission" });

    [Fact]
    public void A_use_of_a_higher_floor_is_found_wherever_it_stands()
    {
        var rooms = Rooms.Of(
        [
            ("Low/Base.cs", "namespace App; public class Base { public static int Count => 1; }"),
            ("High/Roof.cs", "namespace App; public class Roof : Base { public Base Below = new(); }"),
            ("High/Extensions.cs", "namespace App; public static class Extensions { public static void Raise(this Base one) { } }"),
            ("Low/Type.cs", "namespace App; public class Type { public Roof? Roof; }"),
            ("Low/Call.cs", "namespace App; public class Call { public void Run(Base one) => one.Raise(); }"),
            ("Low/Documented.cs", "namespace App; /// <summary><see cref=\"Roof\"/></summary>\npublic class Documented { public string Roof => \"\"; }"),
        ]);

        Assert.Equal(
            ["Low/Call.cs uses High/Extensions", "Low/Type.cs uses High/Roof"],
            LookingUp(rooms, [["Low"], ["High"]]).Select(use => use.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(LookingUp(rooms, [["High", "Low"]]));
        Assert.Equal(2, LookingUp(rooms, [["High"], ["Low"]]).Count());
    }

    /// <summary>The floors are all the rooms, and nothing looks up.</summary>
    private static void AssertFloors(Rooms rooms, string[][] floors)
    {
        var lookingUp = LookingUp(rooms, floors).ToArray();

        Assert.NotEmpty(rooms.Uses);
        Assert.Equal(rooms.Names.Order(StringComparer.Ordinal), floors.SelectMany(floor => floor).Order(StringComparer.Ordinal));
        Assert.True(lookingUp.Length == 0, string.Join("\n", lookingUp.Select(use => use.ToString())));
    }

    private static IEnumerable<RoomUse> LookingUp(Rooms rooms, string[][] floors)
    {
        var heights = floors.SelectMany((floor, height) => floor.Select(room => (room, height))).ToDictionary(item => item.room, item => item.height);
        return rooms.Uses.Where(use => heights[use.Used] > heights[use.User]);
    }
}
