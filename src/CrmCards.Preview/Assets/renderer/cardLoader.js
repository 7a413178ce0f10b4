import { firstPage, upTo, withPage } from "./pages.js";
/** Loads a card page by page. Where a further page could not be loaded, what is shown stays, and `warn` says why. */
export function cardLoader(fetchPage, show, warn) {
    let state = { status: "loading" };
    let latest = 0;
    let isWaiting = false;
    let wanted = firstPage;
    const change = (next) => show((state = next));
    const settle = (card) => {
        wanted = card.pages?.loaded ?? firstPage;
        change({ status: "loaded", card, isLoadingMore: false });
    };
    /** Only the answer to the latest request counts. So one that overtakes another has to ask for all that the other was to bring. */
    async function ask(page) {
        const request = ++latest;
        isWaiting = true;
        wanted = upTo(page);
        const loaded = await fetchPage(page);
        if (request !== latest)
            return undefined;
        isWaiting = false;
        return loaded;
    }
    async function reload() {
        const loaded = await ask(wanted);
        if (loaded?.status === "loaded")
            settle(loaded.card);
        else if (loaded)
            change(loaded);
    }
    async function showMore() {
        if (state.status !== "loaded" || state.isLoadingMore)
            return;
        const { card } = state;
        const next = card.pages?.next;
        if (!next)
            return;
        change({ ...state, isLoadingMore: true });
        const page = isWaiting ? upTo(next) : next;
        const loaded = await ask(page);
        if (!loaded)
            return;
        if (loaded.status === "loaded")
            return settle(page === next ? withPage(card, loaded.card) : loaded.card);
        settle(card);
        warn(loaded.message);
    }
    function start() {
        wanted = firstPage;
        change({ status: "loading" });
        return reload();
    }
    return { start, reload, showMore, stop: () => void latest++ };
}
