import { EmptyState, ErrorState, LoadingSpinner, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { CardDefinition } from "../work/Tickets/src/app/cards/crmcards/definition";
import { deferred, json, questionOf, ShownCard, textOf, until, type Reader } from "./shown";

const definition: CardDefinition = {
  title: "Tickets",
  fetchUrl: "https://cards.example.com/tickets",
  objectTypes: [{ name: "companies", typeId: "0-2", propertiesToSend: ["domain"] }],
  properties: [
    { name: "one", label: "One", dataType: "STRING" },
    { name: "two", label: "Two", dataType: "NUMERIC" },
    { name: "three", label: "Three", dataType: "BOOLEAN" },
    { name: "four", label: "Four", dataType: "CURRENCY" },
    {
      name: "five",
      label: "Five",
      dataType: "STATUS",
      options: [
        { name: "BAD", label: "Quite bad", type: "DANGER" },
        { name: "ODD", label: "Odd", type: "WARNING" },
        { name: "NEW", label: "New", type: "INFO" },
        { name: "OK", label: "Fine", type: "SUCCESS" },
        { name: "OLD", label: "Old", type: "DEFAULT" },
      ],
    },
    { name: "six", label: "Six", dataType: "LINK" },
    { name: "seven", label: "Seven", dataType: "EMAIL" },
    { name: "eight", label: "Eight", dataType: "DATE" },
    { name: "nine", label: "Nine", dataType: "DATETIME" },
  ],
};

const reader: Reader = { locale: "en-US" };
const result = (more: object) => ({ objectId: 1, title: "A ticket", link: null, ...more });
const answering = (answer: object, about = reader) => ShownCard.load(definition, about, async () => json(answer));
const showing = async (more: object, about = reader) => {
  const card = await answering({ results: [result(more)] }, about);
  if (card.texts.includes("View more")) card.button("View more").trigger("onClick");
  return card.tiles[0]!;
};

describe("The properties of a result", () => {
  it("stand in the definition's order, the first three openly", async () => {
    const card = await answering({
      results: [result({ eight: "2016-09-15", four: "4", three: true, two: 2, one: "1", properties: [{ label: "Last", dataType: "STRING", value: "own" }] })],
    });

    expect(card.tiles[0]!.rows).toEqual([["One", "1"], ["Two", "2"], ["Three", "Yes"]]);
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
    expect((await showing({ one: "", two: 0, three: null })).rows).toEqual([["One", ""], ["Two", "0"]]);
  });

  it.each([
    [{ four: "94.3" }, "94.3"],
    [{ four: { value: "94.3", currencyCode: "GBP" } }, "£94.30"],
    [{ four: { value: 94.3, currencyCode: "GBP" } }, "£94.30"],
    [{ properties: [{ label: "Four", dataType: "CURRENCY", value: "94.3", currencyCode: "GBP" }] }, "£94.30"],
  ])("of money may be %j", async (more, expected) => expect((await showing(more)).value("Four")).toBe(expected));

  it.each([[{ four: {} }], [{ four: { value: null } }], [{ one: {} }], [{ one: [1] }]])("that have no value in %j are not shown", async (more) =>
    expect((await showing(more)).rows).toEqual([]));

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
    expect((await showing({ properties: [{ label: "Own", dataType: "STATUS", ...entry }] })).tag("Own")).toEqual({ text, variant }));

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

  it.each(["javascript:alert(1)", "data:text/html,hello", "/relative", "mailto:joe@example.com", "", "not a link"])("that should be a link, and are %s, are text", async (six) =>
    expect((await showing({ six })).rows).toEqual([["Six", six]]));

  it.each(["joe", "joe@example.com, eve@example.com", "joe @example.com", ""])("that should be an e-mail address, and are %s, are text", async (seven) => {
    const tile = await showing({ seven });
    expect(tile.rows).toEqual([["Seven", seven]]);
    expect(() => tile.link("Seven")).toThrow();
  });

  it("of e-mail address give the mail no more than its address", async () =>
    expect((await showing({ seven: "joe@example.com?bcc=eve&body=%0a#x" })).link("Seven").url).toBe("mailto:joe@example.com%3Fbcc%3Deve%26body%3D%250a%23x"));

  it("of unknown type or without a label are not shown", async () =>
    expect(
      (await showing({ properties: [{ label: "A", dataType: "SHAPE", value: "1" }, { dataType: "STRING", value: "1" }, "x", null, { label: "B", dataType: "STRING", value: "2" }] })).rows,
    ).toEqual([["B", "2"]]));

  it.each(["<script>alert(1)</script>", "{{ 7 * 7 }}", "\u202egnirts", "a\u0000b", "&lt;b&gt;"])("of hostile text (%s) are shown as they are", async (text) => {
    const tile = await showing({ title: text, one: text, five: text, properties: [{ label: text, dataType: "STRING", value: text }] });
    expect(tile.title).toBe(text);
    expect(tile.rows).toEqual([["One", text], ["Five", text], [text, text]]);
  });

  it.each(["en-us", "en_US", "EN-us"])("follow the reader's locale as HubSpot may spell it: %s", async (locale) =>
    expect((await showing({ two: 1234.5 }, { locale })).value("Two")).toBe("1,234.5"));

  it.each([undefined, "", "???", "x"])("follow the browser where the locale is none: %s", async (locale) =>
    expect((await showing({ two: 1234.5 }, { locale })).value("Two")).toBe(new Intl.NumberFormat().format(1234.5)));
});

describe("A result", () => {
  it("has a title, with a link where there is one", async () => {
    const card = await answering({ results: [result({ link: "https://example.com/1" }), { objectId: 2, title: "Another", link: "javascript:alert(1)" }] });
    expect(card.tiles.map((tile) => tile.title)).toEqual(["A ticket", "Another"]);
    expect(card.link("A ticket")).toBe("https://example.com/1");
    expect(() => card.link("Another")).toThrow();
  });

  it("that breaks the contract is shown as well as may be", async () => {
    const card = await answering({ results: [{ objectId: 1 }, { objectId: 1, title: "Twin" }, {}, null, 7, { title: " " }] });
    expect(card.tiles.map((tile) => tile.title)).toEqual(["Untitled", "Twin", "Untitled", "Untitled"]);
  });
});

describe("The number of results", () => {
  const five = { results: [1, 2, 3, 4, 5].map((objectId) => ({ objectId, title: `${objectId}` })) };
  const allItemsLink = "https://example.com/all";

  it("is shown with the way to all of them", async () => {
    const card = await answering({ ...five, totalCount: 1234, allItemsLink, itemLabel: "See more tickets" });
    expect(card.texts).toContain("5 of 1,234");
    expect(card.link("See more tickets")).toBe(allItemsLink);
  });

  it("needs no way to them", async () => expect((await answering({ ...five, totalCount: 20 })).texts).toContain("5 of 20"));

  it("need not be known", async () => {
    const card = await answering({ ...five, allItemsLink });
    expect(card.texts.join()).not.toContain(" of ");
    expect(card.link("Tickets")).toBe(allItemsLink);
  });

  it("is not shown where the card shows all", async () => {
    const card = await answering({ ...five, totalCount: 5, allItemsLink, itemLabel: "See more" });
    expect(card.texts).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("A card", () => {
  it("says that it is loading, and that there is nothing", async () => {
    const answer = deferred<Response>();
    const card = new ShownCard(definition, reader, () => answer.promise);
    expect(card.renderer.find(LoadingSpinner).props.label).toBe("Loading");

    answer.resolve(json({ results: [] }));
    await card.waitFor(() => expect(card.isLoading).toBe(false));
    expect(textOf(card.renderer.find(EmptyState))).toBe("There is nothing to show for this record.");
  });

  it.each([
    ["the app's message", async () => json({ message: "The desk is closed" }, 503), "The desk is closed"],
    ["a status", async () => new Response("<html>", { status: 404 }), "The app answered with status 404."],
    ["the app's message in HubSpot's envelope", async () => json(envelope("error", 403, { message: "Not for you" })), "Not for you"],
    ["a status in HubSpot's envelope", async () => json(envelope("error", 502, undefined)), "The app answered with status 502."],
    ["what there is", async () => json({ message: "Hello" }), "Hello"],
    ["what is wrong with the answer", async () => json([1]), "The app's answer is not a card."],
    ["what is wrong with the text", async () => new Response("<html>"), "The app's answer is not a card."],
    ["that there was no answer", () => Promise.reject(new Error("timeout")), "The app could not be reached."],
  ])("that could not be loaded says %s, and can be tried again", async (_, answer, message) => {
    let isFailing = true;
    const card = await ShownCard.load(definition, reader, () => (isFailing ? answer() : Promise.resolve(json({ results: [result({})] }))));
    expect(textOf(card.renderer.find(ErrorState))).toBe(`${message}Try again`);

    card.button("Try again").trigger("onClick");
    expect(card.button("Try again").props.loading).toBe(true);
    await until(() => card.button("Try again").props.loading === false);
    expect(textOf(card.renderer.find(ErrorState))).toBe(`${message}Try again`);

    isFailing = false;
    card.button("Try again").trigger("onClick");
    await card.waitFor(() => expect(card.tiles).toHaveLength(1));
  });

  it("is loaded once for a record, and anew for another, whose answer alone counts", async () => {
    const answers: ((response: Response) => void)[] = [];
    const requested: (string | null)[] = [];
    const card = new ShownCard(definition, reader, (url) => {
      requested.push(new URL(url).searchParams.get("associatedObjectId"));
      return new Promise((resolve) => answers.push(resolve));
    });
    await until(() => answers.length === 1);
    answers[0]!(json({ results: [result({ title: "First" })] }));
    await card.waitFor(() => expect(card.texts).toEqual(["First"]));

    card.show({ objectId: 78912 });
    card.show({ objectId: 2 });
    await until(() => answers.length === 2);
    expect(card.isLoading).toBe(true);
    card.show({ objectId: 3 });
    await until(() => answers.length === 3);
    answers[2]!(json({ results: [result({ title: "Third" })] }));
    await card.waitFor(() => expect(card.texts).toEqual(["Third"]));
    answers[1]!(json({ results: [result({ title: "Second" })] }));
    await new Promise((resolve) => setTimeout(resolve, 0));

    expect(card.texts).toEqual(["Third"]);
    expect(requested).toEqual(["78912", "2", "3"]);
  });

  it("whose record cannot be read says so", async () => {
    const card = new ShownCard(definition, { ...reader, isUnreadable: true }, async () => json({ results: [] }));
    await card.waitFor(() => expect(textOf(card.renderer.find(ErrorState))).toBe("The properties of the record could not be read.Try again"));
  });
});

describe("Actions", () => {
  const hook = (label: string, method = "PUT", more: object = {}) => ({ type: "ACTION_HOOK", httpMethod: method, label, uri: "https://cards.example.com/act", ...more });
  const asking = (label: string, method: string, more: object = {}) => hook(label, method, { type: "CONFIRMATION_ACTION_HOOK", confirmationMessage: `${label}?`, ...more });

  it("stand where they belong", async () => {
    const card = await answering({
      results: [result({ actions: [hook("Resolve"), asking("Delete", "DELETE")] })],
      primaryAction: hook("Create"),
      secondaryActions: [hook("Import"), hook("Export")],
      settingsAction: { type: "IFRAME", label: "Settings", uri: "https://cards.example.com/settings", width: 1, height: 1 },
    });
    expect(card.tiles[0]!.actions).toEqual(["Resolve", "Delete"]);
    expect(card.texts.filter((text) => ["Create", "Import", "Export", "Settings"].includes(text))).toEqual(["Create", "Import", "Export", "Settings"]);
  });

  it.each([
    ["DELETE", "danger", "destructive"],
    ["POST", "default", "primary"],
  ])("of method %s ask in %s style", async (method, variant, confirmVariant) => {
    const card = await answering({ results: [], primaryAction: asking("Go", method, { confirmButtonText: "Do it", cancelButtonText: "Leave it" }) });
    const question = questionOf(card.button("Go"));
    expect(question).toMatchObject({ title: "Go", variant, texts: ["Go?", "Do it", "Leave it"] });
    expect(question.confirm.props.variant).toBe(confirmVariant);
  });

  it("ask with buttons even where the app does not name them", async () => {
    const card = await answering({ results: [], primaryAction: asking("Go", "POST", { confirmButtonText: " ", cancelButtonText: null }) });
    expect(questionOf(card.button("Go")).texts).toEqual(["Go?", "OK", "Cancel"]);
  });

  it("ask in windows of their own, even beside the same card", async () => {
    const answer = { results: [1, 2].map((objectId) => ({ objectId, title: "T", actions: [asking("A", "PUT"), asking("B", "DELETE")] })), primaryAction: asking("C", "POST") };
    const cards = [await answering(answer), await answering(answer)];
    const ids = cards.flatMap((card) => [card.button("C"), ...card.tiles.flatMap((tile) => [tile.button("A"), tile.button("B")])]).map((button) => questionOf(button).id);
    expect(new Set(ids).size).toBe(10);
  });

  it.each([
    ["no label", { ...hook("x"), label: "" }],
    ["no address", { ...hook("x"), uri: "javascript:alert(1)" }],
    ["an unknown type", { ...hook("x"), type: "SHELL" }],
    ["an unknown method", hook("x", "TRACE")],
    ["no question", { ...asking("x", "PUT"), confirmationMessage: "" }],
    ["nothing", "x"],
  ])("with %s are not shown", async (_, action) => {
    const card = await answering({ results: [result({ actions: [action] })], primaryAction: action, secondaryActions: [action], settingsAction: action });
    expect(card.texts).toEqual(["A ticket"]);
  });

  it.each([
    ["its message", json({ message: "Resolved" }), "success", "Resolved"],
    ["its label", new Response(null, { status: 204 }), "success", "Resolve: done."],
    ["the app's objection", json({ message: "Not yours" }, 403), "danger", "Not yours"],
    ["the app's objection in an envelope", json(envelope("error", 409, { message: "Taken" })), "danger", "Taken"],
    ["the message in an envelope", json(envelope("success", 200, { message: "Resolved" })), "success", "Resolved"],
    ["a status", new Response("", { status: 500 }), "danger", "The app answered with status 500."],
    ["that there was no answer", undefined, "danger", "The app could not be reached."],
  ])("say %s, and the card is loaded anew", async (_, answer, type, message) => {
    let loads = 0;
    const card = await ShownCard.load(definition, reader, async (_url, { method }) => {
      if (method === "GET") return json({ results: [result({ two: ++loads })], primaryAction: hook("Resolve") });
      if (answer === undefined) throw new Error("no answer");
      return answer.clone();
    });

    expect(await card.click(card.button("Resolve"))).toEqual({ type, message });
    await card.waitFor(() => expect(card.tiles[0]!.value("Two")).toBe("2"));
    expect(card.alerts).toHaveLength(1);
  });

  it("run one at a time, and the card stays while it is loaded anew", async () => {
    const hookAnswer = deferred<Response>();
    const loadAnswer = deferred<Response>();
    const requests: string[] = [];
    const card = await ShownCard.load(definition, reader, async (_url, { method }) => {
      requests.push(method!);
      if (method === "PUT") return hookAnswer.promise;
      return requests.length === 1 ? json({ results: [result({})], primaryAction: hook("Resolve") }) : loadAnswer.promise;
    });

    const button = card.button("Resolve");
    button.trigger("onClick");
    button.trigger("onClick");
    await card.waitFor(() => expect(card.button("Resolve").props.disabled).toBe(true));
    card.button("Resolve").trigger("onClick");

    hookAnswer.resolve(json({ message: "Resolved" }));
    await until(() => requests.length === 3);
    expect(card.renderer.maybeFind(Tile)).not.toBeNull();
    expect(card.isLoading).toBe(false);
    expect(card.button("Resolve").props.disabled).toBe(true);

    loadAnswer.resolve(json({ results: [], primaryAction: hook("Resolve") }));
    await card.waitFor(() => expect(card.tiles).toHaveLength(0));
    await card.waitFor(() => expect(card.button("Resolve").props.disabled).toBe(false));
    expect(requests).toEqual(["GET", "PUT", "GET"]);
  });

  it("of a menu run one at a time, and leave those of another alone", async () => {
    const requests: string[] = [];
    const card = await ShownCard.load(definition, reader, async (url, { method }) => {
      requests.push(`${method} ${new URL(url).pathname}`);
      if (method === "PUT") return new Promise<Response>(() => {});
      return json({ results: [1, 2].map((objectId) => ({ objectId, title: `${objectId}`, actions: [hook("A", "PUT"), hook("B", "PUT")] })) });
    });

    card.tile("1").button("A").trigger("onClick");
    card.tile("1").button("B").trigger("onClick");
    card.tile("2").button("B").trigger("onClick");
    await until(() => requests.length >= 3);
    expect(requests).toHaveLength(3);
  });

  it("that open a page load the card anew when it is closed", async () => {
    let loads = 0;
    const card = await ShownCard.load(definition, reader, async () =>
      json({ results: [result({ two: ++loads })], settingsAction: { type: "IFRAME", label: "Settings", uri: "https://cards.example.com/settings", width: 890, height: 748 } }));

    const page = await card.openPage(card.button("Settings"));
    expect(page).toMatchObject({ uri: "https://cards.example.com/settings", width: 890, height: 748, title: "Settings" });
    expect(loads).toBe(1);
    expect(card.button("Settings").props.disabled).toBe(false);

    page.close();
    await card.waitFor(() => expect(card.tiles[0]!.value("Two")).toBe("2"));
  });

  it("whose properties cannot be read say so", async () => {
    const page = { type: "IFRAME", label: "Open", uri: "https://cards.example.com/page", width: 1, height: 1, associatedObjectProperties: ["domain"] };
    const card = await answering({ results: [], primaryAction: page });
    card.renderer.mocks.actions.fetchCrmObjectProperties.willCall(() => Promise.reject(new Error("no scope")));
    expect(await card.click(card.button("Open"))).toEqual({ type: "danger", message: "The properties of the record could not be read." });
    expect(card.pages).toEqual([]);
  });
});

function envelope(status: string, appStatus: number, responseBody: unknown): object {
  return { status, message: "Error returned from Request Uri", responseBody, context: { appServerStatusCode: [`${appStatus}`] } };
}
