import { send } from "./crm.js";
import { element } from "./dom.js";
import { remember } from "./exchanges.js";
import { actionsOf, looks } from "./looks.js";
import { messageOf, notify } from "./notices.js";
import { showRecord } from "./record.js";
import { redraw, released } from "./redraw.js";
import { cardLoader } from "./renderer/cardLoader.js";

const node = document.querySelector("#card");

/** The card in the sidebar of a record. */
export class Sidebar {
  /** Resolves once what was to be loaded last is shown. */
  loading = Promise.resolve();

  #settings;
  #handlers;
  #loader;
  #loads = 0;
  #requests = 0;

  /** What is loaded: the command, the choice that it stands for, and whether its exchange is to be shown. */
  #asked = {};

  /** What is shown, and the choice that it belongs to. */
  #shown = {};

  /** @param run Is called with an action that was clicked. */
  constructor(settings, run) {
    this.#settings = settings;
    this.#handlers = { run, reload: () => void this.reload(true), showMore: () => void this.#showMore() };
    this.#loader = cardLoader((page) => this.#fetch(page), (state) => this.#show(state), (message) => notify("alert", message));
  }

  get look() {
    return looks[this.#asked.command?.caller];
  }

  /** Loads what is chosen, from the beginning. */
  start() {
    return this.#load(true, () => this.#loader.start());
  }

  /** Loads what is chosen; where that is shown already, as much of it as is shown. */
  reload(select) {
    return this.#load(select, (isShown) => isShown ? this.#loader.reload() : this.#loader.start());
  }

  /** The action of what is shown now that stands where another stood that was shown before; undefined where there is none. */
  find({ path, place, label }) {
    return actionsOf(this.#shown.card).find((action) => action.label === label && (place === undefined ? action.path === path : action.place === place));
  }

  #load(select, load) {
    this.loading = this.#loadNow(select, load);
    return this.loading;
  }

  async #loadNow(select, load) {
    const mine = ++this.#loads;
    const command = this.#settings.command();
    const choice = command && JSON.stringify([command.card, command.objectType, command.objectId, command.caller]);
    const isShown = choice !== null && choice === this.#shown.choice;
    if (!isShown) {
      this.#shown = {};
      node.replaceChildren(element("p", { className: "empty" }, command ? "Loading …" : "Correct the marked fields to load the card."));
    }
    this.#asked = { command, choice, select };
    if (command) {
      showRecord(command);
      node.setAttribute("aria-busy", "true");
      await load(isShown);
    } else {
      this.#requests++;
      this.#loader.stop();
    }
    if (mine === this.#loads) node.removeAttribute("aria-busy");
  }

  #showMore() {
    this.#asked.select = true;
    return this.#loader.showMore();
  }

  async #fetch(page) {
    const mine = ++this.#requests;
    const { command, select } = this.#asked;
    try {
      const view = await send("fetch", { ...command, page });
      if (mine !== this.#requests) return undefined;
      remember(view, select);
      if (view.card) this.#settings.learn(command.card, view.card);
      view.actions = actionsOf(view.card);
      for (const action of view.actions) action.exchange = view.id;
      await released(node);
      return this.look.read(view, this.#settings.card(command.card), page);
    } catch (error) {
      return { status: "failed", message: messageOf(error), isBroken: true };
    }
  }

  #show(state) {
    const { status, card, isBroken, message } = state;
    if (status === "loading") return;
    if (isBroken) {
      this.#shown = {};
      node.replaceChildren();
      notify("alert", message);
      return;
    }
    const { command, choice } = this.#asked;
    const definition = this.#settings.card(command.card);

    // A card that has got further results has all else of the card before.
    const isGrown = card !== undefined && card.secondaryActions === this.#shown.card?.secondaryActions;
    this.#shown = { card, choice };
    if (isGrown) this.look.grow(node.firstChild, state, definition, this.#handlers);
    else redraw(node, () => node.replaceChildren(this.look.draw(state, definition, this.#handlers)));
  }
}
