import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "properties/**/*.test.ts", "tools/**/*.test.ts", "examples/**/*.test.ts"],
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "properties/**/*.ts"],
      exclude: ["**/*.test.ts", "**/generated/**"],
    },
  },
});
