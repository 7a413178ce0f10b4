import { useCallback, useEffect, useRef, useState } from "react";
import type { Card } from "./card";
import type { CardDefinition } from "./definition";
import type { Host } from "./host";
import { readCard } from "./readCard";
import { fetchData } from "./requests";
import { texts } from "./texts";

export type CardState = { status: "loading" } | { status: "failed"; message: string } | { status: "loaded"; card: Card };

/** Loads the card of the record, and again when `load` is called. What was shown before stays until the answer is there. */
export function useCard(definition: CardDefinition, host: Host): { state: CardState; load: () => Promise<void> } {
  const [state, setState] = useState<CardState>({ status: "loading" });
  const { objectId, objectTypeId } = host.context.crm;

  // HubSpot may pass the same record in new objects, which must not load the card again.
  const currentHost = useRef(host);
  currentHost.current = host;

  // Only the answer to the latest request is shown.
  const lastRequest = useRef(0);
  const load = useCallback(async () => {
    const request = ++lastRequest.current;
    const loaded = await loadCard(definition, currentHost.current);
    if (request === lastRequest.current) setState(loaded);
  }, [definition]);

  useEffect(() => {
    setState({ status: "loading" });
    void load();
    return () => void lastRequest.current++;
  }, [load, objectId, objectTypeId]);

  return { state, load };
}

async function loadCard(definition: CardDefinition, host: Host): Promise<CardState> {
  const { isSuccess, body, message } = await fetchData(definition, host);
  const card = isSuccess ? readCard(body, definition) : undefined;
  return card ? { status: "loaded", card } : { status: "failed", message: message ?? texts.notACard };
}
