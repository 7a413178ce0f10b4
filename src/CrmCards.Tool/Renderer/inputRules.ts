import type { Input } from "./input";
import { isDay, isMoment } from "./moments";
import { texts } from "./texts";

const { faults } = texts;

/** What is wrong with the value of an input; undefined where nothing is. The app checks by the same rules and says the same. */
export function faultOf(input: Input, value: unknown): string | undefined {
  if (isEmpty(value)) return input.required ? faults.empty : undefined;
  return kindFault(input, value) ?? limitFault(input, value);
}

/** Whether an input was left empty. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** What is wrong where the value is none that the input's type can have, whatever the limits. */
export function kindFault({ type, options }: Input, value: unknown): string | undefined {
  const isOption = (choice: unknown) => options.some((option) => option.value === choice);
  switch (type) {
    case "TEXT":
    case "LINES":
    case "EMAIL":
    case "URL":
      return typeof value === "string" ? undefined : faults.text;
    case "INTEGER":
      return Number.isInteger(value) ? undefined : faults.integer;
    case "DECIMAL":
    case "CURRENCY":
      return Number.isFinite(value) ? undefined : faults.number;
    case "BOOLEAN":
      return typeof value === "boolean" ? undefined : faults.boolean;
    case "DATE":
      return isDay(value) ? undefined : faults.day;
    case "DATETIME":
      return isMoment(value) ? undefined : faults.moment;
    case "CHOICE":
      return isOption(value) ? undefined : faults.option;
    case "CHOICES":
      if (!Array.isArray(value) || !value.every(isOption)) return faults.option;
      return new Set(value).size < value.length ? faults.repeated : undefined;
  }
}

function limitFault(input: Input, value: unknown): string | undefined {
  const { type, min, max } = input;
  if (typeof value === "number") {
    if (typeof min === "number" && value < min) return faults.tooLittle(min);
    return typeof max === "number" && value > max ? faults.tooMuch(max) : undefined;
  }

  if (Array.isArray(value)) return lengthFault(input, value.length, faults.tooFew, faults.tooMany);
  if (typeof value !== "string" || type === "DATETIME" || type === "CHOICE") return undefined;
  if (type !== "DATE") return textFault(input, value);
  if (typeof min === "string" && value < min) return faults.tooEarly(min);
  return typeof max === "string" && value > max ? faults.tooLate(max) : undefined;
}

function textFault(input: Input, value: string): string | undefined {
  if (input.required && value.trim() === "") return faults.empty;
  return lengthFault(input, value.length, faults.tooShort, faults.tooLong) ?? formFault(input, value);
}

function lengthFault({ minLength, maxLength }: Input, length: number, less: (least: number) => string, more: (most: number) => string): string | undefined {
  if (minLength !== undefined && length < minLength) return less(minLength);
  return maxLength !== undefined && length > maxLength ? more(maxLength) : undefined;
}

function formFault({ type, pattern }: Input, value: string): string | undefined {
  if (type === "EMAIL" && !/^[^@\r\n]+@[^@\r\n]+$/.test(value)) return faults.email;
  if (type === "URL" && !/^(https?|ftp):\/\//i.test(value)) return faults.url;
  return pattern === undefined || matches(pattern, value) ? undefined : faults.pattern;
}

/** The first match must be the whole text, as in .NET. A pattern that is none in JavaScript is left to the app. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern).exec(value)?.[0] === value;
  } catch {
    return true;
  }
}
