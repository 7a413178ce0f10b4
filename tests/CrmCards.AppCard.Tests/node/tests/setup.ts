import { afterEach, expect, vi } from "vitest";

// What hubspot.fetch of a card looks for its like in.
Object.assign(globalThis, { self: globalThis });

// React complains there.
const complaints = vi.spyOn(console, "error");
afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockClear();
});
