import { element } from "./dom.js";

/** What the app logged while it answered, a node each: the line, and where it threw. */
export function logged(log) {
  return log.map(({ level, category, message, place, exception }) => {
    const node = element("div", { className: "logged" },
      element("strong", {}, level), " in the log of ", element("code", {}, category), element("br"), message,
      place === null ? null : element("code", { className: "value" }, place),
      exception === null ? null : element("pre", { tabIndex: 0, role: "region", "aria-label": "Exception" }, exception));
    node.dataset.level = level === "Error" || level === "Critical" ? "error" : "warning";
    return node;
  });
}
