import type { Card, Page, Pages } from "./card";
import { isObject, type JsonObject } from "./json";

const pageSize = 5;
const mostResults = 50;

/** What a card asks for first. */
export const firstPage: Page = { from: 0, size: pageSize };

/** All that a page reaches to, in one. */
export function upTo({ from, size }: Page): Page {
  return { from: 0, size: from + size };
}

/** What an answer says of pages; undefined where it says nothing, or is not the page that was asked for. */
export function readPages({ page, totalCount }: JsonObject, asked: Page, count: number): Pages | undefined {
  const isAsked = isObject(page) && page.from === asked.from && page.size === asked.size && count <= asked.size;
  if (!isAsked) return undefined;

  const loaded = upTo(asked);
  const sent = asked.from + count;
  const hasMore = count > 0 && typeof totalCount === "number" && totalCount > loaded.size && sent < mostResults;
  return { loaded, next: hasMore ? { from: sent, size: Math.min(pageSize, mostResults - sent) } : undefined };
}

/** The card with the results of its next page. Data may have shifted since the page before, so results that are there already are left out. */
export function withPage(card: Card, { results, pages, totalCount, allItemsLink, itemLabel }: Card): Card {
  const shown = new Set(card.results.map(({ id }) => id));
  const added = pages ? results.filter(({ id }) => id === undefined || !shown.has(id)) : [];
  return { ...card, results: [...card.results, ...added], pages, totalCount, allItemsLink, itemLabel };
}
