// All text of cards goes through here, and becomes text: nothing is ever parsed as HTML.

/** Makes an element of properties, attributes (in kebab case, or starting with "aria") and children. */
export function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (key.includes("-") || key === "role" || key === "for") node.setAttribute(key, value);
    else node[key] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** A link that opens elsewhere; only text where the address is no web address. */
export function link(address, text) {
  return /^https?:\/\//i.test(address ?? "")
    ? element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text)
    : element("span", {}, text);
}

/** Makes a name that is unique on the page. */
export const uniqueId = ((count) => () => `id-${++count}`)(0);
