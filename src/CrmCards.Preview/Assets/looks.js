import { appCard, growAppCard, readAppCard } from "./appcard.js";
import { card } from "./card.js";
import { element } from "./dom.js";
import { texts } from "./renderer/texts.js";

/** The card as the app card of the tool crmcards shows it, by the tool's own code. */
const app = {
  read: readAppCard,
  draw: appCard,
  grow: growAppCard,
  /** HubSpot does not tell an app card how a page was closed. */
  reloadsAlways: true,
  unreached: texts.noAnswer,
  message: ({ answer, isSuccess, message }, { label }) =>
    message ?? (isSuccess ? texts.succeeded(label) : answer ? texts.status(answer.status) : texts.noAnswer),
};

/** The card as the legacy card service showed it. */
const legacy = {
  read: ({ card }) => card
    ? { status: "loaded", card }
    : { status: "failed", message: "HubSpot shows no card, because the answer is not a card. See the findings." },
  draw: ({ card: view, message }, _, { run }) => view ? card(view, run) : element("p", { className: "failed" }, message),
  reloadsAlways: false,
  message: ({ isSuccess, message }) => message ?? (isSuccess ? "Done." : "The action failed."),
};

/** How a card looks to its callers. */
export const looks = { AppCard: app, LegacyService: legacy, LegacyServiceWithJson: legacy };

/** All actions of a card; none where there is no card. */
export function actionsOf(card) {
  const { primaryAction, settingsAction, secondaryActions = [], results = [] } = card ?? {};
  return [primaryAction, settingsAction, ...secondaryActions, ...results.flatMap(({ actions }) => actions)].filter(Boolean);
}
