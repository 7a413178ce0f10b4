import { defineConfig } from "vitest/config";

// The reader's time zone, in which the days of UTC begin the evening before.
process.env.TZ = "America/New_York";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    // Build machines may be slow.
    testTimeout: 60_000,
    // Tests change the data of the apps, so files run one after another; and HubSpot's components take long to load, so they are loaded once.
    fileParallelism: false,
    isolate: false,
  },
});
