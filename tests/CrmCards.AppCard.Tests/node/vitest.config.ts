import { defineConfig } from "vitest/config";

// The reader's time zone, in which the days of UTC begin the evening before.
process.env.TZ = "America/New_York";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    // Machines of tests are busy.
    testTimeout: 60_000,
    // The apps keep what tests do to them.
    fileParallelism: false,
  },
});
