import { Alert, Button, Form, LoadingButton, Modal, ModalBody, Text, type HubSpotFetchOptions } from "@hubspot/ui-extensions";
import { isRenderedElementNode } from "@hubspot/ui-extensions/testing";
import { expect } from "vitest";
import { definition, reader } from "./answers";
import { json, ShownCard, textOf, until, type Element } from "./shown";

type Answers = () => Response | Promise<Response>;

const kinds = ["Input", "TextArea", "NumberInput", "CurrencyInput", "Toggle", "DateInput", "TimeInput", "Select", "MultiSelect"];

/** The form of an action, as a reader has it before them. */
export class ShownForm {
  /** The bodies of the action's requests, as they go over the wire. */
  readonly sent: any[] = [];
  readonly requests: string[] = [];
  card!: ShownCard;

  private constructor(private readonly find: (card: ShownCard) => Element) {}

  /** The form behind a button of a card that is shown. */
  static on(card: ShownCard, find: (card: ShownCard) => Element): ShownForm {
    const form = new ShownForm(find);
    form.card = card;
    return form;
  }

  /** A card with one action that is called Go, which the app answers as given. */
  static async open(action: () => object, answer: Answers = () => json({ message: "Done" })): Promise<ShownForm> {
    const form = new ShownForm((card) => card.button("Go"));
    form.card = await ShownCard.load(definition, reader, async (url, { method, body }: HubSpotFetchOptions) => {
      form.requests.push(method!);
      if (method === "GET") return json({ results: [], primaryAction: action() });
      expect(new URL(url).searchParams.has("inputs")).toBe(false);
      form.sent.push(JSON.parse(JSON.stringify(body)));
      return answer();
    });
    return form;
  }

  static of(inputs: unknown, answer?: Answers): Promise<ShownForm> {
    return ShownForm.open(() => hook({ inputs }), answer);
  }

  get button(): Element {
    return this.find(this.card);
  }

  get modal(): Element {
    return this.button.props.overlay.find(Modal);
  }

  get submitButton(): Element {
    return this.modal.find(LoadingButton);
  }

  get cancelButton(): Element {
    return this.modal.find(Button);
  }

  get isBusy(): boolean {
    return this.submitButton.props.loading;
  }

  /** The fields in order, by their components and labels. */
  get shown(): string[] {
    return this.fields.map(({ name, props }) => `${name} ${props.label}`);
  }

  /** The errors beside fields, by the fields' labels. */
  get errors(): Record<string, string> {
    const wrong = this.fields.filter(({ props }) => props.error && props.validationMessage);
    return Object.fromEntries(wrong.map(({ props }) => [props.label, props.validationMessage]));
  }

  /** The alert: its title, and what else it says. */
  get failure(): string[] | undefined {
    const alert = this.modal.maybeFind(Alert);
    return alert ? [alert.props.title, ...alert.findAll(Text).map(textOf)] : undefined;
  }

  get texts(): string[] {
    return this.modal.find(ModalBody).findAll(Text).map(textOf);
  }

  field(label: string): Element {
    const field = this.fields.find(({ props }) => props.label === label);
    if (!field) throw new Error(`There is no ${label}, but ${this.shown.join(", ")}.`);
    return field;
  }

  /** Types without leaving the field. */
  type(label: string, value: string): void {
    this.field(label).trigger("onInput", value);
  }

  enter(label: string, value: unknown): void {
    this.field(label).trigger("onChange", value);
  }

  /** Presses the button, and waits for what comes of it. */
  async submit(): Promise<void> {
    this.submitButton.trigger("onClick");
    await until(() => !this.isBusy);
  }

  /** Presses Enter in a field. */
  async pressEnter(): Promise<void> {
    this.modal.find(Form).trigger("onSubmit");
    await until(() => !this.isBusy);
  }

  private get fields(): Element[] {
    return everyElement(this.modal.find(ModalBody)).filter(({ name }) => kinds.includes(name));
  }
}

export function hook(more: object): object {
  return { type: "ACTION_HOOK", httpMethod: "POST", label: "Go", uri: "https://cards.example.com/act", ...more };
}

function everyElement({ childNodes }: Pick<Element, "childNodes">): Element[] {
  return childNodes.filter(isRenderedElementNode).flatMap((child) => [child, ...everyElement(child)]);
}
