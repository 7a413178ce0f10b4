import { isCurrency } from "./format";
import type { Input, InputType, Option } from "./input";
import { kindFault } from "./inputRules";
import { isObject, objects, text, type JsonObject } from "./json";

const types: readonly string[] = [
  "TEXT",
  "LINES",
  "EMAIL",
  "URL",
  "INTEGER",
  "DECIMAL",
  "CURRENCY",
  "BOOLEAN",
  "DATE",
  "DATETIME",
  "CHOICE",
  "CHOICES",
] satisfies InputType[];

/** The inputs of an action, if any; undefined where one of them cannot be shown, since nobody could fill the form in. */
export function readInputs(json: unknown): Input[] | undefined {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json)) return undefined;
  const inputs = json.flatMap((input) => readInput(input) ?? []);
  return new Set(inputs.map(({ name }) => name)).size < json.length ? undefined : inputs;
}

/** An input; undefined where it is none that can be shown. */
export function readInput(json: unknown): Input | undefined {
  if (!isObject(json)) return undefined;
  const { type } = json;
  const name = text(json.name);
  const label = text(json.label);
  const options = readOptions(json);
  if (name === undefined || label === undefined || !isType(type)) return undefined;
  if ((type === "CHOICE" || type === "CHOICES") && options.length === 0 && !isEmptyArray(json.options)) return undefined;

  const input: Input = {
    name,
    label,
    type,
    required: json.required === true,
    minLength: number(json.minLength),
    maxLength: number(json.maxLength),
    min: limit(json.min),
    max: limit(json.max),
    pattern: text(json.pattern),
    currencyCode: currency(json.currencyCode),
    options,
  };
  if (type === "BOOLEAN") return { ...input, required: false, value: json.value === true };
  return kindFault(input, json.value) === undefined ? { ...input, value: json.value as Input["value"] } : input;
}

/** Choices that the app takes from its data may be none. */
function isEmptyArray(json: unknown): boolean {
  return Array.isArray(json) && json.length === 0;
}

function readOptions(json: JsonObject): Option[] {
  return objects(json.options).flatMap((option) => {
    const label = text(option.label);
    return label !== undefined && typeof option.value === "string" && option.value !== "" ? [{ label, value: option.value }] : [];
  });
}

function number(json: unknown): number | undefined {
  return typeof json === "number" ? json : undefined;
}

function limit(json: unknown): number | string | undefined {
  return typeof json === "string" ? json : number(json);
}

function currency(json: unknown): string | undefined {
  return typeof json === "string" && isCurrency(json) ? json : undefined;
}

function isType(json: unknown): json is InputType {
  return typeof json === "string" && types.includes(json);
}
