import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const source = (path: string) => fileURLToPath(new URL(`../../../../src/${path}`, import.meta.url));
const names = [
  "cardLoader",
  "decimal",
  "format",
  "inputRules",
  "json",
  "methods",
  "moments",
  "pages",
  "readAction",
  "readCard",
  "readInputs",
  "readProperties",
  "texts",
];

it.each(names)("The preview reads and formats by the renderer's own %s", (name) => {
  const { outputText } = ts.transpileModule(readFileSync(source(`CrmCards.Tool/Renderer/${name}.ts`), "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, newLine: ts.NewLineKind.LineFeed },
  });
  const expected = outputText.replace(/from "(\.\/\w+)"/g, 'from "$1.js"');
  const file = source(`CrmCards.Preview/Assets/renderer/${name}.js`);
  if (process.env.UPDATE_SNAPSHOTS === "1") writeFileSync(file, expected);
  expect(readFileSync(file, "utf8")).toBe(expected);
});
