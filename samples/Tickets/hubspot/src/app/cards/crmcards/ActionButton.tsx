import { Button } from "@hubspot/ui-extensions";
import React from "react";
import type { Action } from "./card";
import { needsConfirmation, useConfirmations } from "./Confirmation";
import type { Host } from "./host";
import { useAction } from "./useAction";

interface ActionButtonProps {
  action: Action;
  variant: "primary" | "transparent";
  host: Host;
  reload: () => Promise<void>;
}

export function ActionButton({ action, variant, host, reload }: ActionButtonProps) {
  const { isRunning, run } = useAction(host, reload);
  const confirmation = useConfirmations(host, run);
  return (
    <Button
      variant={variant}
      size="sm"
      disabled={isRunning}
      overlay={confirmation(action, 0)}
      onClick={needsConfirmation(action) ? undefined : () => void run(action)}
    >
      {action.label}
    </Button>
  );
}
