import type { Property } from "./card";
import { formatDecimal } from "./decimal";
import { texts } from "./texts";

/** A value in the reader's language and time zone. One that is not what its type says is shown as it came. */
export function format({ dataType, value, currencyCode }: Property, locale: string | undefined): string {
  return formatted() ?? value;

  function formatted(): string | undefined {
    switch (dataType) {
      case "NUMERIC":
        return formatDecimal(value, locale);
      case "CURRENCY":
        return formatDecimal(value, locale, isCurrency(currencyCode) ? { style: "currency", currency: currencyCode } : {});
      case "DATE":
        return formatDate(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00Z` : NaN, locale, { dateStyle: "long", timeZone: "UTC" });
      case "DATETIME":
        return formatDate(/^-?\d+$/.test(value) ? Number(value) : NaN, locale, { dateStyle: "long", timeStyle: "short" });
      case "BOOLEAN":
        return value === "true" ? texts.yes : value === "false" ? texts.no : undefined;
      default:
        return undefined;
    }
  }
}

function formatDate(time: string | number, locale: string | undefined, style: Intl.DateTimeFormatOptions): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : new Intl.DateTimeFormat(locale, style).format(date);
}

export function isCurrency(code: string | undefined): boolean {
  return code !== undefined && /^[A-Z]{3}$/.test(code);
}
