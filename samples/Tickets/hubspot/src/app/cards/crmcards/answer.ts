import { isObject, text } from "./json";
import { texts } from "./texts";

/** What the app answered. */
export interface Answer {
  isSuccess: boolean;
  body: unknown;
  /** What the app has to say to the user. */
  message?: string;
}

/** What takes the place of an answer that never came. */
export function failure(message: string): Answer {
  return { isSuccess: false, body: undefined, message };
}

/**
 * HubSpot's development proxy puts the app's answer into an envelope, and sends that with status 200 whatever became of the request: then the app's
 * status is in there.
 */
export async function readAnswer(response: Response): Promise<Answer> {
  const json = await readJson(response);
  const status = enclosedStatus(json);
  return status === undefined || !isObject(json) ? answer(response.status, json) : answer(status, json.responseBody);
}

function answer(status: number, body: unknown): Answer {
  const isSuccess = status >= 200 && status < 300;
  const message = isObject(body) ? text(body.message) : undefined;
  return { isSuccess, body, message: message ?? (isSuccess ? undefined : texts.status(status)) };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function enclosedStatus(json: unknown): number | undefined {
  if (!isObject(json) || !isObject(json.context) || !Array.isArray(json.context.appServerStatusCode)) return undefined;
  const status = Number(json.context.appServerStatusCode[0]);
  return Number.isInteger(status) ? status : undefined;
}
