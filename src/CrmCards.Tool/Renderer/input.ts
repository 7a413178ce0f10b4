/** A value that an action asks the user for. */
export interface Input {
  /** What tells it from the action's other inputs. */
  name: string;
  label: string;
  type: InputType;
  required: boolean;
  /** The least number of characters or choices, if there are any. */
  minLength?: number;
  /** The greatest number of characters or choices. */
  maxLength?: number;
  /** The least number or day. */
  min?: number | string;
  /** The greatest number or day. */
  max?: number | string;
  /** A regular expression whose first match must be the whole text. */
  pattern?: string;
  /** The currency of an amount, where the app says it. */
  currencyCode?: string;
  /** What there is to choose from; empty where it is not a choice. */
  options: Option[];
  /** What the form shows first. */
  value?: InputValue;
}

export interface Option {
  label: string;
  value: string;
}

export type InputType =
  | "TEXT"
  | "LINES"
  | "EMAIL"
  | "URL"
  | "INTEGER"
  | "DECIMAL"
  | "CURRENCY"
  | "BOOLEAN"
  | "DATE"
  | "DATETIME"
  | "CHOICE"
  | "CHOICES";

/** A value as it is sent. Days and times are texts, too. */
export type InputValue = string | number | boolean | string[];

/** What the user has entered, by the names of the inputs. */
export type InputValues = { [name: string]: InputValue };
