import { Flex, Link, LoadingButton, Text } from "@hubspot/ui-extensions";
import React from "react";
import type { Card } from "./card";
import { localeOf, type Host } from "./host";
import { texts } from "./texts";

interface CardFooterProps {
  card: Card;
  title: string;
  host: Host;
  showMore: () => Promise<void>;
  isLoadingMore: boolean;
}

/** How many results there are in all, and the ways to more and to all of them, where the card does not show all. */
export function CardFooter({ card, title, host, showMore, isLoadingMore }: CardFooterProps) {
  const { results, totalCount, allItemsLink, itemLabel, pages } = card;
  if (totalCount === undefined ? !allItemsLink : totalCount <= results.length) return null;
  const { format } = new Intl.NumberFormat(localeOf(host));
  return (
    <Flex justify="between" align="center" gap="sm" wrap>
      {totalCount !== undefined && <Text variant="microcopy">{texts.count(format(results.length), format(totalCount))}</Text>}
      {pages?.next && (
        <LoadingButton size="sm" loading={isLoadingMore} onClick={() => void showMore()}>
          {texts.showMore}
        </LoadingButton>
      )}
      {allItemsLink && <Link href={{ url: allItemsLink, external: true }}>{itemLabel ?? title}</Link>}
    </Flex>
  );
}
