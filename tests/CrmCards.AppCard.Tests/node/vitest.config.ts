import { defineConfig } from "vitest/config";

// The reader's time zone.
process.env.TZ = "Europe/Berlin";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    // The apps keep what tests do to them.
    fileParallelism: false,
  },
});
