import { describe, expect, it } from "vitest";
import { formatDecimal } from "../work/Tickets/src/app/cards/crmcards/decimal";
import { format } from "../work/Tickets/src/app/cards/crmcards/format";
import type { DataType } from "../work/Tickets/src/app/cards/crmcards/definition";

const show = (dataType: DataType, value: string, locale?: string, currencyCode?: string) =>
  format({ label: "", dataType, value, currencyCode }, locale).replace(/[\u00a0\u202f]/g, " ");

describe("NUMERIC", () => {
  it.each([
    ["0", "0"],
    ["-0", "-0"],
    ["7", "7"],
    ["1234.5", "1,234.5"],
    ["-0.5", "-0.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["+5", "5"],
    ["007", "7"],
    ["1.50", "1.5"],
    ["0.1234567890123456789012345678", "0.1234567890123456789012345678"],
    ["9007199254740993", "9,007,199,254,740,993"],
    ["-79228162514264337593543950335", "-79,228,162,514,264,337,593,543,950,335"],
    ["9007199254740993.25", "9,007,199,254,740,993.25"],
    ["1e21", "1,000,000,000,000,000,000,000"],
    ["1.0E7", "10,000,000"],
    ["1.25e-3", "0.00125"],
    ["12e-1", "1.2"],
    ["-1e-7", "-0.0000001"],
    [" 5 ", "5"],
  ])("%s is %s", (value, expected) => expect(show("NUMERIC", value, "en-US")).toBe(expected));

  it.each(["", " ", "abc", "1,5", "1e", "e5", ".", "NaN", "Infinity", "0x10", "1e999999999", "<b>1</b>"])(
    "%s, which is not a number, is shown as it came",
    (value) => expect(show("NUMERIC", value, "en-US")).toBe(value),
  );

  it.each([
    ["en-US", "-1,234,567.125"],
    ["de-DE", "-1.234.567,125"],
    ["ja-JP", "-1,234,567.125"],
    ["fr-FR", "-1 234 567,125"],
    ["hi-IN", "-12,34,567.125"],
  ])("follows %s", (locale, expected) => expect(show("NUMERIC", "-1234567.125", locale)).toBe(expected));

  it("has the digits of the locale", () => expect(formatDecimal("12.05", "ar-EG")).toBe("١٢٫٠٥"));

  it("says the same as the platform wherever that does not round", () => {
    for (const locale of ["en-US", "de-DE", "ja-JP", "es-ES", "pl-PL", "ar-EG", "de-AT", "de-CH"]) {
      for (const value of [0, 1, -1, 12, 999, 1000, 1234, 9999.5, -12345.678, 0.25, -0.25, 1e15]) {
        expect(formatDecimal(String(value), locale)).toBe(new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value));
        const money: Intl.NumberFormatOptions = { style: "currency", currency: "EUR" };
        if (Number.isInteger(value * 100)) expect(formatDecimal(String(value), locale, money)).toBe(new Intl.NumberFormat(locale, money).format(value));
      }
    }
  });
});

describe("CURRENCY", () => {
  it.each([
    ["94.34", "GBP", "en-US", "£94.34"],
    ["94.3", "GBP", "en-US", "£94.30"],
    ["94", "GBP", "en-US", "£94.00"],
    ["94.00", "JPY", "ja-JP", "￥94"],
    ["0.0025", "USD", "en-US", "$0.0025"],
    ["-1234.5", "EUR", "de-DE", "-1.234,50 €"],
    ["9007199254740993.99", "USD", "en-US", "$9,007,199,254,740,993.99"],
    ["1234.5", "EUR", "de-AT", "€ 1.234,50"],
    ["5", "XYZ", "en-US", "XYZ 5.00"],
  ])("%s %s in %s is %s", (value, code, locale, expected) => expect(show("CURRENCY", value, locale, code)).toBe(expected));

  it.each([undefined, "", "12", "pounds"])("without a currency (%s) it is a number", (code) => expect(show("CURRENCY", "94.34", "de-DE", code)).toBe("94,34"));

  it("that is not a number is shown as it came", () => expect(show("CURRENCY", "a lot", "en-US", "GBP")).toBe("a lot"));
});

describe("DATE and DATETIME", () => {
  it.each([
    ["en-US", "September 15, 2016"],
    ["de-DE", "15. September 2016"],
    ["ja-JP", "2016年9月15日"],
  ])("a day in %s is %s, in all time zones", (locale, expected) => expect(show("DATE", "2016-09-15", locale)).toBe(expected));

  it.each([
    ["en-US", "September 28, 2016 at 8:00 AM"],
    ["de-DE", "28. September 2016 um 08:00"],
    ["ja-JP", "2016年9月28日 8:00"],
  ])("an instant in %s is %s, in the reader's time zone", (locale, expected) => expect(show("DATETIME", "1475064000000", locale)).toBe(expected));

  it("may lie before 1970", () => expect(show("DATETIME", "-1000", "de-DE")).toBe("31. Dezember 1969 um 18:59"));

  it.each(["", "2016-13-01", "15.09.2016", "2016-09-15T00:00:00Z", "soon"])("a day that is none (%s) is shown as it came", (value) =>
    expect(show("DATE", value, "en-US")).toBe(value),
  );

  it.each(["", "2016-09-28", "99999999999999999999", "1.5"])("an instant that is none (%s) is shown as it came", (value) =>
    expect(show("DATETIME", value, "en-US")).toBe(value),
  );
});

describe("BOOLEAN", () => {
  it.each([
    ["true", "Yes"],
    ["false", "No"],
    ["maybe", "maybe"],
    ["toString", "toString"],
  ])("%s is %s", (value, expected) => expect(show("BOOLEAN", value)).toBe(expected));
});
