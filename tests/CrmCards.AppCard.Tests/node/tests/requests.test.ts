import type { HubSpotFetchOptions } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { CardDefinition } from "../work/Tickets/src/app/cards/crmcards/definition";
import { json, questionOf, ShownCard, type Reader } from "./shown";

const definition: CardDefinition = {
  title: "Tickets",
  fetchUrl: "https://cards.example.com/tickets",
  objectTypes: [
    { name: "companies", typeId: "0-2", propertiesToSend: ["domain", "name", "city"] },
    { name: "orders", typeId: "0-123", propertiesToSend: [] },
    { name: "2-77", typeId: "2-77", propertiesToSend: ["weight"] },
    { name: "p_vehicle", propertiesToSend: ["vin", "weight"] },
  ],
  properties: [{ name: "a", label: "A", dataType: "STRING" }],
};

const hook = (method: string, more: object = {}) => ({
  type: "ACTION_HOOK",
  httpMethod: method,
  label: method,
  uri: "https://cards.example.com/act?kept=%20+1",
  associatedObjectProperties: ["domain", "city"],
  ...more,
});

async function load(reader: Reader, answer: object = {}, about = definition) {
  const requests: { url: string; options: HubSpotFetchOptions }[] = [];
  const card = await ShownCard.load(about, reader, async (url, options) => {
    requests.push({ url, options });
    return json(options.method === "GET" && url.startsWith(about.fetchUrl) ? { results: [], ...answer } : { message: "Done" });
  });
  return { card, requests };
}

const company: Reader = { properties: { domain: "a b&c=d+é*~'()", name: "", city: null, other: "not asked for" } };

describe("A data fetch", () => {
  it("has the contract's parameters, the record's properties that have a value, and what the card understands beyond the contract", async () => {
    const { requests } = await load({ ...company, appId: 77 });

    expect(requests).toEqual([
      {
        url:
          "https://cards.example.com/tickets?userId=12345&userEmail=joe%40example.com&associatedObjectId=78912&associatedObjectType=COMPANY" +
          "&portalId=9999999&domain=a+b%26c%3Dd%2B%C3%A9*%7E%27%28%29&appId=77&cardExtensions=inputs%2Cpages",
        options: { method: "GET", timeout: 10_000 },
      },
    ]);
  });

  it("goes to the address of the profile that the project was uploaded with", async () => {
    const profiled = { ...definition, fetchUrl: "${crmCardsPublicUrl}/tickets" };
    const fetched: string[] = [];
    await ShownCard.load(profiled, { variables: { crmCardsPublicUrl: "https://test.example.com/app" } }, async (url) => {
      fetched.push(url);
      return json({ results: [] });
    });

    expect(fetched).toEqual([expect.stringMatching(/^https:\/\/test\.example\.com\/app\/tickets\?userId=/)]);
  });

  it("is not sent where the project was uploaded without a profile, and the card says so", async () => {
    const { card, requests } = await load({}, {}, { ...definition, fetchUrl: "${crmCardsPublicUrl}/tickets" });

    expect(requests).toEqual([]);
    expect(card.texts).toContain("The card has no address: its HubSpot project was uploaded without a profile.");
  });

  it("asks HubSpot for the properties once, by name", async () => {
    const { card } = await load(company);
    expect(card.renderer.mocks.actions.fetchCrmObjectProperties.calls).toEqual([[["domain", "name", "city"]]]);
  });

  it.each([
    ["0-1", "CONTACT"],
    ["0-2", "COMPANY"],
    ["0-3", "DEAL"],
    ["0-5", "TICKET"],
    ["0-123", "0-123"],
    ["2-1234567", "2-1234567"],
  ])("names the record type %s %s", async (objectTypeId, name) => {
    const { requests } = await load({ objectTypeId });
    expect(new URL(requests[0]!.url).searchParams.get("associatedObjectType")).toBe(name);
  });

  it.each([
    ["0-2", ["domain", "name", "city"]],
    ["2-77", ["weight", "vin"]],
    ["2-78", ["vin", "weight"]],
  ])("of a record of type %s sends %j", async (objectTypeId, names) => {
    const { card } = await load({ objectTypeId });
    expect(card.renderer.mocks.actions.fetchCrmObjectProperties.calls).toEqual([[names]]);
  });

  it.each(["0-1", "0-123"])("of a record of type %s needs no properties, and asks for none", async (objectTypeId) => {
    const { card } = await load({ objectTypeId });
    expect(card.renderer.mocks.actions.fetchCrmObjectProperties.callCount).toBe(0);
  });

  it("leaves out what the reader does not have", async () => {
    const { requests } = await load({ email: "" });
    expect(new URL(requests[0]!.url).search).toBe(
      "?userId=12345&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999&cardExtensions=inputs%2Cpages",
    );
  });

  it("asks for forms and pages even where a property has the name of that parameter", async () => {
    const about = { ...definition, objectTypes: [{ name: "companies", typeId: "0-2", propertiesToSend: ["cardExtensions"] }] };
    const { requests } = await load({ properties: { cardExtensions: "none" } }, {}, about);
    expect(new URL(requests[0]!.url).searchParams.getAll("cardExtensions")).toEqual(["inputs,pages"]);
  });

  it("keeps the query that the address has", async () => {
    const { requests } = await load({}, {}, { ...definition, fetchUrl: "https://cards.example.com/tickets?tenant=1" });
    expect(requests[0]!.url).toMatch(/^https:\/\/cards\.example\.com\/tickets\?tenant=1&userId=12345&/);
  });
});

describe("An action", () => {
  const query = "&userId=12345&userEmail=joe%40example.com&associatedObjectId=78912&associatedObjectType=COMPANY&portalId=9999999&domain=d&appId=77";
  const body = {
    userId: "12345",
    userEmail: "joe@example.com",
    associatedObjectId: "78912",
    associatedObjectType: "COMPANY",
    portalId: "9999999",
    domain: "d",
  };

  it.each([
    ["GET", undefined],
    ["POST", body],
    ["PUT", body],
    ["PATCH", body],
    ["DELETE", undefined],
  ])("of method %s has the parameters in the query, and in a body where the method has one", async (method, expected) => {
    const { card, requests } = await load({ properties: { domain: "d" }, appId: 77 }, { primaryAction: hook(method) });

    await card.click(card.button(method));

    expect(requests[1]).toEqual({
      url: `https://cards.example.com/act?kept=%20+1${query}`,
      options: { method, timeout: 10_000, body: expected },
    });
  });

  it("that asks first sends nothing before it is confirmed, and one request then", async () => {
    const { card, requests } = await load({}, { primaryAction: hook("POST", { type: "CONFIRMATION_ACTION_HOOK", confirmationMessage: "Really?" }) });
    const question = questionOf(card.button("POST"));

    expect(card.button("POST").props.onClick).toBeUndefined();
    question.cancel.trigger("onClick");
    expect(card.closedOverlays).toEqual([question.id]);
    expect(requests).toHaveLength(1);

    await card.click(question.confirm);
    expect(card.closedOverlays).toEqual([question.id, question.id]);
    expect(requests[1]?.options.method).toBe("POST");
  });
});

describe("A page", () => {
  const page = (uri: string) => ({ type: "IFRAME", label: "Open", uri, width: 640, height: 480, associatedObjectProperties: ["domain", "name"] });

  it.each([
    ["https://cards.example.com/page", "https://cards.example.com/page?domain=a+b%26c%3Dd%2B%C3%A9*%7E%27%28%29"],
    ["https://cards.example.com/page?x=1", "https://cards.example.com/page?x=1&domain=a+b%26c%3Dd%2B%C3%A9*%7E%27%28%29"],
    ["https://cards.example.com/page?x=1#there#", "https://cards.example.com/page?x=1&domain=a+b%26c%3Dd%2B%C3%A9*%7E%27%28%29#there#"],
  ])("at %s gets the properties that the action asks for, and nothing else", async (uri, expected) => {
    const { card } = await load({ ...company, appId: 77 }, { primaryAction: page(uri) });
    expect(await card.openPage(card.button("Open"))).toMatchObject({ uri: expected, width: 640, height: 480, title: "Open" });
  });

  it("without properties is opened as it is", async () => {
    const { card } = await load({}, { primaryAction: { ...page("https://cards.example.com/page?a=%7e#x"), associatedObjectProperties: undefined } });
    expect(await card.openPage(card.button("Open"))).toMatchObject({ uri: "https://cards.example.com/page?a=%7e#x" });
  });
});
