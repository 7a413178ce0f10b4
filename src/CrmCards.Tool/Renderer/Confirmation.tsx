import { Button, Modal, ModalBody, ModalFooter, Text } from "@hubspot/ui-extensions";
import React from "react";
import type { HookAction, Question } from "./card";
import type { Host } from "./host";

interface ConfirmationProps {
  id: string;
  action: HookAction;
  confirmation: Question;
  host: Host;
  onConfirm: () => void;
}

/** What an action asks before it is carried out. */
export function Confirmation({ id, action, confirmation, host, onConfirm }: ConfirmationProps) {
  const { message, confirm, cancel } = confirmation;
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
