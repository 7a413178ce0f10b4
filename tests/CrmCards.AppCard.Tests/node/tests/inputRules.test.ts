import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faultOf } from "../work/Tickets/src/app/cards/crmcards/inputRules";
import { readInput } from "../work/Tickets/src/app/cards/crmcards/readInputs";

type Row = { input: object; value?: unknown; message: string | null };

/** What the app says of the same values. */
const rows = JSON.parse(readFileSync(new URL("../../inputs.json", import.meta.url), "utf8")) as Row[];

it.each(rows.map((row) => [JSON.stringify(row), row] as const))("%s", (_, { input, value, message }) => {
  expect(faultOf(readInput(input)!, value) ?? null).toBe(message);
});

it.each(["(", "(?i)a", "\\p{L}(?<", "(?>a)"])("The pattern %s, which JavaScript does not know, is left to the app", (pattern) => {
  expect(faultOf(readInput({ name: "it", label: "It", type: "TEXT", pattern })!, "b")).toBeUndefined();
});
