import type { Method } from "./card";

const methods: readonly string[] = ["GET", "POST", "PUT", "PATCH", "DELETE"] satisfies Method[];

export function isMethod(json: unknown): json is Method {
  return typeof json === "string" && methods.includes(json);
}

/** Whether requests of the method have a body, which alone can take inputs along. */
export function hasBody(method: Method): boolean {
  return method !== "GET" && method !== "DELETE";
}
