import { expect, it } from "vitest";
import { firstPage, readPages, upTo } from "../work/Tickets/src/app/cards/crmcards/pages";

const read = (json: object, asked = firstPage, count = asked.size) => readPages({ page: asked, ...json }, asked, count);

it.each([
  ["the first of many", 0, 5, 5, 37, 5, { from: 5, size: 5 }],
  ["one in the middle", 10, 5, 5, 37, 15, { from: 15, size: 5 }],
  ["the last that is full", 5, 5, 5, 10, 10, undefined],
  ["the last that is not full", 35, 5, 2, 37, 40, undefined],
  ["an empty one", 10, 5, 0, 37, 15, undefined],
  ["one with fewer results than there are", 0, 5, 4, 37, 5, { from: 4, size: 5 }],
  ["several in one", 0, 20, 20, 37, 20, { from: 20, size: 5 }],
  ["the last but one that is shown", 40, 5, 5, 137, 45, { from: 45, size: 5 }],
  ["one after which fewer than five are shown", 43, 5, 5, 137, 48, { from: 48, size: 2 }],
  ["the last that is shown", 45, 5, 5, 137, 50, undefined],
])("%s tells what was loaded, and what comes next", (_, from, size, count, totalCount, loaded, next) => {
  expect(read({ totalCount }, { from, size }, count)).toEqual({ loaded: { from: 0, size: loaded }, next });
});

it.each([undefined, null, "37", Number.NaN])("A total of %s is not one, and the page is the last", (totalCount) => {
  expect(read({ totalCount })).toEqual({ loaded: firstPage, next: undefined });
});

it.each([
  undefined,
  null,
  5,
  "0-5",
  [0, 5],
  {},
  { from: 0 },
  { size: 5 },
  { from: "0", size: 5 },
  { from: 0, size: "5" },
  { from: 5, size: 5 },
  { from: 0, size: 10 },
  { from: null, size: 5 },
])("%j is not the page that was asked for", (page) => expect(read({ page, totalCount: 37 })).toBeUndefined());

it("A page with more results than were asked for is none", () => expect(read({ totalCount: 37 }, firstPage, 6)).toBeUndefined());

it("All up to a page begins with the first result", () => expect(upTo({ from: 10, size: 5 })).toEqual({ from: 0, size: 15 }));
