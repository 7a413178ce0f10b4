import { afterEach, expect, vi } from "vitest";

// hubspot.fetch calls self.hsFetch, which each card of the tests sets.
Object.assign(globalThis, { self: globalThis });

// React reports mistakes there.
const complaints = vi.spyOn(console, "error");
afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockClear();
  vi.unstubAllGlobals();
});
