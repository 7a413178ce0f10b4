import { confirmed, page } from "./actions.js";
import { send, start } from "./crm.js";
import { element } from "./dom.js";
import { remember } from "./exchanges.js";
import { filledIn } from "./form.js";
import { looks } from "./looks.js";
import { clearNotices, fail, notify } from "./notices.js";
import { showRecord } from "./record.js";
import { redraw, released } from "./redraw.js";
import { Settings } from "./settings.js";

const sidebar = document.querySelector("#card");
const form = document.querySelector("#settings");

let settings;
let loading = Promise.resolve();
let latest = 0;
let isRunning = false;

/** What is shown: the exchange, its look, and the choice that it belongs to. */
let shown = {};

/** Loads what is chosen, whatever is being loaded. */
function load(select) {
  loading = loadNow(select);
  return loading;
}

async function loadNow(select) {
  const mine = ++latest;
  const command = settings.command();
  const choice = command && JSON.stringify([command.card, command.objectType, command.objectId, command.caller]);
  if (!choice || choice !== shown.choice) {
    shown = {};
    sidebar.replaceChildren(element("p", { className: "empty" }, command ? "Loading …" : "Correct the marked fields to load the card."));
  }
  if (!command) return;
  showRecord(command);
  sidebar.setAttribute("aria-busy", "true");
  try {
    const view = await send("fetch", command);
    if (mine !== latest) return;
    remember(view, select);
    if (view.card) settings.learn(command.card, view.card);
    await released(sidebar);
    if (mine !== latest) return;
    shown = { view, choice, look: looks[command.caller] };
    redraw(sidebar, () => sidebar.replaceChildren(shown.look.draw(view, settings.card(command.card), (action) => void run(action), () => load(true))));
  } catch (error) {
    if (mine === latest) {
      shown = {};
      sidebar.replaceChildren();
      fail(error);
    }
  } finally {
    if (mine === latest) sidebar.removeAttribute("aria-busy");
  }
}

/** Does what a click on an action does in HubSpot, one at a time, on the record that is chosen by then. */
async function run({ path, label }) {
  if (isRunning) return;
  isRunning = true;
  try {
    clearNotices();
    await loading;
    const action = shown.look?.actions(shown.view, settings.card()).find((action) => action.path === path && action.label === label);
    if (action) await carryOut(action);
    else notify("alert", "The card has changed. Choose the action again.");
  } catch (error) {
    fail(error);
  } finally {
    isRunning = false;
  }
}

async function carryOut(action) {
  const { view, look } = shown;
  const command = { exchange: view.id, path: action.path };
  if (action.type === "Iframe") {
    const end = await page(action, action.isOutside ? null : send("page", command));
    if (end === "DONE" || look.reloadsAlways) await load(true);
    return;
  }
  const hasForm = action.inputs?.length > 0;
  if (action.type === "ConfirmationActionHook" && !hasForm && !await confirmed(action)) return;
  if (action.isOutside) {
    notify("alert", look.unreached);
    await load(false);
    return;
  }

  const ended = hasForm ? await filledIn(action, (inputs) => act({ ...command, inputs })) : await act(command);
  if (!ended) return;
  notify(ended.isSuccess ? "status" : "alert", look.message(ended, action));
  await load(false);
}

async function act(command) {
  const ended = await send("action", command);
  remember(ended, true);
  return ended;
}

function choose() {
  clearNotices();
  load(true);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  choose();
});

try {
  const view = await start();
  document.querySelector("#unsigned").hidden = view.isSigned;
  settings = new Settings(form, view, choose);
  if (view.cards.length > 0) await load(true);
  else sidebar.replaceChildren(element("p", { className: "empty" }, "The app has no card yet. Declare one with [CrmCard], and map it with app.MapCrmCards()."));
} catch (error) {
  fail(error);
}
