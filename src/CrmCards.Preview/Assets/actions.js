import { element, uniqueId } from "./dom.js";
import { logged } from "./log.js";

/** Asks what a confirmation action hook asks; resolves to whether the user goes on. */
export function confirmed(action) {
  const title = uniqueId();
  const text = uniqueId();
  const go = element("button", { type: "button", className: action.method === "DELETE" ? "danger" : "strong" }, action.confirmButtonText ?? "OK");
  const stop = element("button", { type: "button", autofocus: true }, action.cancelButtonText ?? "Cancel");
  const dialog = element("dialog", { className: "confirmation", role: "alertdialog", "aria-labelledby": title, "aria-describedby": text },
    element("h2", { id: title }, action.label),
    element("p", { id: text }, action.confirmationMessage),
    element("div", { className: "buttons" }, go, stop));
  go.addEventListener("click", () => dialog.close("go"));
  stop.addEventListener("click", () => dialog.close());
  return shown(dialog).then((result) => result === "go");
}

/**
 * Opens the page of an iframe action; resolves to "DONE" or "CANCEL". What keeps the page from being shown is said above it: `visit` resolves to that,
 * and is null for a page that HubSpot would not open.
 */
export function page(action, visit) {
  const title = uniqueId();
  const close = element("button", { type: "button", className: "quiet", "aria-label": "Close" }, "✕");
  const problem = element("div", { className: "page-problem", role: "alert", hidden: true });
  const frame = visit && element("iframe", {
    src: action.page,
    title: action.label,
    sandbox: "allow-scripts allow-forms allow-same-origin allow-popups allow-modals allow-downloads",
  });
  const dialog = element("dialog", { className: "page", "aria-labelledby": title },
    element("header", {}, element("h2", { id: title }, action.label), close),
    problem,
    frame);
  dialog.style.setProperty("--frame-width", `${action.width ?? 800}px`);
  dialog.style.setProperty("--frame-height", `${action.height ?? 600}px`);

  const listen = (event) => {
    const message = frame && event.source === frame.contentWindow ? actionOf(event.data) : null;
    if (message) dialog.close(message);
  };
  close.addEventListener("click", () => dialog.close("CANCEL"));
  window.addEventListener("message", listen);
  const refused = `HubSpot does not open ${action.uri}: the address is under none of the base URLs of the card. See the findings.`;
  (visit ?? Promise.resolve({ problem: refused, log: [] }))
    .then((view) => tell(problem, view), (error) => tell(problem, { problem: error.message, log: [] }));
  return shown(dialog).then((result) => {
    window.removeEventListener("message", listen);
    return result || "CANCEL";
  });
}

function tell(node, { problem, log }) {
  if (problem === null && log.length === 0) return;
  node.replaceChildren(...problem === null ? [] : [element("p", {}, problem)], ...logged(log));
  node.hidden = false;
}

/** Pages send JSON as text; anything else on the channel is not for us. */
function actionOf(data) {
  try {
    const { action } = JSON.parse(data);
    return action === "DONE" || action === "CANCEL" ? action : null;
  } catch {
    return null;
  }
}

/** Shows a dialog; resolves to its result once it is closed, with the focus back where it was. */
export function shown(dialog) {
  const opener = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => {
    dialog.remove();
    opener?.focus();
    resolve(dialog.returnValue);
  }));
}
