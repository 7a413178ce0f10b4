import { useRef, useState } from "react";
import type { Action, HookAction, IframeAction } from "./card";
import type { Host } from "./host";
import { callHook, pageAddress } from "./requests";
import { texts } from "./texts";

/** Carries out the actions of a button, one at a time, and loads the card again after each. */
export function useAction(host: Host, reload: () => Promise<void>): { isRunning: boolean; run: (action: Action) => Promise<void> } {
  const [isRunning, setRunning] = useState(false);

  // A second click may come before the button is drawn as disabled.
  const isBusy = useRef(false);

  async function run(action: Action): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setRunning(true);
    try {
      await (action.type === "IFRAME" ? openPage(action, host, reload) : runHook(action, host, reload));
    } finally {
      isBusy.current = false;
      setRunning(false);
    }
  }

  return { isRunning, run };
}

async function runHook(action: HookAction, host: Host, reload: () => Promise<void>): Promise<void> {
  const { isSuccess, message } = await callHook(action, host);
  host.actions.addAlert({ type: isSuccess ? "success" : "danger", message: message ?? texts.succeeded(action.label) });
  await reload();
}

/** HubSpot does not say how the page was closed, so the card is loaded again in any case. */
async function openPage(action: IframeAction, host: Host, reload: () => Promise<void>): Promise<void> {
  const { label: title, width, height } = action;
  const uri = await pageAddress(action, host);
  if (uri === undefined) host.actions.addAlert({ type: "danger", message: texts.noProperties });
  else host.actions.openIframeModal({ uri, width, height, title }, () => void reload());
}
