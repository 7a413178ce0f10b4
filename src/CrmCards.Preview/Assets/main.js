import { confirmed, page } from "./actions.js";
import { send, start } from "./crm.js";
import { element } from "./dom.js";
import { remember } from "./exchanges.js";
import { filledIn } from "./form.js";
import { clearNotices, fail, notify } from "./notices.js";
import { Settings } from "./settings.js";
import { Sidebar } from "./sidebar.js";

const form = document.querySelector("#settings");

let sidebar;
let isRunning = false;

/** Does what a click on an action does in HubSpot, one at a time, on the record that is chosen by then. */
async function run(clicked) {
  if (isRunning) return;
  isRunning = true;
  try {
    clearNotices();
    await sidebar.loading;
    const action = sidebar.find(clicked);
    if (action) await carryOut(action);
    else notify("alert", "The card has changed. Choose the action again.");
  } catch (error) {
    fail(error);
  } finally {
    isRunning = false;
  }
}

async function carryOut(action) {
  const { look } = sidebar;
  const command = { exchange: action.exchange, path: action.path };
  if (action.type === "Iframe") {
    const end = await page(action, action.isOutside ? null : send("page", command));
    if (end === "DONE" || look.reloadsAlways) await sidebar.reload(true);
    return;
  }
  const hasForm = action.inputs?.length > 0;
  if (action.type === "ConfirmationActionHook" && !hasForm && !await confirmed(action)) return;
  if (action.isOutside) {
    notify("alert", look.unreached);
    await sidebar.reload(false);
    return;
  }

  const ended = hasForm ? await filledIn(action, (inputs) => act({ ...command, inputs })) : await act(command);
  if (!ended) return;
  notify(ended.isSuccess ? "status" : "alert", look.message(ended, action));
  await sidebar.reload(false);
}

async function act(command) {
  const ended = await send("action", command);
  remember(ended, true);
  return ended;
}

function choose() {
  clearNotices();
  sidebar.start();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  choose();
});

try {
  const view = await start();
  document.querySelector("#unsigned").hidden = view.isSigned;
  sidebar = new Sidebar(new Settings(form, view, choose), (action) => void run(action));
  if (view.cards.length > 0) await sidebar.start();
  else {
    document.querySelector("#card")
      .replaceChildren(element("p", { className: "empty" }, "The app has no card yet. Declare one with [CrmCard], and map it with app.MapCrmCards()."));
  }
} catch (error) {
  fail(error);
}
