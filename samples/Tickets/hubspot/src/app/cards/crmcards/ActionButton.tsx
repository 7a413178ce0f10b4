import { Button } from "@hubspot/ui-extensions";
import React from "react";
import { useOverlays } from "./ActionOverlay";
import type { Action } from "./card";
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
  const overlay = useOverlays(host, reload, run)(action, 0);
  return (
    <Button
      variant={variant}
      size="sm"
      disabled={isRunning}
      overlay={overlay}
      onClick={overlay ? undefined : () => void run(action)}
    >
      {action.label}
    </Button>
  );
}
