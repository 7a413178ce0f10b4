import { element, uniqueId } from "./dom.js";

/** Asks what a confirmation action hook asks; resolves to whether the user goes on. */
export function confirmed(action) {
  const text = uniqueId();
  const go = element("button", { type: "button", className: action.method === "DELETE" ? "danger" : "strong" }, action.confirmButtonText ?? "OK");
  const stop = element("button", { type: "button" }, action.cancelButtonText ?? "Cancel");
  const dialog = element("dialog", { className: "confirmation", role: "alertdialog", "aria-labelledby": text },
    element("p", { id: text }, action.confirmationMessage),
    element("div", { className: "buttons" }, stop, go));
  go.addEventListener("click", () => dialog.close("go"));
  stop.addEventListener("click", () => dialog.close());
  return shown(dialog).then((result) => result === "go");
}

/** Opens the page of an iframe action; resolves to "DONE" or "CANCEL". */
export function page(action) {
  const title = uniqueId();
  const close = element("button", { type: "button", className: "quiet", "aria-label": "Close" }, "✕");
  const frame = element("iframe", {
    src: action.page,
    title: action.label,
    sandbox: "allow-scripts allow-forms allow-same-origin allow-popups allow-modals allow-downloads",
  });
  const dialog = element("dialog", { className: "page", "aria-labelledby": title },
    element("header", {}, element("h2", { id: title }, action.label), close),
    frame);
  dialog.style.setProperty("--frame-width", `${action.width ?? 800}px`);
  dialog.style.setProperty("--frame-height", `${action.height ?? 600}px`);

  const listen = (event) => {
    const message = event.source === frame.contentWindow ? actionOf(event.data) : null;
    if (message) dialog.close(message);
  };
  close.addEventListener("click", () => dialog.close("CANCEL"));
  window.addEventListener("message", listen);
  return shown(dialog).then((result) => {
    window.removeEventListener("message", listen);
    return result || "CANCEL";
  });
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

function shown(dialog) {
  const opener = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => {
    dialog.remove();
    opener?.focus();
    resolve(dialog.returnValue);
  }));
}
