import { Button, Modal, ModalBody, ModalFooter, Text } from "@hubspot/ui-extensions";
import React, { useState, type ReactElement } from "react";
import type { Action, HookAction } from "./card";
import type { Host } from "./host";

/** The overlays of a button's actions: what an action asks before it is carried out. */
export function useConfirmations(host: Host, run: (action: Action) => Promise<void>): (action: Action, index: number) => ReactElement | undefined {
  // Cards run apart from each other, but share the page that shows their overlays.
  const [key] = useState(() => Math.random().toString(36).slice(2));
  return (action, index) =>
    needsConfirmation(action) ? <Confirmation id={`confirmation-${key}-${index}`} action={action} host={host} onConfirm={() => void run(action)} /> : undefined;
}

export function needsConfirmation(action: Action): action is ConfirmedAction {
  return action.type === "HOOK" && action.confirmation !== undefined;
}

type ConfirmedAction = HookAction & Required<Pick<HookAction, "confirmation">>;

interface ConfirmationProps {
  id: string;
  action: ConfirmedAction;
  host: Host;
  onConfirm: () => void;
}

function Confirmation({ id, action, host, onConfirm }: ConfirmationProps) {
  const { message, confirm, cancel } = action.confirmation;
  const isDangerous = action.method === "DELETE";
  const close = () => host.actions.closeOverlay(id);
  const goOn = () => {
    close();
    onConfirm();
  };
  return (
    <Modal id={id} title={action.label} variant={isDangerous ? "danger" : "default"}>
      <ModalBody>
        <Text>{message}</Text>
      </ModalBody>
      <ModalFooter>
        <Button variant={isDangerous ? "destructive" : "primary"} onClick={goOn}>
          {confirm}
        </Button>
        <Button variant="secondary" onClick={close}>
          {cancel}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
