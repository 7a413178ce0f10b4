import { Alert, Button, Flex, Form, LoadingButton, Modal, ModalBody, ModalFooter, Text } from "@hubspot/ui-extensions";
import React from "react";
import type { HookAction } from "./card";
import type { Host } from "./host";
import { InputField } from "./InputField";
import { texts } from "./texts";
import { useForm } from "./useForm";

interface ActionFormProps {
  id: string;
  action: HookAction;
  host: Host;
  reload: () => Promise<void>;
}

/** What an action has the user fill in before it is carried out. */
export function ActionForm({ id, action, host, reload }: ActionFormProps) {
  const { label, inputs, confirmation } = action;
  const close = () => host.actions.closeOverlay(id);
  const form = useForm(action, host, close, reload);
  const submit = () => void form.submit();
  return (
    <Modal id={id} title={label} onClose={form.leave}>
      <ModalBody>
        <Form onSubmit={submit}>
          <Flex direction="column" gap="sm">
            {form.failure !== undefined && (
              <Alert title={form.failure} variant="danger">
                {form.otherFindings.map((finding) => (
                  <Text key={finding}>{finding}</Text>
                ))}
              </Alert>
            )}
            {confirmation && <Text>{confirmation.message}</Text>}
            {inputs.map((input) => (
              <InputField key={input.name} input={input} form={form} />
            ))}
          </Flex>
        </Form>
      </ModalBody>
      <ModalFooter>
        <LoadingButton variant="primary" loading={form.isBusy} onClick={submit}>
          {confirmation?.confirm ?? label}
        </LoadingButton>
        <Button variant="secondary" disabled={form.isBusy} onClick={close}>
          {confirmation?.cancel ?? texts.cancel}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
