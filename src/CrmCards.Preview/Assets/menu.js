import { element, uniqueId } from "./dom.js";

/** A button with a menu of further ones; arrows, Home, End and Escape work as in any menu. */
export function menu(label, name, items) {
  const id = uniqueId();
  const button = element("button", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": id, "aria-label": name, className: "menu-button" }, label);
  const list = element("div", { id, role: "menu", "aria-label": name, className: "menu", hidden: true }, ...items.map(({ text, run }) => {
    const item = element("button", { type: "button", role: "menuitem", tabIndex: -1 }, text);
    item.addEventListener("click", () => { close(true); run(); });
    return item;
  }));

  function open(index) {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    list.children[index].focus();
    document.addEventListener("pointerdown", closeOutside);
  }

  function close(focus) {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", closeOutside);
    if (focus) button.focus();
  }

  function closeOutside(event) {
    if (!list.contains(event.target) && !button.contains(event.target)) close(false);
  }

  const last = items.length - 1;
  button.addEventListener("click", () => list.hidden ? open(0) : close(true));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowDown" ? 0 : last);
  });
  list.addEventListener("keydown", (event) => {
    const at = [...list.children].indexOf(document.activeElement);
    const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      list.children[next].focus();
    } else if (event.key === "Escape") {
      close(true);
    } else if (event.key === "Tab") {
      close(false);
    }
  });
  return element("div", { className: "menu-anchor" }, button, list);
}
