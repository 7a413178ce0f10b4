import { EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import React from "react";
import type { Card } from "./card";
import { CardActions } from "./CardActions";
import { CardFooter } from "./CardFooter";
import type { Host } from "./host";
import { ResultTile } from "./ResultTile";
import { texts } from "./texts";

interface LoadedCardProps {
  card: Card;
  title: string;
  host: Host;
  reload: () => Promise<void>;
  showMore: () => Promise<void>;
  isLoadingMore: boolean;
}

export function LoadedCard({ card, title, host, reload, showMore, isLoadingMore }: LoadedCardProps) {
  return (
    <Flex direction="column" gap="sm">
      <CardActions card={card} host={host} reload={reload} />
      {card.results.length === 0 && (
        <EmptyState title={texts.emptyTitle} layout="vertical" flush>
          <Text>{texts.empty}</Text>
        </EmptyState>
      )}
      {card.results.map((result) => (
        <ResultTile key={result.key} result={result} host={host} reload={reload} />
      ))}
      <CardFooter card={card} title={title} host={host} showMore={showMore} isLoadingMore={isLoadingMore} />
    </Flex>
  );
}
