import { describe, expect, it } from "vitest";
import { definition } from "../work/Everything/src/app/cards/EverythingCard.definition";
import { through, variable, ways } from "./apps";
import { questionOf, ShownCard, type Reader } from "./shown";

const things = (count: number) => Array.from({ length: count }, (_, index) => `Thing ${index + 1}`);
const hostile = '<script>alert(1)</script> & "quotes" \u202e😀';

describe.each(ways)("The card with every feature, answered %s", (way) => {
  const load = (properties: Record<string, string>, reader: Reader = {}) =>
    ShownCard.load(definition, { locale: "en-US", appId: 77, ...reader, properties }, through(variable("EVERYTHING_PROXY"), way));

  it.each([
    [
      "en-US",
      "-9,007,199,254,740,993",
      "1,234.56789",
      "September 15, 2016",
      "September 28, 2016 at 8:00 AM",
      "€9,876.50",
      "0.12345678901234567891",
      "January 31, 2026",
      "£94.34",
    ],
    [
      "de-DE",
      "-9.007.199.254.740.993",
      "1.234,56789",
      "15. September 2016",
      "28. September 2016 um 08:00",
      "9.876,50 €",
      "0,12345678901234567891",
      "31. Januar 2026",
      "94,34 £",
    ],
    ["ja-JP", "-9,007,199,254,740,993", "1,234.56789", "2016年9月15日", "2016年9月28日 8:00", "€9,876.50", "0.12345678901234567891", "2026年1月31日", "£94.34"],
  ])("shows all data types in %s", async (locale, whole, decimal, date, dateTime, money, ownNumber, ownDate, ownMoney) => {
    const card = await load({ note: "n" }, { locale });
    expect(card.link("Thing 1")).toBe("https://example.com/things/1");
    expect(card.tile("Thing 1").rows).toHaveLength(3);
    card.tile("Thing 1").button("View more").trigger("onClick");

    const tile = card.tile("Thing 1");
    expect(tile.rows).toEqual([
      ["Text", hostile],
      ["Whole number", whole],
      ["Decimal number", decimal],
      ["Date", date],
      ["Date and time", dateTime],
      ["Money", money],
      ["E-mail", "joe@example.com"],
      ["Page", "https://cards.example.com/pages/1"],
      ["State", "Bad"],
      ["Yes or no", "Yes"],
      ["Own text", hostile],
      ["Own number", ownNumber],
      ["Own date", ownDate],
      ["Own date and time", dateTime],
      ["Own money", ownMoney],
      ["Own e-mail", "eve@example.com"],
      ["Own page", "The page"],
      ["Own state", "Good"],
    ]);
    expect(tile.link("Page").url).toBe("https://cards.example.com/pages/1");
    expect(tile.link("Own page").url).toBe("https://example.com/own");
    expect(tile.link("E-mail").url).toBe("mailto:joe@example.com");
    expect(tile.tag("State").variant).toBe("error");
    expect(tile.tag("Own state").variant).toBe("success");
  });

  it.each([
    ["0-2", { note: "the note" }, "0-2 78912 the note "],
    ["0-3", {}, "0-3 78912  "],
    ["2-1234567", { vin: "1M8GDM9A" }, "2-1234567 78912  1M8GDM9A"],
  ])("is shown on a record of type %s", async (objectTypeId, properties, title) =>
    expect((await load(properties as Record<string, string>, { objectTypeId })).tiles.map((tile) => tile.title)).toEqual(["Thing 1", title]),
  );

  it("is refused on a record of another type, and says why", async () => {
    const card = await load({}, { objectTypeId: "0-5" });
    expect(card.texts.join()).toContain("TICKET");
    expect(card.button("Try again").props.loading).toBe(false);
  });

  it("says that there is nothing", async () => {
    const card = await load({ mode: "empty" });
    expect(card.texts).toContain("There is nothing to show for this record.");
    expect(card.button("Create")).toBeDefined();
  });

  it("says how many there are, and leads to all of them", async () => {
    const card = await load({ mode: "many" });
    expect(card.texts).toContain("5 of 12");
    expect(card.link("See everything")).toBe("https://cards.example.com/all");
  });

  it("shows all there are, page by page, and as many again after an action", async () => {
    const card = await load({ mode: "many" });
    const shows = (count: number) => card.waitFor(() => expect(card.tiles.map(({ title }) => title)).toEqual(things(count)));
    card.button("Show more").trigger("onClick");
    await shows(10);
    expect((await card.click(card.tile("Thing 9").button("Post"))).message).toBe("POST 9: ");
    await shows(10);
    card.button("Show more").trigger("onClick");
    await shows(12);
    expect(card.texts.filter((text) => text === "Show more" || text === "See everything")).toEqual([]);
  });

  it("says what the app says of its own fault, and nothing more", async () => {
    const card = await load({ mode: "broken" });
    expect(card.texts.join()).not.toContain("not for the reader");
    expect(card.texts).toHaveLength(2);
    expect(card.texts).toContain("Try again");
  });

  it.each(["Ada", "Grüße, it's 😀 ~*(:/?)! a+b  100% %41", '{"a":[1]} <b> \\ | ^ line\r\nline\ttab'])(
    "runs every action with the note %j",
    async (note) => {
      const card = await load({ note });
      for (const label of ["Get", "Post", "Patch"])
        expect(await card.click(card.tile("Thing 1").button(label))).toEqual({ type: "success", message: `${label.toUpperCase()} 1: ${note}` });
      for (const label of ["Put", "Delete"])
        expect(await card.click(questionOf(card.tile("Thing 1").button(label)).confirm)).toEqual({
          type: "success",
          message: `${label.toUpperCase()} 1: ${note}`,
        });
      expect(await card.click(card.button("Create"))).toEqual({ type: "success", message: `Created for joe@example.com: ${note}` });
      expect(await card.click(questionOf(card.button("Clear")).confirm)).toEqual({ type: "success", message: `Cleared: ${note}` });
    },
  );

  it("asks before it runs what asks", async () => {
    const card = await load({ note: "n" });
    expect(questionOf(card.tile("Thing 1").button("Put"))).toMatchObject({ title: "Put", variant: "default", texts: ["Put it?", "Put", "Keep"] });
    expect(questionOf(card.tile("Thing 1").button("Delete"))).toMatchObject({ title: "Delete", variant: "danger", texts: ["Delete it?", "OK", "Cancel"] });
  });

  it("says why an action was refused", async () => {
    const card = await load({ note: "n" });
    expect(await card.click(card.tile("Thing 1").button("Refuse"))).toEqual({ type: "danger", message: "1 is taken" });
  });

  it("says that an action failed, and not of what", async () => {
    const card = await load({ note: "n" });
    const { type, message } = await card.click(card.tile("Thing 1").button("Fail"));
    expect(type).toBe("danger");
    expect(message).not.toContain("not for the reader");
  });

  it("opens pages with the properties that they ask for", async () => {
    const card = await load({ note: "a b&c" });
    expect(await card.openPage(card.tile("Thing 1").button("Open"))).toMatchObject({
      uri: "https://cards.example.com/things/1?from=card&note=a+b%26c",
      width: 640,
      height: 480,
      title: "Open",
    });
    expect(await card.openPage(card.button("Report"))).toMatchObject({ uri: "https://cards.example.com/report?note=a+b%26c", width: 600, height: 400 });
    expect(await card.openPage(card.button("Settings"))).toMatchObject({ uri: "https://cards.example.com/settings?from=card", width: 890, height: 748 });
  });
});
