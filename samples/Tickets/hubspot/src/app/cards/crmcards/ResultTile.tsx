import { Flex, Link, Text, Tile } from "@hubspot/ui-extensions";
import React from "react";
import { ActionMenu } from "./ActionMenu";
import type { Result } from "./card";
import { localeOf, type Host } from "./host";
import { PropertyList } from "./PropertyList";
import { texts } from "./texts";

interface ResultTileProps {
  result: Result;
  host: Host;
  reload: () => Promise<void>;
}

/** An object that the card shows. */
export function ResultTile({ result, host, reload }: ResultTileProps) {
  const { title, link, properties, actions } = result;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex justify="between" gap="sm">
          <Text format={{ fontWeight: "bold" }}>{link ? <Link href={{ url: link, external: true }}>{title}</Link> : title}</Text>
          <ActionMenu text={texts.actions} actions={actions} host={host} reload={reload} />
        </Flex>
        <PropertyList properties={properties} locale={localeOf(host)} />
      </Flex>
    </Tile>
  );
}
