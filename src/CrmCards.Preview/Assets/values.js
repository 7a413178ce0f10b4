import { element, link } from "./dom.js";

const invalid = () => element("span", { className: "invalid" }, "Invalid property");

/** As many decimals as a number may be shown with everywhere. */
const decimals = { maximumFractionDigits: 20 };

const number = (text, options) => {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? null : new Intl.NumberFormat(undefined, { ...decimals, ...options }).format(text);
};

const renderers = {
  Numeric: ({ value }) => number(value) ?? invalid(),
  Date: ({ value }) => {
    const day = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
    return day && !isNaN(day) ? new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" }).format(day) : invalid();
  },
  DateTime: ({ value }) => {
    const instant = /^-?\d+$/.test(value) ? new Date(Number(value)) : null;
    return instant && !isNaN(instant) ? new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "short" }).format(instant) : invalid();
  },
  Currency: ({ value, currencyCode }) => (currencyCode ? number(value, { style: "currency", currency: currencyCode }) : null) ?? value,
  Boolean: ({ value }) => value === "true" ? "Yes" : value === "false" ? "No" : invalid(),
  Email: ({ value }) => element("a", { href: `mailto:${encodeURI(value)}` }, value),
  Link: ({ value, linkLabel }) => link(value, linkLabel || value),
  Status: ({ optionLabel, optionType }) => optionLabel ? element("span", { className: `tag tag-${optionType.toLowerCase()}` }, optionLabel) : invalid(),
};

/** A property's value as the reader sees it: text or an element. */
export function render(property) {
  return renderers[property.dataType]?.(property) ?? property.value;
}
