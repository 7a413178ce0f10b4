import { element } from "./dom.js";

/** A custom type that the card knows by its name; requests hold the account's id of it. */
const isNamed = (type) => type?.startsWith("p_");

const key = `crmcards-preview ${location.pathname}`;

/** The form: which card, on which record, called by whom. What was entered is remembered by the browser. */
export class Settings {
  #form;
  #start;
  #values;
  #asked = [];

  constructor(form, start) {
    this.#form = form;
    this.#start = start;
    this.#values = remembered();
    const { card, sample } = form.elements;
    card.replaceChildren(...start.cards.map(({ route, title }) => element("option", { value: route }, `${title} (${route})`)));
    sample.replaceChildren(...start.records.map((record, index) => element("option", { value: index }, describe(record))), element("option", { value: "" }, "Another"));
    form.querySelector("#sample-field").hidden = start.records.length === 0;
    this.#restore();
    card.addEventListener("change", () => this.#showTypes());
    form.elements.objectType.addEventListener("change", () => this.#showProperties());
    sample.addEventListener("change", () => this.#take(start.records[sample.value]));
    form.addEventListener("input", (event) => {
      if (event.target.name !== "sample" && event.target.closest("fieldset")?.id !== "properties" && !["objectId", "objectType", "typeId"].includes(event.target.name)) return;
      if (event.target.name !== "sample") sample.value = "";
    });
  }

  /** The command to fetch the card, as the app takes it. */
  command() {
    const { card, objectType, typeId, objectId, caller, signature, userId, userEmail, portalId, appId } = this.#form.elements;
    const properties = Object.fromEntries([...this.#inputs()].filter((input) => input.value !== "").map((input) => [input.dataset.property, input.value]));
    Object.assign(this.#values.properties, Object.fromEntries([...this.#inputs()].map((input) => [input.dataset.property, input.value])));
    const command = {
      card: card.value, objectType: isNamed(objectType.value) ? typeId.value : objectType.value, objectId: objectId.value, properties,
      caller: caller.value, signature: signature.value,
      userId: userId.value, userEmail: userEmail.value, portalId: portalId.value, appId: appId.value,
    };
    localStorage.setItem(key, JSON.stringify({ command, properties: this.#values.properties }));
    return command;
  }

  /** Asks for the CRM properties that the actions of a card send along, too. */
  ask(names) {
    this.#asked = names;
    this.#showProperties();
  }

  #restore() {
    const { command } = this.#values;
    if (command && this.#start.cards.some(({ route }) => route === command.card)) {
      for (const [name, value] of Object.entries(command)) {
        if (name in this.#form.elements && name !== "objectType") this.#form.elements[name].value = value;
      }
      this.#showTypes(command.objectType);
      const record = this.#start.records.findIndex((sample) => sample.objectType === command.objectType && sample.objectId === command.objectId);
      this.#form.elements.sample.value = record < 0 ? "" : record;
    } else if (this.#start.records.length > 0) {
      this.#take(this.#start.records[0]);
    } else {
      this.#form.elements.objectId.value = "1";
      this.#showTypes();
    }
  }

  /** Takes a sample record's values; the card becomes one that is shown on its type. */
  #take(record) {
    if (!record) return;
    const { card, objectId } = this.#form.elements;
    const shows = ({ objectTypes }) => objectTypes.some(({ objectType }) => includes(objectType, record.objectType));
    if (!this.#start.cards.some((choice) => choice.route === card.value && shows(choice))) card.value = this.#start.cards.find(shows)?.route ?? card.value;
    objectId.value = record.objectId;
    Object.assign(this.#values.properties, record.properties);
    this.#showTypes(record.objectType);
  }

  #card() {
    return this.#start.cards.find(({ route }) => route === this.#form.elements.card.value);
  }

  #showTypes(chosen = this.#form.elements.objectType.value) {
    const types = this.#card()?.objectTypes.map(({ objectType }) => objectType) ?? [];
    const select = this.#form.elements.objectType;
    select.replaceChildren(...types.map((type) => element("option", {}, type)));
    select.value = types.includes(chosen) ? chosen : types.find((type) => includes(type, chosen)) ?? types[0];
    if (isNamed(select.value) && chosen !== select.value && includes(select.value, chosen)) this.#form.elements.typeId.value = chosen;
    this.#asked = [];
    this.#showProperties(true);
  }

  #showProperties(anew = false) {
    const { objectType, typeId } = this.#form.elements;
    typeId.required = isNamed(objectType.value);
    typeId.disabled = this.#form.querySelector("#type-id-field").hidden = !typeId.required;
    const sent = this.#card()?.objectTypes.find((shown) => shown.objectType === objectType.value)?.propertiesToSend ?? [];
    const names = [...new Set([...sent, ...this.#asked])];
    const fieldset = this.#form.querySelector("#properties");
    const there = new Map([...this.#inputs()].map((input) => [input.dataset.property, input]));
    for (const [name, input] of there) if (anew || !names.includes(name)) input.parentElement.remove();
    for (const name of names) {
      if (there.has(name) && !anew) continue;
      fieldset.append(element("label", {}, name, withProperty(name, this.#values.properties[name] ?? "")));
    }
    fieldset.hidden = names.length === 0;
  }

  #inputs() {
    return this.#form.querySelectorAll("#properties input");
  }
}

/** Whether a card that is shown on a type takes records of another name or id of it. */
function includes(type, other) {
  return type === other || (isNamed(type) && other.startsWith("2-"));
}

function withProperty(name, value) {
  const input = element("input", { value });
  input.dataset.property = name;
  return input;
}

function describe({ objectType, objectId, properties }) {
  const values = Object.values(properties);
  return `${objectType} ${objectId}${values.length > 0 ? ` (${values[0]})` : ""}`;
}

function remembered() {
  try {
    const { command, properties } = JSON.parse(localStorage.getItem(key)) ?? {};
    return { command: command ?? null, properties: properties ?? {} };
  } catch {
    return { command: null, properties: {} };
  }
}
