import type { ExtensionPointApiActions, ExtensionPointApiContext } from "@hubspot/ui-extensions";

/** What HubSpot gives a card on a record, wherever on the record it stands. */
export interface Host {
  context: ExtensionPointApiContext<"crm.record.tab">;
  actions: Pick<ExtensionPointApiActions<"crm.record.tab">, "addAlert" | "closeOverlay" | "fetchCrmObjectProperties" | "openIframeModal">;
}

/** The reader's locale as JavaScript spells it; undefined, which is the browser's, where HubSpot gives none that is known. */
export function localeOf(host: Host): string | undefined {
  try {
    return Intl.getCanonicalLocales(host.context.user.locale?.replace(/_/g, "-"))[0];
  } catch {
    return undefined;
  }
}
