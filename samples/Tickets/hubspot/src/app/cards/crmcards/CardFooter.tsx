import { Flex, Link, Text } from "@hubspot/ui-extensions";
import React from "react";
import type { Card } from "./card";
import { localeOf, type Host } from "./host";
import { texts } from "./texts";

interface CardFooterProps {
  card: Card;
  title: string;
  host: Host;
}

/** How many results there are in all, and the way to them, where the card does not show all of them. */
export function CardFooter({ card, title, host }: CardFooterProps) {
  const { results, totalCount, allItemsLink, itemLabel } = card;
  if (totalCount === undefined ? !allItemsLink : totalCount <= results.length) return null;
  const { format } = new Intl.NumberFormat(localeOf(host));
  return (
    <Flex justify="between" align="center" gap="sm" wrap>
      {totalCount !== undefined && <Text variant="microcopy">{texts.count(format(results.length), format(totalCount))}</Text>}
      {allItemsLink && <Link href={{ url: allItemsLink, external: true }}>{itemLabel ?? title}</Link>}
    </Flex>
  );
}
