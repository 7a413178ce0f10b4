import { describe, expect, it } from "vitest";
import { answering, result, showing } from "./answers";

describe("The properties of a result", () => {
  it("stand in the definition's order, the first three openly", async () => {
    const card = await answering({
      results: [result({ eight: "2016-09-15", four: "4", three: true, two: 2, one: "1", properties: [{ label: "Last", dataType: "STRING", value: "own" }] })],
    });

    expect(card.tiles[0]!.rows).toEqual([
      ["One", "1"],
      ["Two", "2"],
      ["Three", "Yes"],
    ]);
    card.button("View more").trigger("onClick");
    expect(card.tiles[0]!.rows.map(([label]) => label)).toEqual(["One", "Two", "Three", "Four", "Eight", "Last"]);
    card.button("View less").trigger("onClick");
    expect(card.tiles[0]!.rows).toHaveLength(3);
  });

  it("need no button where there are three", async () => {
    const card = await answering({ results: [result({ one: "1", two: 2, three: false })] });
    expect(card.texts).toEqual(["A ticket", "One", "1", "Two", "2", "Three", "No"].filter((text) => card.texts.includes(text)));
    expect(card.texts).not.toContain("View more");
  });

  it("without a value are not shown, empty texts and 0 are", async () => {
    expect((await showing({ one: "", two: 0, three: null })).rows).toEqual([
      ["One", ""],
      ["Two", "0"],
    ]);
  });

  it.each([
    [{ four: "94.3" }, "94.3"],
    [{ four: { value: "94.3", currencyCode: "GBP" } }, "£94.30"],
    [{ four: { value: 94.3, currencyCode: "GBP" } }, "£94.30"],
    [{ properties: [{ label: "Four", dataType: "CURRENCY", value: "94.3", currencyCode: "GBP" }] }, "£94.30"],
  ])("of money may be %j", async (more, expected) => expect((await showing(more)).value("Four")).toBe(expected));

  it.each([[{ four: {} }], [{ four: { value: null } }], [{ one: {} }], [{ one: [1] }]])("that have no value in %j are not shown", async (more) =>
    expect((await showing(more)).rows).toEqual([]),
  );

  it.each([
    [9007199254740991, "9,007,199,254,740,991"],
    ["9007199254740993", "9,007,199,254,740,993"],
    ["0.1234567890123456789012345678", "0.1234567890123456789012345678"],
    [1.0625, "1.0625"],
  ])("of number may be %j", async (two, expected) => expect((await showing({ two })).value("Two")).toBe(expected));

  it.each([
    ["BAD", "Quite bad", "error"],
    ["ODD", "Odd", "warning"],
    ["NEW", "New", "info"],
    ["OK", "Fine", "success"],
    ["OLD", "Old", "default"],
    ["Unheard of", "Unheard of", "default"],
  ])("of status %s are a tag", async (five, text, variant) => expect((await showing({ five })).tag("Five")).toEqual({ text, variant }));

  it.each([
    [{ name: "five", value: "BAD" }, "Quite bad", "error"],
    [{ name: "five", value: "BAD", optionType: "INFO" }, "Quite bad", "error"],
    [{ name: "five", value: "Other", optionType: "INFO" }, "Other", "info"],
    [{ name: "five", value: "Other", optionType: "toString" }, "Other", "default"],
    [{ value: "BAD" }, "BAD", "default"],
    [{ name: "none", value: "BAD", optionType: "WARNING" }, "BAD", "warning"],
  ])("of the result alone may be the status %j", async (entry, text, variant) =>
    expect((await showing({ properties: [{ label: "Own", dataType: "STATUS", ...entry }] })).tag("Own")).toEqual({ text, variant }),
  );

  it("may be links and addresses", async () => {
    const tile = await showing({
      six: "https://example.com/a?b",
      seven: "joe+cards@example.com",
      properties: [{ label: "Named", dataType: "LINK", value: "http://example.com/", linkLabel: "The page" }],
    });

    expect(tile.link("Six")).toEqual({ text: "https://example.com/a?b", url: "https://example.com/a?b" });
    expect(tile.link("Seven")).toEqual({ text: "joe+cards@example.com", url: "mailto:joe%2Bcards@example.com" });
    expect(tile.link("Named")).toEqual({ text: "The page", url: "http://example.com/" });
  });

  it.each(["javascript:alert(1)", "data:text/html,hello", "/relative", "mailto:joe@example.com", "", "not a link"])(
    "that should be a link, and are %s, are text",
    async (six) => {
      const tile = await showing({ six });
      expect(tile.rows).toEqual([["Six", six]]);
      expect(() => tile.link("Six")).toThrow();
    },
  );

  it.each(["joe", "joe@example.com, eve@example.com", "joe @example.com", ""])("that should be an e-mail address, and are %s, are text", async (seven) => {
    const tile = await showing({ seven });
    expect(tile.rows).toEqual([["Seven", seven]]);
    expect(() => tile.link("Seven")).toThrow();
  });

  it("of e-mail address give the mail no more than its address", async () =>
    expect((await showing({ seven: "joe@example.com?bcc=eve&body=%0a#x" })).link("Seven").url).toBe("mailto:joe@example.com%3Fbcc%3Deve%26body%3D%250a%23x"));

  it("of unknown type or without a label are not shown", async () =>
    expect(
      (
        await showing({
          properties: [
            { label: "A", dataType: "SHAPE", value: "1" },
            { dataType: "STRING", value: "1" },
            "x",
            null,
            { label: "B", dataType: "STRING", value: "2" },
          ],
        })
      ).rows,
    ).toEqual([["B", "2"]]));

  it.each(["<script>alert(1)</script>", "{{ 7 * 7 }}", "\u202egnirts", "a\u0000b", "&lt;b&gt;"])("of hostile text (%s) are shown as they are", async (text) => {
    const tile = await showing({ title: text, one: text, five: text, properties: [{ label: text, dataType: "STRING", value: text }] });
    expect(tile.title).toBe(text);
    expect(tile.rows).toEqual([
      ["One", text],
      ["Five", text],
      [text, text],
    ]);
  });

  it.each(["de-de", "de_DE", "DE-de"])("follow the reader's locale as HubSpot may spell it: %s", async (locale) =>
    expect((await showing({ two: 1234.5 }, { locale })).value("Two")).toBe("1.234,5"),
  );

  it.each([undefined, "", "???", "x"])("follow the browser where the locale is none: %s", async (locale) =>
    expect((await showing({ two: 1234.5 }, { locale })).value("Two")).toBe(new Intl.NumberFormat().format(1234.5)),
  );
});
