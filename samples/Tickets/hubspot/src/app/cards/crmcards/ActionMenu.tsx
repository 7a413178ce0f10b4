import { Dropdown } from "@hubspot/ui-extensions";
import React from "react";
import { useOverlays } from "./ActionOverlay";
import type { Action } from "./card";
import type { Host } from "./host";
import { useAction } from "./useAction";

interface ActionMenuProps {
  text: string;
  actions: Action[];
  host: Host;
  reload: () => Promise<void>;
}

export function ActionMenu({ text, actions, host, reload }: ActionMenuProps) {
  const { isRunning, run } = useAction(host, reload);
  const overlays = useOverlays(host, reload, run);
  if (actions.length === 0) return null;
  return (
    <Dropdown buttonText={text} buttonSize="sm" variant="transparent" disabled={isRunning}>
      {actions.map((action, index) => {
        const overlay = overlays(action, index);
        return (
          <Dropdown.ButtonItem key={index} overlay={overlay} onClick={overlay ? undefined : () => void run(action)}>
            {action.label}
          </Dropdown.ButtonItem>
        );
      })}
    </Dropdown>
  );
}
