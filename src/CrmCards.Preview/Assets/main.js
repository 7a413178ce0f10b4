import { confirmed, page } from "./actions.js";
import { card } from "./card.js";
import { element } from "./dom.js";
import { exchange, summary } from "./exchange.js";
import { Settings } from "./settings.js";

const kept = 10;
const sidebar = document.querySelector("#card");
const notices = document.querySelector("#notices");
const historyList = document.querySelector("#history");
const form = document.querySelector("#settings");
const past = [];

let token;
let settings;
let latest = 0;

async function start() {
  const view = await (await fetch("start")).json();
  if (!view.cards) throw new Error(view.message);
  token = view.token;
  document.querySelector("#unsigned").hidden = view.isSigned;
  return view;
}

/** Sends a command to the app; a token that another app on this host has replaced is fetched anew, once. */
async function send(name, command, again = true) {
  const answer = await fetch(name, { method: "POST", headers: { "Content-Type": "application/json", "X-CrmCards-Preview": token }, body: JSON.stringify(command) });
  if (answer.status === 403 && again) {
    await start();
    return send(name, command, false);
  }
  const view = await answer.json();
  if (!answer.ok) throw new Error(view.message);
  return view;
}

async function load(select) {
  const mine = ++latest;
  sidebar.setAttribute("aria-busy", "true");
  try {
    const view = await send("fetch", settings.command());
    if (mine !== latest) return;
    remember(view, select);
    if (view.card) {
      settings.ask([...new Set(actionsOf(view.card).flatMap(({ properties }) => properties))]);
      sidebar.replaceChildren(card(view.card, (action) => run(view.id, action).catch(fail)));
    } else {
      sidebar.replaceChildren(element("p", { className: "failed" }, "The CRM shows no card: what it was answered is none. See the findings."));
    }
  } catch (error) {
    if (mine === latest) {
      sidebar.replaceChildren();
      fail(error);
    }
  } finally {
    if (mine === latest) sidebar.removeAttribute("aria-busy");
  }
}

function actionsOf(view) {
  return [view.primaryAction, view.settingsAction, ...view.secondaryActions, ...view.results.flatMap(({ actions }) => actions)].filter(Boolean);
}

/** Does what a click on an action does in the CRM. */
async function run(fetched, action) {
  if (action.type === "Iframe") {
    if (await page(action) === "DONE") await load(true);
    return;
  }
  if (action.type === "ConfirmationActionHook" && !await confirmed(action)) return;

  const view = await send("action", { exchange: fetched, path: action.path });
  remember(view, true);
  if (view.isSuccess) notify("status", view.message ?? "Done.");
  else notify("alert", view.message ?? "The action failed.");
  await load(false);
}

function notify(role, text) {
  const close = element("button", { type: "button", className: "quiet", "aria-label": "Dismiss" }, "✕");
  const notice = element("div", { className: `notice ${role}`, role }, element("span", {}, text), close);
  close.addEventListener("click", () => notice.remove());
  notices.replaceChildren(notice);
}

function fail(error) {
  notify("alert", error instanceof TypeError ? "The app does not answer. Is it still running?" : error.message);
}

function remember(view, select) {
  past.unshift(view);
  past.length = Math.min(past.length, kept);
  if (select || !past.includes(selected)) selected = view;
  showHistory();
}

let selected;

function showHistory() {
  historyList.replaceChildren(...past.map((view) => {
    const button = element("button", { type: "button", className: "quiet", "aria-current": view === selected ? "true" : "false" }, summary(view));
    button.addEventListener("click", () => {
      selected = view;
      showHistory();
    });
    return element("li", {}, button);
  }));
  document.querySelector("#exchange").replaceChildren(exchange(selected));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  notices.replaceChildren();
  load(true);
});

try {
  const view = await start();
  settings = new Settings(form, view);
  if (view.cards.length > 0) await load(true);
  else sidebar.replaceChildren(element("p", { className: "empty" }, "The app has no card yet. Declare one with [CrmCard], and map it with app.MapCrmCards()."));
} catch (error) {
  fail(error);
}
