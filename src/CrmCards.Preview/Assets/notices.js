import { element } from "./dom.js";

const notices = document.querySelector("#notices");

/** Shows a message above the record, in place of the one before. */
export function notify(role, text) {
  const close = element("button", { type: "button", className: "quiet", "aria-label": "Dismiss" }, "✕");
  const notice = element("div", { className: `notice ${role}`, role }, element("span", {}, text), close);
  close.addEventListener("click", clearNotices);
  notices.replaceChildren(notice);
}

export function clearNotices() {
  notices.replaceChildren();
}

export function fail(error) {
  notify("alert", messageOf(error));
}

export function messageOf(error) {
  return error instanceof TypeError ? "The app does not answer. Is it still running?" : error.message;
}
