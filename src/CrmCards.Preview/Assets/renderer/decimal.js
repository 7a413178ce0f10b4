const pattern = /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i;
/**
 * A decimal number in the reader's format, with all its digits, which JavaScript's own numbers would round; undefined where the text is not a number.
 */
export function formatDecimal(text, locale, style = {}) {
    const decimal = parse(text);
    if (decimal === undefined)
        return undefined;
    const usualDigits = new Intl.NumberFormat(locale, style).resolvedOptions().minimumFractionDigits ?? 0;
    const fraction = decimal.fraction.padEnd(usualDigits, "0");
    const shown = fraction === "" ? 0 : 1;
    const format = new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: shown, maximumFractionDigits: shown });
    return format
        .formatToParts(signed(decimal))
        .map(({ type, value }) => (type === "fraction" ? digitsOf(fraction, locale) : value))
        .join("");
}
function parse(text) {
    const match = pattern.exec(text.trim());
    if (!match)
        return undefined;
    const [, sign, before = "", after = "", exponent = "0"] = match;
    const point = before.length + Number(exponent);
    const digits = "0".repeat(Math.max(0, -point)) + (before + after).padEnd(point, "0");
    return {
        isNegative: sign === "-",
        whole: BigInt(digits.slice(0, Math.max(0, point))),
        fraction: digits.slice(Math.max(0, point)).replace(/0+$/, ""),
    };
}
/** The whole part alone: the fraction, which no number could hold, is put in later. */
function signed({ isNegative, whole }) {
    if (!isNegative)
        return whole;
    return whole === BigInt(0) ? -0 : -whole;
}
/** Digits as the locale writes them. */
function digitsOf(text, locale) {
    const format = new Intl.NumberFormat(locale);
    return [...text].map((digit) => format.format(Number(digit))).join("");
}
