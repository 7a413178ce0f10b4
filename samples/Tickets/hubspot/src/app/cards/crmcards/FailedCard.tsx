import { ErrorState, LoadingButton, Text } from "@hubspot/ui-extensions";
import React, { useState } from "react";
import { texts } from "./texts";

/** What is shown in place of a card that could not be loaded. */
export function FailedCard({ message, retry }: { message: string; retry: () => Promise<void> }) {
  const [isLoading, setLoading] = useState(false);
  async function tryAgain(): Promise<void> {
    setLoading(true);
    await retry();
    setLoading(false);
  }
  return (
    <ErrorState title={texts.failed}>
      <Text>{message}</Text>
      <LoadingButton loading={isLoading} onClick={() => void tryAgain()}>
        {texts.tryAgain}
      </LoadingButton>
    </ErrorState>
  );
}
