import type { HubSpotFetchOptions } from "@hubspot/ui-extensions";
import { json, type Fetch } from "./shown";

/** How a card gets an app's answer: as HubSpot's development proxy sends it, or as the app's own status and body. */
export const ways = ["in an envelope", "as it is"] as const;

/** A card's way to an app: through HubSpot's development proxy, which signs the requests. */
export function through(proxy: string, way: (typeof ways)[number]): Fetch {
  return async (requestUri, { method, timeout, body }: HubSpotFetchOptions) => {
    const response = await fetch(`${proxy}/proxy`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ requestUri, method, requestTimeoutMillis: timeout, requestBody: body }),
    });
    if (way === "in an envelope") return response;
    const { responseBody, context } = (await response.json()) as { responseBody: unknown; context: { appServerStatusCode: string[] } };
    return json(responseBody, Number(context.appServerStatusCode[0]));
  };
}

export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The .NET tests start the apps and set ${name}.`);
  return value;
}
