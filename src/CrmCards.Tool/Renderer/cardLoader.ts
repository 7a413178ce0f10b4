import type { Card, Page } from "./card";
import { firstPage, upTo, withPage } from "./pages";

/** What became of a request for a page of the card. */
export type LoadedPage = { status: "failed"; message: string } | { status: "loaded"; card: Card };

export type CardState = { status: "loading" } | { status: "failed"; message: string } | { status: "loaded"; card: Card; isLoadingMore: boolean };

export interface CardLoader {
  /** Loads the card from its beginning. */
  start: () => Promise<void>;
  /** Loads again all that is shown, which stays until the answer is there. */
  reload: () => Promise<void>;
  /** Loads the next results, where there are more. */
  showMore: () => Promise<void>;
  /** Has no answer shown that is still to come. */
  stop: () => void;
}

/** Loads a card page by page. Where a further page could not be loaded, what is shown stays, and `warn` says why. */
export function cardLoader(
  fetchPage: (page: Page) => Promise<LoadedPage>,
  show: (state: CardState) => void,
  warn: (message: string) => void,
): CardLoader {
  let state: CardState = { status: "loading" };
  let latest = 0;
  let isWaiting = false;
  let wanted = firstPage;

  const change = (next: CardState) => show((state = next));
  const settle = (card: Card) => {
    wanted = card.pages?.loaded ?? firstPage;
    change({ status: "loaded", card, isLoadingMore: false });
  };

  /** Only the answer to the latest request counts. So one that overtakes another has to ask for all that the other was to bring. */
  async function ask(page: Page): Promise<LoadedPage | undefined> {
    const request = ++latest;
    isWaiting = true;
    wanted = upTo(page);
    const loaded = await fetchPage(page);
    if (request !== latest) return undefined;
    isWaiting = false;
    return loaded;
  }

  async function reload(): Promise<void> {
    const loaded = await ask(wanted);
    if (loaded?.status === "loaded") settle(loaded.card);
    else if (loaded) change(loaded);
  }

  async function showMore(): Promise<void> {
    if (state.status !== "loaded" || state.isLoadingMore) return;
    const { card } = state;
    const next = card.pages?.next;
    if (!next) return;

    change({ ...state, isLoadingMore: true });
    const page = isWaiting ? upTo(next) : next;
    const loaded = await ask(page);
    if (!loaded) return;
    if (loaded.status === "loaded") return settle(page === next ? withPage(card, loaded.card) : loaded.card);
    settle(card);
    warn(loaded.message);
  }

  function start(): Promise<void> {
    wanted = firstPage;
    change({ status: "loading" });
    return reload();
  }

  return { start, reload, showMore, stop: () => void latest++ };
}
