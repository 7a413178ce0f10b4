import { LoadingSpinner } from "@hubspot/ui-extensions";
import React from "react";
import type { CardDefinition } from "./definition";
import { FailedCard } from "./FailedCard";
import type { Host } from "./host";
import { LoadedCard } from "./LoadedCard";
import { texts } from "./texts";
import { useCard } from "./useCard";

interface CrmCardProps extends Host {
  definition: CardDefinition;
}

/** A card on a CRM record, with what its app answers for the record. */
export function CrmCard({ definition, ...host }: CrmCardProps) {
  const { state, reload, showMore } = useCard(definition, host);
  switch (state.status) {
    case "loading":
      return <LoadingSpinner label={texts.loading} layout="centered" />;
    case "failed":
      return <FailedCard message={state.message} retry={reload} />;
    case "loaded":
      return (
        <LoadedCard
          card={state.card}
          title={definition.title}
          host={host}
          reload={reload}
          showMore={showMore}
          isLoadingMore={state.isLoadingMore}
        />
      );
  }
}
