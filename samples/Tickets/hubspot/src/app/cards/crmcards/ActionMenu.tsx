import { Dropdown } from "@hubspot/ui-extensions";
import React from "react";
import type { Action } from "./card";
import { needsConfirmation, useConfirmations } from "./Confirmation";
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
  const confirmation = useConfirmations(host, run);
  if (actions.length === 0) return null;
  return (
    <Dropdown buttonText={text} buttonSize="sm" variant="transparent" disabled={isRunning}>
      {actions.map((action, index) => (
        <Dropdown.ButtonItem key={index} overlay={confirmation(action, index)} onClick={needsConfirmation(action) ? undefined : () => void run(action)}>
          {action.label}
        </Dropdown.ButtonItem>
      ))}
    </Dropdown>
  );
}
