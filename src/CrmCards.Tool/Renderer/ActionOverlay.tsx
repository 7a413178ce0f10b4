import React, { useState, type ReactElement } from "react";
import { ActionForm } from "./ActionForm";
import type { Action } from "./card";
import { Confirmation } from "./Confirmation";
import type { Host } from "./host";

/** The overlays of a button's actions: what an action asks for before it is carried out. */
export function useOverlays(
  host: Host,
  reload: () => Promise<void>,
  run: (action: Action) => Promise<void>,
): (action: Action, index: number) => ReactElement | undefined {
  // Cards run apart from each other, but share the page that shows their overlays.
  const [key] = useState(() => Math.random().toString(36).slice(2));
  return (action, index) => {
    if (action.type !== "HOOK") return undefined;
    const { inputs, confirmation } = action;
    const common = { id: `action-${key}-${index}`, action, host };
    if (inputs.length > 0) return <ActionForm key={action.uri} {...common} reload={reload} />;
    return confirmation && <Confirmation {...common} confirmation={confirmation} onConfirm={() => void run(action)} />;
  };
}
