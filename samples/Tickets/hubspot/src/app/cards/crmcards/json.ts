/** An object of an answer's JSON. What its members are is not known before it is looked at. */
export type JsonObject = { readonly [name: string]: unknown };

export function isObject(json: unknown): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** The objects of an array; none where there is no array. */
export function objects(json: unknown): JsonObject[] {
  return Array.isArray(json) ? json.filter(isObject) : [];
}

/** A text that says something; undefined where there is none. */
export function text(json: unknown): string | undefined {
  return typeof json === "string" && json.trim() !== "" ? json : undefined;
}

/** An absolute http(s) address; undefined where there is none. */
export function webAddress(json: unknown): string | undefined {
  const address = text(json);
  if (address === undefined) return undefined;
  try {
    return ["https:", "http:"].includes(new URL(address).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
