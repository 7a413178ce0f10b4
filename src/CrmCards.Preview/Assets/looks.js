import { appCard, readAppCard } from "./appcard.js";
import { card } from "./card.js";
import { element } from "./dom.js";
import { texts } from "./renderer/texts.js";

/** The card as the app card of the tool crmcards shows it, by the tool's own code. */
const app = {
  draw: appCard,
  actions: (view, definition) => actionsOf(readAppCard(view, definition) ?? {}),
  /** HubSpot does not tell an app card how a page was closed. */
  reloadsAlways: true,
  unreached: texts.noAnswer,
  message: ({ answer, isSuccess, message }, { label }) =>
    message ?? (isSuccess ? texts.succeeded(label) : answer ? texts.status(answer.status) : texts.noAnswer),
};

/** The card as the legacy card service showed it. */
const legacy = {
  draw: ({ card: view }, _, run) => view
    ? card(view, run)
    : element("p", { className: "failed" }, "HubSpot shows no card, because the answer is not a card. See the findings."),
  actions: ({ card }) => actionsOf(card ?? {}),
  reloadsAlways: false,
  message: ({ isSuccess, message }) => message ?? (isSuccess ? "Done." : "The action failed."),
};

/** How a card looks to its callers. */
export const looks = { AppCard: app, LegacyService: legacy, LegacyServiceWithJson: legacy };

function actionsOf({ primaryAction, settingsAction, secondaryActions = [], results = [] }) {
  return [primaryAction, settingsAction, ...secondaryActions, ...results.flatMap(({ actions }) => actions)].filter(Boolean);
}
