import { Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import { answering, definition, envelope, reader, result } from "./answers";
import { deferred, json, questionOf, ShownCard, until } from "./shown";

describe("Actions", () => {
  const hook = (label: string, method = "PUT", more: object = {}) => ({
    type: "ACTION_HOOK",
    httpMethod: method,
    label,
    uri: "https://cards.example.com/act",
    ...more,
  });
  const asking = (label: string, method: string, more: object = {}) =>
    hook(label, method, { type: "CONFIRMATION_ACTION_HOOK", confirmationMessage: `${label}?`, ...more });

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
    const answer = {
      results: [1, 2].map((objectId) => ({ objectId, title: "T", actions: [asking("A", "PUT"), asking("B", "DELETE")] })),
      primaryAction: asking("C", "POST"),
    };
    const cards = [await answering(answer), await answering(answer)];
    const buttons = cards.flatMap((card) => [card.button("C"), ...card.tiles.flatMap((tile) => [tile.button("A"), tile.button("B")])]);
    expect(buttons.map((button) => button.props.onClick)).toEqual(buttons.map(() => undefined));
    expect(new Set(buttons.map((button) => questionOf(button).id)).size).toBe(10);
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
    ["a status", new Response("", { status: 500 }), "danger", "The request failed with status 500."],
    ["that there was no answer", undefined, "danger", "The app could not be reached."],
  ])("say %s, and the card is loaded again", async (_, answer, type, message) => {
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

  it("run one at a time, and the card stays while it is loaded again", async () => {
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

  it("that open a page load the card again when it is closed", async () => {
    let loads = 0;
    const card = await ShownCard.load(definition, reader, async () =>
      json({
        results: [result({ two: ++loads })],
        settingsAction: { type: "IFRAME", label: "Settings", uri: "https://cards.example.com/settings", width: 890, height: 748 },
      }),
    );

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
