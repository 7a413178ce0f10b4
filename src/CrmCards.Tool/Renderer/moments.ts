/** A day as HubSpot's components have it: its months count from 0. */
export interface Day {
  year: number;
  month: number;
  date: number;
}

/** A time of day as HubSpot's components have it. */
export interface Time {
  hours: number;
  minutes: number;
}

/** Whether a value is a day of the calendar, such as `2026-12-24`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^(?!0000)\d{4}-\d\d-\d\d$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

/** Whether a value is a day and a time of day anywhere on earth, such as `2026-12-24T18:00:00Z`. */
export function isMoment(value: unknown): boolean {
  if (typeof value !== "string" || !isDay(value.slice(0, 10))) return false;
  return /^T([01]\d|2[0-3])(:[0-5]\d){2}(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/.test(value.slice(10));
}

export function dayOf(text: unknown): Day | undefined {
  if (!isDay(text)) return undefined;
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return { year, month: month - 1, date };
}

export function dayText({ year, month, date }: Day): string {
  return `${padded(year, 4)}-${padded(month + 1, 2)}-${padded(date, 2)}`;
}

/** The day and the time of day in the reader's time zone. Where only one of them is entered so far, the text says just that. */
export function partsOf(text: string): { day?: Day; time?: Time } {
  if (isMoment(text)) {
    const moment = new Date(text);
    return {
      day: { year: moment.getFullYear(), month: moment.getMonth(), date: moment.getDate() },
      time: { hours: moment.getHours(), minutes: moment.getMinutes() },
    };
  }

  const [day, time = ""] = text.split("T");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return { day: dayOf(day), time: time === "" ? undefined : { hours, minutes } };
}

/** The opposite of `partsOf`. A text of one part alone is no moment, so that the rules ask for the other. */
export function momentText(day: Day | undefined, time: Time | undefined): string {
  if (day && time) return `${new Date(day.year, day.month, day.date, time.hours, time.minutes).toISOString().slice(0, -".000Z".length)}Z`;
  if (day) return `${dayText(day)}T`;
  return time ? `T${time.hours}:${time.minutes}` : "";
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
