import { Flex } from "@hubspot/ui-extensions";
import React from "react";
import { ActionButton } from "./ActionButton";
import { ActionMenu } from "./ActionMenu";
import type { Card } from "./card";
import type { Host } from "./host";
import { texts } from "./texts";

interface CardActionsProps {
  card: Card;
  host: Host;
  reload: () => Promise<void>;
}

/** The card's own actions, which stand above the results. */
export function CardActions({ card, host, reload }: CardActionsProps) {
  const { primaryAction, secondaryActions, settingsAction } = card;
  if (!primaryAction && secondaryActions.length === 0 && !settingsAction) return null;
  return (
    <Flex gap="sm" align="center" wrap>
      {primaryAction && <ActionButton action={primaryAction} variant="primary" host={host} reload={reload} />}
      <ActionMenu text={texts.moreActions} actions={secondaryActions} host={host} reload={reload} />
      {settingsAction && <ActionButton action={settingsAction} variant="transparent" host={host} reload={reload} />}
    </Flex>
  );
}
