import { useEffect, useMemo, useRef, useState } from "react";
import type { Page } from "./card";
import { cardLoader, type CardLoader, type CardState, type LoadedPage } from "./cardLoader";
import type { CardDefinition } from "./definition";
import type { Host } from "./host";
import { readCard } from "./readCard";
import { fetchData } from "./requests";
import { texts } from "./texts";

/** Loads the card of the record, and again where that is asked for. */
export function useCard(definition: CardDefinition, host: Host): Pick<CardLoader, "reload" | "showMore"> & { state: CardState } {
  const [state, setState] = useState<CardState>({ status: "loading" });
  const { objectId, objectTypeId } = host.context.crm;

  // HubSpot may pass the same record in new objects, which must not load the card again.
  const currentHost = useRef(host);
  currentHost.current = host;

  const loader = useMemo(
    () =>
      cardLoader(
        (page) => loadPage(definition, currentHost.current, page),
        setState,
        (message) => currentHost.current.actions.addAlert({ type: "danger", message }),
      ),
    [definition],
  );

  useEffect(() => {
    void loader.start();
    return loader.stop;
  }, [loader, objectId, objectTypeId]);

  return { state, reload: loader.reload, showMore: loader.showMore };
}

async function loadPage(definition: CardDefinition, host: Host, page: Page): Promise<LoadedPage> {
  const { isSuccess, body, message } = await fetchData(definition, host, page);
  const card = isSuccess ? readCard(body, definition, page) : undefined;
  return card ? { status: "loaded", card } : { status: "failed", message: message ?? texts.notACard };
}
