import { element } from "./dom.js";

const initial = document.querySelector("#record-initial");
const name = document.querySelector("#record-name");
const about = document.querySelector("#record-about");
const title = document.querySelector("#about-title");
const list = document.querySelector("#about");

/** Shows the record that a command is about, as the page around the card does in HubSpot. */
export function showRecord({ objectType, objectId, properties }) {
  const values = Object.entries(properties);
  initial.textContent = objectType.replace(/^p_/, "").slice(0, 1).toUpperCase();
  name.textContent = values[0]?.[1] ?? `${objectType} ${objectId}`;
  about.textContent = `${objectType} · ${objectId}`;
  title.textContent = `About this ${/^[A-Z]/.test(objectType) ? objectType.toLowerCase() : "record"}`;
  list.replaceChildren(...values.map(([label, value]) => element("div", {}, element("dt", {}, label), element("dd", {}, value))));
}
