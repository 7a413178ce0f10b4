import { describe, expect, it } from "vitest";
import { definition as openTickets } from "../work/Tickets/src/app/cards/OpenTicketsCard.definition";
import { definition } from "../work/Tickets/src/app/cards/TicketCard.definition";
import { through, variable, ways } from "./apps";
import { questionOf, ShownCard, type Reader } from "./shown";
import { ShownForm } from "./shownForm";

describe.each(ways)("The Tickets sample, answered %s", (way) => {
  const load = (properties: Record<string, string>, reader: Reader = {}) =>
    ShownCard.load(definition, { locale: "en-US", ...reader, properties }, through(variable("TICKETS_PROXY"), way));

  /** What a page in a dialog does when its form is sent. */
  const send = (page: { uri: string }, fields: Record<string, string>) =>
    fetch(page.uri.replace("https://cards.example.com", variable("TICKETS_APP")), { method: "POST", body: new URLSearchParams(fields) });

  const create = async (card: ShownCard, title: string) => {
    const form = ShownForm.on(card, () => card.button("Create Ticket"));
    form.enter("Title", title);
    form.enter("Priority", "LOW");
    await form.submit();
    await card.waitFor(() => expect(card.tiles.map((tile) => tile.title)).toContain(title));
  };

  it("shows every field of the example in HubSpot's documentation", async () => {
    const card = await load({ domain: "testcompany.com" });
    for (const tile of card.tiles) tile.button("View more").trigger("onClick");

    const [first, second] = card.tiles;
    expect(card.tiles).toHaveLength(2);
    expect(first!.title).toBe("API-22: APIs working too fast");
    expect(card.link(first!.title)).toBe("http://example.com/1");
    expect(first!.rows).toEqual([
      ["Created", "September 15, 2016"],
      ["Priority", "High"],
      ["Project", "API"],
      ["Reported by", "msmith@hubspot.com"],
      ["Description", "Customer reported that the APIs are just running too fast. This is causing a problem in that they're so happy."],
      ["Reporter type", "Account Manager"],
      ["Status", "In progress"],
      ["Ticket type", "Bug"],
      ["Last updated", "September 28, 2016"],
    ]);
    expect(first!.tag("Priority").variant).toBe("error");
    expect(first!.tag("Status").variant).toBe("warning");
    expect(first!.link("Reported by").url).toBe("mailto:msmith@hubspot.com");
    expect(first!.actions).toEqual(["Edit", "Resolve", "Reassign", "Delete"]);

    expect(second!.title).toBe("API-54: Question about bulk APIs");
    expect(card.link(second!.title)).toBe("http://example.com/2");
    expect(second!.rows).toEqual([
      ["Created", "August 4, 2016"],
      ["Priority", "High"],
      ["Project", "API"],
      ["Reported by", "ksmith@hubspot.com"],
      ["Description", "Customer is not able to find documentation about our bulk Contacts APIs."],
      ["Reporter type", "Support Rep"],
      ["Status", "Resolved"],
      ["Ticket type", "Bug"],
      ["Last updated", "September 23, 2016"],
      ["Resolved by", "ijones@hubspot.com"],
      ["Resolution type", "Referred to documentation"],
      ["Resolution impact", "£94.34"],
    ]);
    expect(second!.actions).toEqual(["Edit", "Delete"]);
  });

  it("shows five of seven, leads to all of them, and shows the others, too", async () => {
    const card = await load({ domain: "busycompany.com" });
    expect(card.tiles).toHaveLength(5);
    expect(card.texts).toContain("5 of 7");
    expect(card.link("See more tickets")).toBe("https://cards.example.com/tickets?domain=busycompany.com&email=");

    card.button("Show more").trigger("onClick");
    await card.waitFor(() => expect(new Set(card.tiles.map(({ title }) => title)).size).toBe(7));
    expect(card.texts).not.toContain("Show more");
  });

  it("is on contacts, too, where it shows theirs", async () => {
    const card = await load({ email: "msmith@hubspot.com" }, { objectTypeId: "0-1" });
    expect(card.tiles.map((tile) => tile.title)).toEqual(["API-22: APIs working too fast"]);
  });

  it("says that there is nothing", async () => expect((await load({ domain: "nobody.example" })).texts).toContain("There is nothing to show for this record."));

  it("has tickets created, resolved and deleted, and shows each change", async () => {
    const card = await load({ domain: `${way}.example`, protected_account: "false" });
    expect(card.tiles).toHaveLength(0);
    await create(card, "First");
    await create(card, "Second");

    expect(await card.click(card.tile("First").button("Resolve"))).toEqual({ type: "success", message: "Ticket resolved" });
    await card.waitFor(() => expect(card.tile("First").actions).toEqual(["Edit", "Delete"]));
    card.tile("First").button("View more").trigger("onClick");
    expect(card.tile("First").value("Resolved by")).toBe("joe@example.com");
    expect(card.tile("Second").actions).toContain("Resolve");

    const page = await card.openPage(card.tile("Second").button("Edit"));
    expect((await send(page, { title: "Second, edited", priority: "High", description: "New" })).status).toBe(200);
    page.close();
    await card.waitFor(() => expect(card.tile("Second, edited").tag("Priority")).toEqual({ text: "High", variant: "error" }));

    const question = questionOf(card.tile("Second, edited").button("Delete"));
    expect(question).toMatchObject({ variant: "danger", texts: ["Are you sure you want to delete this ticket?", "Yes", "No"] });
    question.cancel.trigger("onClick");
    expect(await card.click(question.confirm)).toEqual({ type: "success", message: "Ticket deleted" });
    await card.waitFor(() => expect(card.tiles.map((tile) => tile.title)).toEqual(["First"]));
  });

  it("has a ticket reassigned by a form that begins with its project, and that keeps what was typed where the app refuses it", async () => {
    const card = await load({ domain: `${way}.form.example`, protected_account: "false" });
    await create(card, "Mine");
    const form = ShownForm.on(card, () => card.tile("Mine").button("Reassign"));
    expect(form.shown).toEqual(["Input Project"]);
    expect(form.field("Project").props.value).toBe("API");

    form.enter("Project", " ");
    expect(form.errors).toEqual({ Project: "Enter a value." });
    form.enter("Project", "WEB");
    await form.submit();
    await card.waitFor(() => expect(card.alerts.at(-1)).toEqual({ type: "success", message: "Ticket reassigned to WEB" }));
    card.tile("Mine").button("View more").trigger("onClick");
    await card.waitFor(() => expect(card.tile("Mine").value("Project")).toBe("WEB"));
  });

  it("says why a ticket may not be deleted", async () => {
    const card = await load({ domain: "testcompany.com", protected_account: "true" });
    const { confirm } = questionOf(card.tiles[0]!.button("Delete"));
    expect(await card.click(confirm)).toEqual({ type: "danger", message: "The tickets of a protected account cannot be deleted" });
  });

  it("opens the page that only its card can open", async () => {
    const card = await ShownCard.load(
      openTickets,
      { objectTypeId: "0-1", properties: { email: "ana@busycompany.com" } },
      through(variable("TICKETS_PROXY"), way),
    );
    const page = await card.openPage(card.tiles[0]!.button("Add a note"));
    expect(page).toMatchObject({ width: 500, height: 300, title: "Add a note" });
    expect((await send({ uri: page.uri.split("?")[0]! }, { note: "forged" })).status).not.toBe(200);
    expect((await send(page, { note: `noted ${way}` })).status).toBe(200);
  });
});
