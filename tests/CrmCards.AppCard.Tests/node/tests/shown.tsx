import { Button, DescriptionListItem, Dropdown, Link, LoadingButton, LoadingSpinner, Modal, Tag, Tile, type HubSpotFetchOptions } from "@hubspot/ui-extensions";
import { createRenderer, type RenderedElementNode } from "@hubspot/ui-extensions/testing";
import React, { useState } from "react";
import { expect } from "vitest";
import { CrmCard } from "../work/Tickets/src/app/cards/crmcards/CrmCard";
import type { CardDefinition } from "../work/Tickets/src/app/cards/crmcards/definition";

export interface Reader {
  email?: string;
  locale?: string;
  objectTypeId?: string;
  objectId?: number;
  properties?: Record<string, string | null>;
  /** Whether HubSpot refuses to read the properties. */
  isUnreadable?: boolean;
  appId?: number;
  /** The variables of the profile that the project was uploaded with. */
  variables?: Record<string, string>;
}

export type Fetch = (url: string, options: HubSpotFetchOptions) => Promise<Response>;

/** An element, whatever its props are. */
export type Element = Omit<RenderedElementNode<any>, "props"> & { props: any };

type Node = { nodeType: string; text: string | null; childNodes?: Node[] };

/** A card as a reader has it before them. */
export class ShownCard {
  readonly alerts: { type?: string; message: string }[] = [];
  readonly pages: { uri: string; width: number; height: number; title?: string; close: () => void }[] = [];
  readonly closedOverlays: string[] = [];
  readonly renderer = createRenderer("crm.record.tab");

  /** Shows another record, or the same. */
  show!: (record: { objectId: number }) => void;

  constructor(definition: CardDefinition, reader: Reader, fetch: Fetch) {
    const { context, actions } = this.renderer.mocks;
    const { email = "joe@example.com", locale, objectTypeId = "0-2", objectId = 78912, properties = {}, isUnreadable, appId, variables } = reader;
    context.user = { ...context.user, id: 12345, email, locale };
    context.portal = { ...context.portal, id: 9999999 };
    context.extension = appId === undefined ? undefined : { appId };
    actions.fetchCrmObjectProperties.willCall(async () => {
      if (isUnreadable) throw new Error("The app has no scope for that.");
      return properties as Record<string, string>;
    });
    actions.addAlert.willCall((alert) => void this.alerts.push(alert));
    actions.closeOverlay.willCall((id) => void this.closedOverlays.push(id));
    actions.openIframeModal.willCall((page, close) => void this.pages.push({ ...page, close: () => close?.() }));
    Object.assign(globalThis, { hsFetch: fetch });

    const Page = () => {
      const [record, show] = useState({ objectId });
      this.show = show;
      return <CrmCard definition={definition} context={{ ...context, variables, crm: { ...record, objectTypeId } }} actions={{ ...actions }} />;
    };
    this.renderer.render(<Page />);
  }

  static async load(definition: CardDefinition, reader: Reader, fetch: Fetch): Promise<ShownCard> {
    const card = new ShownCard(definition, reader, fetch);
    await card.waitFor(() => expect(card.isLoading).toBe(false));
    return card;
  }

  get isLoading(): boolean {
    return this.renderer.maybeFind(LoadingSpinner) !== null;
  }

  /** All texts, in order. */
  get texts(): string[] {
    return textsOf(this.renderer.getRootNode());
  }

  get tiles(): ShownTile[] {
    return this.renderer.findAll(Tile).map((tile) => new ShownTile(tile));
  }

  tile(title: string): ShownTile {
    const tile = this.tiles.find((candidate) => candidate.title === title);
    if (!tile) throw new Error(`The card shows no ${title}, but ${this.tiles.map((candidate) => candidate.title).join(", ")}.`);
    return tile;
  }

  button(label: string): Element {
    return findButton(this.renderer, label);
  }

  link(label: string): string {
    return urlOf(this.renderer.findAll(Link).find((link) => textOf(link) === label));
  }

  waitFor(check: () => void): Promise<void> {
    return this.renderer.waitFor(check, { timeoutInMs: 20_000 });
  }

  /** Clicks, and waits for what the app says and for the card to be loaded again. */
  async click(button: Element): Promise<{ type?: string; message: string }> {
    const count = this.alerts.length;
    button.trigger("onClick");
    await until(() => this.alerts.length > count && !this.isRunning);
    return this.alerts[count]!;
  }

  async openPage(button: Element) {
    const count = this.pages.length;
    button.trigger("onClick");
    await until(() => this.pages.length > count);
    return this.pages[count]!;
  }

  /** Whether an action is being carried out. */
  private get isRunning(): boolean {
    const buttons = [...this.renderer.findAll(Button), ...this.renderer.findAll(Dropdown)];
    return buttons.some(({ props }) => props.disabled === true);
  }
}

export class ShownTile {
  constructor(readonly node: Element) {}

  get title(): string {
    return textsOf(this.node)[0] ?? "";
  }

  get rows(): [label: string, value: string][] {
    return this.node.findAll(DescriptionListItem).map((item) => [item.props.label, plain(textOf(item))]);
  }

  get actions(): string[] {
    return this.node.findAll(Dropdown.ButtonItem).map(textOf);
  }

  item(label: string): Element {
    return this.node.find(DescriptionListItem, (item) => item.props.label === label);
  }

  value(label: string): string {
    return plain(textOf(this.item(label)));
  }

  tag(label: string): { text: string; variant: string | undefined } {
    const tag = this.item(label).find(Tag);
    return { text: textOf(tag), variant: tag.props.variant };
  }

  link(label: string): { text: string; url: string } {
    const link = this.item(label).find(Link);
    return { text: textOf(link), url: urlOf(link) };
  }

  button(label: string): Element {
    return findButton(this.node, label);
  }
}

export function textOf(node: unknown): string {
  return textsOf(node).join("");
}

/** The window that asks before an action is carried out. */
export function questionOf(button: Element) {
  const modal: Element = button.props.overlay!.find(Modal);
  const [confirm, cancel] = modal.findAll(Button) as Element[];
  return { id: modal.props.id, title: modal.props.title, variant: modal.props.variant, texts: textsOf(modal), confirm: confirm!, cancel: cancel! };
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

export function deferred<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

export async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error("It did not come true in twenty seconds.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function findButton(parent: Pick<Element, "findAll">, label: string): Element {
  // The buttons of questions and forms stand within what opens them.
  const all = [...parent.findAll(Dropdown.ButtonItem), ...parent.findAll(Button), ...parent.findAll(LoadingButton)] as Element[];
  const button = all.find((candidate) => textOf(candidate) === label);
  if (!button) throw new Error(`There is no ${label}, but ${all.map(textOf).join(", ")}.`);
  return button;
}

function textsOf(node: unknown): string[] {
  const { nodeType, text, childNodes = [] } = node as Node;
  return nodeType === "text" ? [text ?? ""] : childNodes.flatMap(textsOf);
}

function urlOf(link: RenderedElementNode<React.ComponentProps<typeof Link>> | undefined): string {
  const href = link?.props.href;
  if (href === undefined) throw new Error("There is no such link.");
  return typeof href === "string" ? href : href.url;
}

/** Formats have spaces that do not break. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}
