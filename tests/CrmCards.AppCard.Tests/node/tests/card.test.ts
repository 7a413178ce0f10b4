import { EmptyState, ErrorState, LoadingSpinner } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import { answering, definition, envelope, reader, result } from "./answers";
import { deferred, json, ShownCard, textOf, until } from "./shown";

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
    ["a status", async () => new Response("<html>", { status: 404 }), "The request failed with status 404."],
    ["the app's message in HubSpot's envelope", async () => json(envelope("error", 403, { message: "Not for you" })), "Not for you"],
    ["the app's message in an envelope that is not ok", async () => json(envelope("error", 403, { message: "Not for you" }), 502), "Not for you"],
    ["what there is with a status", async () => json({ results: [] }, 500), "The request failed with status 500."],
    ["what HubSpot says", async () => json({ status: "error", message: "That address is not permitted", context: {} }, 400), "That address is not permitted"],
    ["a status in HubSpot's envelope", async () => json(envelope("error", 502, undefined)), "The request failed with status 502."],
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

  it("is loaded once for a record, and again for another, whose answer alone counts", async () => {
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
