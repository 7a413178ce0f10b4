import { LoadingButton, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import { definition, reader } from "./answers";
import { deferred, json, ShownCard, textOf, until } from "./shown";

const allItemsLink = "https://example.com/all";
const hook = { type: "ACTION_HOOK", httpMethod: "POST", label: "Act", uri: "https://cards.example.com/act" };
const thing = (objectId: number) => ({ objectId, title: `${objectId}`, one: "1", two: 2, three: true, four: 4 });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index + 1);

type Asked = { from: number; size: number };

/** An app whose card has pages. What it has may change between requests. */
class App {
  readonly asked: (string | null)[][] = [];
  ids: number[];
  more: (asked: Asked) => object = () => ({});
  answer: (body: object) => Response | Promise<Response> = json;

  constructor(count: number) {
    this.ids = range(0, count);
  }

  static async shown(count: number) {
    const app = new App(count);
    return { app, card: await ShownCard.load(definition, reader, app.fetch) };
  }

  readonly fetch = async (url: string, { method }: { method?: string }): Promise<Response> => {
    if (method !== "GET") return json({ message: "Done" });
    const query = new URL(url).searchParams;
    this.asked.push([query.get("cardExtensions"), query.get("cardFrom"), query.get("cardSize")]);
    const asked = { from: Number(query.get("cardFrom") ?? 0), size: Number(query.get("cardSize") ?? 5) };
    const results = this.ids.slice(asked.from, asked.from + asked.size).map(thing);
    const rest = this.ids.length > results.length ? { totalCount: this.ids.length, allItemsLink, itemLabel: "See all" } : {};
    return this.answer({ results, page: asked, ...rest, primaryAction: hook, ...this.more(asked) });
  };
}

const titles = (card: ShownCard) => card.tiles.map((tile) => Number(tile.title));
const buttons = (card: ShownCard) => card.renderer.findAll(LoadingButton).map(textOf);
const isBusy = (card: ShownCard) => card.button("Show more").props.loading === true;
const shows = (card: ShownCard, count: number) => card.waitFor(() => expect(card.tiles).toHaveLength(count));
const showMore = async (card: ShownCard, count: number) => {
  card.button("Show more").trigger("onClick");
  await shows(card, count);
};

describe("A card with pages", () => {
  it("shows the first one, how many there are, and the ways to more and to all", async () => {
    const { app, card } = await App.shown(37);
    expect(app.asked).toEqual([["inputs,pages", null, null]]);
    expect(titles(card)).toEqual(range(0, 5));
    expect(card.texts.slice(-3)).toEqual(["5 of 37", "Show more", "See all"]);
    expect(card.link("See all")).toBe(allItemsLink);
    expect(isBusy(card)).toBe(false);
  });

  it("shows page after page, in order, until all are shown", async () => {
    const { app, card } = await App.shown(12);
    await showMore(card, 10);
    expect(card.texts).toContain("10 of 12");
    await showMore(card, 12);

    expect(titles(card)).toEqual(range(0, 12));
    expect(app.asked.slice(1)).toEqual([
      ["inputs,pages", "5", "5"],
      ["inputs,pages", "10", "5"],
    ]);
    expect(card.texts.at(-1)).not.toBe("See all");
    expect(buttons(card)).toEqual([]);
  });

  it("leaves what is shown as it is, with what the reader has opened", async () => {
    const { card } = await App.shown(7);
    card.tile("2").button("View more").trigger("onClick");
    expect(card.tile("2").rows).toHaveLength(4);
    await showMore(card, 7);
    expect(card.tiles.map((tile) => tile.rows.length)).toEqual([3, 4, 3, 3, 3, 3, 3]);
  });

  it("needs no more where the first page has all", async () => {
    const { app, card } = await App.shown(5);
    expect(buttons(card)).toEqual([]);
    expect(card.texts.join()).not.toContain(" of ");
    app.more = () => ({ allItemsLink });
    await card.click(card.button("Act"));
    expect(card.texts).not.toContain("Tickets");
  });

  it("shows no result twice where the data has shifted, and goes on after what was sent", async () => {
    const { app, card } = await App.shown(20);
    app.ids = [101, 102, ...app.ids];
    await showMore(card, 8);
    expect(titles(card)).toEqual(range(0, 8));
    expect(card.texts).toContain("8 of 22");

    await showMore(card, 13);
    expect(titles(card)).toEqual(range(0, 13));
    expect(app.asked.at(-1)).toEqual(["inputs,pages", "10", "5"]);
  });

  it("tells objects apart whose numbers are too large for JavaScript, and those without a number", async () => {
    const { app, card } = await App.shown(20);
    const large = (title: string) => ({ objectId: 9007199254740992, title });
    app.more = ({ from }) => ({ results: from === 0 ? [large("A"), large("B"), { title: "C" }] : [large("B"), large("D"), { title: "C" }] });
    await card.click(card.button("Act"));
    card.button("Show more").trigger("onClick");
    await card.waitFor(() => expect(card.tiles.map(({ title }) => title)).toEqual(["A", "B", "C", "D", "C"]));
  });

  it.each([
    ["that is empty", { results: [] }, "5 of 20"],
    ["that the app calls the last", { totalCount: 10 }, undefined],
    ["whose total is not known", { totalCount: undefined }, undefined],
    ["that has fewer than it should, and is the last", { results: [thing(6)], totalCount: 10 }, "6 of 10"],
  ])("has no more after a page %s", async (_, more, count) => {
    const { app, card } = await App.shown(20);
    app.more = () => more;
    card.button("Show more").trigger("onClick");
    await card.waitFor(() => expect(buttons(card)).toEqual([]));
    expect(card.texts.find((text) => text.includes(" of "))).toBe(count);
    expect(titles(card).slice(0, 5)).toEqual(range(0, 5));
    expect(card.texts.includes("See all")).toBe(count !== undefined);
  });

  it("shows fifty at most, and then the way to all", async () => {
    const { app, card } = await App.shown(137);
    for (const count of [10, 15, 20, 25, 30, 35, 40, 45, 50]) await showMore(card, count);
    expect(app.asked.at(-1)).toEqual(["inputs,pages", "45", "5"]);
    expect(buttons(card)).toEqual([]);
    expect(card.texts.slice(-2)).toEqual(["50 of 137", "See all"]);
  });

  it("asks for less where five more would be too many", async () => {
    const { app, card } = await App.shown(137);
    app.more = ({ from }) => (from === 0 ? { results: range(0, 4).map(thing) } : {});
    await card.click(card.button("Act"));
    for (const count of [9, 14, 19, 24, 29, 34, 39, 44, 49, 50]) await showMore(card, count);
    expect(app.asked.at(-1)).toEqual(["inputs,pages", "49", "1"]);
    expect(buttons(card)).toEqual([]);
  });

  it("takes what is about all results from the latest page, and the rest from the first", async () => {
    const { app, card } = await App.shown(20);
    app.more = () => ({
      totalCount: 30,
      allItemsLink: `${allItemsLink}?more`,
      itemLabel: "See more",
      primaryAction: { ...hook, label: "Other" },
      settingsAction: { ...hook, label: "Settings" },
    });
    await showMore(card, 10);
    expect(card.link("See more")).toBe(`${allItemsLink}?more`);
    expect(card.texts).toContain("10 of 30");
    expect(card.texts).toContain("Act");
    expect(card.texts).not.toContain("Other");
    expect(card.texts).not.toContain("Settings");
  });
});

describe("A page", () => {
  it("is asked for once, and the button is busy until it is there", async () => {
    const { app, card } = await App.shown(20);
    const gate = deferred<void>();
    app.answer = (body) => gate.promise.then(() => json(body));
    const button = card.button("Show more");
    button.trigger("onClick");
    button.trigger("onClick");
    await card.waitFor(() => expect(isBusy(card)).toBe(true));
    card.button("Show more").trigger("onClick");
    expect(card.renderer.findAll(Tile)).toHaveLength(5);

    gate.resolve();
    await shows(card, 10);
    expect(isBusy(card)).toBe(false);
    expect(app.asked).toHaveLength(2);
  });

  it.each([
    ["the app's message", () => json({ message: "The desk is closed" }, 503), "The desk is closed"],
    ["a status", () => json({}, 500), "The request failed with status 500."],
    ["what is wrong with the answer", () => json([]), "The app's answer is not a card."],
    ["that there was no answer", () => Promise.reject(new Error("timeout")), "The app could not be reached."],
  ])("that could not be loaded says %s, what is shown stays, and it can be asked for again", async (_, answer, message) => {
    const { app, card } = await App.shown(20);
    app.answer = answer;
    expect(await card.click(card.button("Show more"))).toEqual({ type: "danger", message });
    await card.waitFor(() => expect(isBusy(card)).toBe(false));
    expect(titles(card)).toEqual(range(0, 5));

    app.answer = json;
    await showMore(card, 10);
    expect(app.asked.slice(1)).toEqual([
      ["inputs,pages", "5", "5"],
      ["inputs,pages", "5", "5"],
    ]);
    expect(card.alerts).toHaveLength(1);
  });

  it("of another record is not shown", async () => {
    const { app, card } = await App.shown(20);
    const gate = deferred<void>();
    app.answer = (body) => gate.promise.then(() => json(body));
    card.button("Show more").trigger("onClick");
    await until(() => app.asked.length === 2);
    app.answer = json;
    card.show({ objectId: 2 });
    await until(() => app.asked.length === 3);
    expect(app.asked[2]).toEqual(["inputs,pages", null, null]);
    await card.waitFor(() => expect(card.isLoading).toBe(false));

    gate.resolve();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(titles(card)).toEqual(range(0, 5));
    expect(isBusy(card)).toBe(false);
  });
});

describe("Loading again", () => {
  it("after an action asks once for as many results as before", async () => {
    const { app, card } = await App.shown(37);
    await showMore(card, 10);
    await showMore(card, 15);
    app.ids = [101, ...app.ids];
    await card.click(card.button("Act"));

    expect(app.asked.slice(3)).toEqual([["inputs,pages", "0", "15"]]);
    await card.waitFor(() => expect(titles(card)).toEqual([101, ...range(0, 14)]));
    expect(card.texts).toContain("15 of 38");

    await showMore(card, 20);
    expect(app.asked.at(-1)).toEqual(["inputs,pages", "15", "5"]);
  });

  it("asks for fifty results at most", async () => {
    const { app, card } = await App.shown(137);
    for (const count of [10, 15, 20, 25, 30, 35, 40, 45, 50]) await showMore(card, count);
    await card.click(card.button("Act"));
    expect(app.asked.at(-1)).toEqual(["inputs,pages", "0", "50"]);
    expect(titles(card)).toEqual(range(0, 50));
  });

  it("after a failure asks for as many as before it", async () => {
    const { app, card } = await App.shown(37);
    await showMore(card, 10);
    app.answer = () => json({}, 500);
    await card.click(card.button("Act"));
    await card.waitFor(() => expect(buttons(card)).toEqual(["Try again"]));

    app.answer = json;
    card.button("Try again").trigger("onClick");
    await shows(card, 10);
    expect(app.asked.slice(2)).toEqual([
      ["inputs,pages", "0", "10"],
      ["inputs,pages", "0", "10"],
    ]);
  });

  it("while a page is under way asks for that one, too, and the page's own answer is passed over", async () => {
    const { app, card } = await App.shown(37);
    const [page, all] = [deferred<void>(), deferred<void>()];
    app.answer = (body) => page.promise.then(() => json(body));
    card.button("Show more").trigger("onClick");
    await until(() => app.asked.length === 2);
    app.answer = (body) => all.promise.then(() => json(body));
    card.button("Act").trigger("onClick");
    await until(() => app.asked.length === 3);
    expect(app.asked[2]).toEqual(["inputs,pages", "0", "10"]);

    page.resolve();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(titles(card)).toEqual(range(0, 5));
    expect(isBusy(card)).toBe(true);
    all.resolve();
    await shows(card, 10);
    expect(titles(card)).toEqual(range(0, 10));
    expect(isBusy(card)).toBe(false);
  });

  it("that a page overtakes loses nothing: the page comes with all before it", async () => {
    const { app, card } = await App.shown(37);
    const all = deferred<void>();
    app.answer = (body) => all.promise.then(() => json(body));
    card.button("Act").trigger("onClick");
    await until(() => app.asked.length === 2);
    app.ids = [101, ...app.ids];
    app.answer = json;
    card.button("Show more").trigger("onClick");
    await shows(card, 10);
    expect(app.asked.slice(1)).toEqual([
      ["inputs,pages", null, null],
      ["inputs,pages", "0", "10"],
    ]);

    all.resolve();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(titles(card)).toEqual([101, ...range(0, 9)]);
  });
});

describe("A card without a page of use", () => {
  it.each([
    ["missing", undefined],
    ["no object", [0, 5]],
    ["without a size", { from: 0 }],
    ["of texts", { from: "0", size: "5" }],
    ["another one", { from: 5, size: 5 }],
    ["of another size", { from: 0, size: 10 }],
  ])("whose answer's page is %s shows its results, the count and the link", async (_, page) => {
    const app = new App(20);
    app.more = () => ({ page });
    const card = await ShownCard.load(definition, reader, app.fetch);
    expect(titles(card)).toEqual(range(0, 5));
    expect(card.texts.slice(-2)).toEqual(["5 of 20", "See all"]);
    expect(buttons(card)).toEqual([]);

    await card.click(card.button("Act"));
    expect(app.asked[1]).toEqual(["inputs,pages", null, null]);
  });

  it("whose answer has more results than its page shows them all", async () => {
    const app = new App(20);
    app.more = () => ({ results: range(0, 6).map(thing) });
    const card = await ShownCard.load(definition, reader, app.fetch);
    expect(card.texts.slice(-2)).toEqual(["6 of 20", "See all"]);
    expect(buttons(card)).toEqual([]);
  });

  it("in the answer to a click keeps what is shown, and shows the first results when it is loaded again", async () => {
    const { app, card } = await App.shown(20);
    app.more = () => ({ page: undefined, results: range(0, 5).map(thing), totalCount: 21 });
    card.button("Show more").trigger("onClick");
    await card.waitFor(() => expect(buttons(card)).toEqual([]));
    expect(titles(card)).toEqual(range(0, 5));
    expect(card.texts.slice(-2)).toEqual(["5 of 21", "See all"]);

    await card.click(card.button("Act"));
    expect(app.asked.at(-1)).toEqual(["inputs,pages", null, null]);
  });
});
