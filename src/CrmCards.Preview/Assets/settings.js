import { element } from "./dom.js";
import { check } from "./fields.js";
import { remembered, store } from "./memory.js";

/** A custom type that the card knows by its name; requests hold the account's id of it. */
const isNamed = (type) => type?.startsWith("p_");

/** Whether a card that is shown on a type takes records of another name or id of it. */
const includes = (type, other) => type === other || (isNamed(type) && other.startsWith("2-"));

/** The form: which card, on which record, called by whom. What was entered is remembered by the browser. */
export class Settings {
  #form;
  #start;
  #values = {};
  #learned;

  /** @param changed Is called when something else is chosen. */
  constructor(form, start, changed) {
    this.#form = form;
    this.#start = start;
    const { card, sample } = form.elements;
    card.replaceChildren(...start.cards.map(({ route, title }) => element("option", { value: route }, `${title} (${route})`)));
    sample.replaceChildren(...start.records.map((record, index) => element("option", { value: index }, describe(record))), element("option", { value: "" }, "Another"));
    form.querySelector("#sample-field").hidden = start.records.length === 0;
    this.#restore();
    form.addEventListener("input", ({ target }) => this.#edit(target));
    form.addEventListener("change", ({ target }) => {
      this.#choose(target.name);
      changed();
    });
  }

  /** The command to fetch the card, as the app takes it; null where something that was entered is wrong, which is marked. */
  command() {
    if (!check(this.#form)) return null;
    const { card, objectId, caller, signature, userId, userEmail, portalId, appId } = this.#form.elements;
    const command = {
      card: card.value, objectType: this.#type(), objectId: objectId.value,
      properties: Object.fromEntries(Object.entries(this.#values).filter(([, value]) => value !== "")),
      caller: caller.value, signature: signature.value,
      userId: userId.value, userEmail: userEmail.value, portalId: portalId.value, appId: appId.value,
    };
    store({ command, learned: this.#learned });
    return command;
  }

  /** The definition of a card. */
  card(route = this.#form.elements.card.value) {
    return this.#start.cards.find((card) => card.route === route);
  }

  /** Has fields, from now on, for CRM properties that no declaration tells of, but the actions of an answer do. */
  learn(route, { primaryAction, settingsAction, secondaryActions, results }) {
    const actions = [primaryAction, settingsAction, ...secondaryActions, ...results.flatMap(({ actions }) => actions)].filter(Boolean);
    this.#learned[route] = [...new Set([...this.#learned[route] ?? [], ...actions.flatMap(({ properties }) => properties)])];
    this.#showProperties();
  }

  #restore() {
    const { command, learned } = remembered();
    this.#learned = learned;
    const { records } = this.#start;
    if (command && this.card(command.card)) {
      for (const [name, value] of Object.entries(command)) {
        if (name in this.#form.elements && name !== "objectType" && name !== "properties") this.#form.elements[name].value = value;
      }
      this.#takeValues(command);
    } else if (records.length > 0) {
      this.#take(records[0]);
    } else {
      this.#form.elements.objectId.value = "1";
      this.#showType();
    }
  }

  #edit({ name, value, dataset }) {
    if (dataset.property) this.#values[dataset.property] = value;
    if (dataset.property || name === "objectId" || name === "typeId") this.#showSample();
  }

  /** Card, record type and sample record always agree: what was chosen last wins. */
  #choose(name) {
    const { sample, objectType } = this.#form.elements;
    if (name === "sample") this.#take(this.#start.records[sample.value]);
    else if (name === "card") this.#fit((record) => this.#shows(record), this.#types().some((type) => includes(type, this.#type())));
    else if (name === "objectType") this.#fit((record) => includes(objectType.value, record.objectType), false);
  }

  /** Takes the first sample record that fits, unless the record that is there does. */
  #fit(fits, isFitting) {
    if (isFitting) return this.#showType(this.#type());
    const record = this.#start.records.find(fits);
    if (record) return this.#takeValues(record);
    this.#values = {};
    this.#showType();
  }

  /** Takes a sample record; the card becomes one that is shown on its type. */
  #take(record) {
    if (!record) return;
    const { card } = this.#form.elements;
    if (!this.#shows(record)) card.value = this.#start.cards.find((choice) => this.#shows(record, choice))?.route ?? card.value;
    this.#takeValues(record);
  }

  #takeValues({ objectType, objectId, properties }) {
    this.#form.elements.objectId.value = objectId;
    this.#values = { ...properties };
    this.#showType(objectType);
  }

  #shows({ objectType }, card = this.card()) {
    return card?.objectTypes.some((shown) => includes(shown.objectType, objectType)) ?? false;
  }

  #types() {
    return this.card()?.objectTypes.map(({ objectType }) => objectType) ?? [];
  }

  #type() {
    const { objectType, typeId } = this.#form.elements;
    return isNamed(objectType.value) ? typeId.value : objectType.value;
  }

  #showType(chosen = this.#form.elements.objectType.value) {
    const types = this.#types();
    const { objectType, typeId } = this.#form.elements;
    objectType.replaceChildren(...types.map((type) => element("option", {}, type)));
    objectType.value = types.includes(chosen) ? chosen : types.find((type) => includes(type, chosen)) ?? types[0];
    typeId.disabled = this.#form.querySelector("#type-id-field").hidden = !isNamed(objectType.value);
    if (!typeId.disabled && includes(objectType.value, chosen) && chosen !== objectType.value) typeId.value = chosen;
    this.#showProperties();
    this.#showSample();
  }

  /** The sample record that is in the form, value by value. */
  #showSample() {
    const { sample, objectId } = this.#form.elements;
    const type = this.#type();
    const names = (properties) => Object.keys(properties).filter((name) => properties[name] !== "");
    const isShown = (record) => record.objectType === type && record.objectId === objectId.value
      && names({ ...this.#values, ...record.properties }).every((name) => record.properties[name] === this.#values[name]);
    const index = this.#start.records.findIndex(isShown);
    sample.value = index < 0 ? "" : index;
  }

  /** A field for every property that is sent with the data fetch or an action, or that the record has. */
  #showProperties() {
    const { card, objectType } = this.#form.elements;
    const sent = this.card()?.objectTypes.find((shown) => shown.objectType === objectType.value)?.propertiesToSend ?? [];
    const names = [...new Set([...sent, ...this.card()?.actionProperties ?? [], ...Object.keys(this.#values), ...this.#learned[card.value] ?? []])];
    const fieldset = this.#form.querySelector("#properties");
    const there = new Map([...fieldset.querySelectorAll("input")].map((input) => [input.dataset.property, input]));
    for (const [name, input] of there) if (!names.includes(name)) input.parentElement.remove();
    for (const name of names) {
      const input = there.get(name) ?? added(fieldset, name);
      if (input.value !== (this.#values[name] ?? "")) input.value = this.#values[name] ?? "";
    }
    fieldset.hidden = names.length === 0;
  }
}

function added(fieldset, name) {
  const input = element("input", {});
  input.dataset.property = name;
  fieldset.append(element("label", {}, name, input));
  return input;
}

function describe({ objectType, objectId, properties }) {
  const values = Object.values(properties);
  return `${objectType} ${objectId}${values.length > 0 ? ` (${values[0]})` : ""}`;
}
