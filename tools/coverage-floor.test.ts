import { describe, expect, it } from "vitest";
import { coverageFloor, coveredRules, percentOf, sharesOf, tellFloor } from "./rule-coverage.ts";

describe("the share of MUST rules that scenarios and properties cover", () => {
  it("does not fall below its floor", async () => {
    const must = sharesOf(await coveredRules()).find(({ level }) => level === "MUST");
    const percent = percentOf(must ?? { covered: 0, total: 1 });
    const floor = coverageFloor();
    console.log(tellFloor(percent, floor));
    expect(percent, tellFloor(percent, floor)).toBeGreaterThanOrEqual(floor);
  });

  it("is told with what to do about it", () => {
    expect(tellFloor(50, 60)).toContain("below the floor");
    expect(tellFloor(60.9, 60)).toBe("MUST rules covered: 60.9 %, floor 60 %");
    expect(tellFloor(61, 60)).toContain('raise "MUST" in spec/coverage-floor.json to 61');
  });

  it("is rounded down", () => {
    expect(percentOf({ covered: 2, total: 3 })).toBe(66.6);
    expect(percentOf({ covered: 3, total: 3 })).toBe(100);
  });
});
