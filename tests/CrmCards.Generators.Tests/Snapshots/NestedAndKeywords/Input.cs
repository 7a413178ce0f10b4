namespace @namespace.@class
{
    public partial interface IOuter
    {
        internal partial record struct @struct
        {
            [CrmCard("Keywords", "/cards/keywords")]
            [ShowOn(CrmObjectType.Contact, "name")]
            internal sealed partial record @event
            {
                [DataFetch]
                internal static CardResponse<Holder<int>.@record> @return([CrmProperty("name")] string? @string = "a \"default\"", [CrmProperty("name")] int @int = 5) => new(@string is null || @int == 0 ? [] : []);

                [ActionHook("Go", ActionMethod.Patch, "/go/{class}")]
                internal ActionResult @goto(int @class) => $"{@class}";
            }
        }
    }

    internal static class Holder<T>
    {
        internal sealed class @record
        {
            [CardObjectId] internal T? @object { get; init; }
            [CardTitle] internal string @string { get; init; } = "";
            [CardProperty("Class")] internal int? @class { get; init; }
            [CardProperty("Is")] internal @is @is { get; init; }
        }
    }

    internal enum @is
    {
        [StatusOption("Null")] @null,
    }
}
