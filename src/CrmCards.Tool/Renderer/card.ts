import type { DataType, StatusType } from "./definition";
import type { Input } from "./input";

/** The app's answer to a data fetch, read and ready to be shown. */
export interface Card {
  results: Result[];
  /** How many results there are in all, where the app says so. */
  totalCount?: number;
  /** The page with all results. */
  allItemsLink?: string;
  /** The text of the link to that page. */
  itemLabel?: string;
  primaryAction?: Action;
  secondaryActions: Action[];
  settingsAction?: Action;
  /** Where the app sends the results in pages. */
  pages?: Pages;
}

/** Some of all results. */
export interface Page {
  /** How many results come before it. */
  from: number;
  /** How many results it has at most. */
  size: number;
}

/** How far a card with pages has been loaded. */
export interface Pages {
  /** What to ask for to get the same again. */
  loaded: Page;
  /** What to ask for to get more; missing where there is no more to show. */
  next?: Page;
}

/** An object that the card shows. */
export interface Result {
  /** What tells its object from others; missing where the app does not say. */
  id?: string;
  /** What tells it from the other results shown. */
  key: string;
  title: string;
  link?: string;
  /** The properties to show: first the declared ones, then those of this object alone. */
  properties: Property[];
  actions: Action[];
}

/** A property with its value, which is text whatever its type is, so that no number is rounded. */
export interface Property {
  label: string;
  dataType: DataType;
  value: string;
  currencyCode?: string;
  linkLabel?: string;
  /** The tag of a STATUS property. */
  status?: { label: string; type: StatusType };
}

export type Action = IframeAction | HookAction;

/** Opens a page of the app in a dialog. */
export interface IframeAction extends CommonAction {
  type: "IFRAME";
  width: number;
  height: number;
}

/** Sends a request to the app, after a question where there is one, and with what the user enters where there are inputs. */
export interface HookAction extends CommonAction {
  type: "HOOK";
  method: Method;
  confirmation?: Question;
  /** What the user enters first; empty where nothing is asked for. */
  inputs: Input[];
}

/** A question, and the texts of its buttons. */
export interface Question {
  message: string;
  confirm: string;
  cancel: string;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface CommonAction {
  label: string;
  uri: string;
  /** The names of the record's properties to send along. */
  propertiesToSend: string[];
}
