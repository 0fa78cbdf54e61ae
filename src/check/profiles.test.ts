import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { profileNames, profileOf, profiles } from "./profiles.ts";

const verbs = readdirSync("spec/schema/operations").map((name) => name.replace(".schema.json", ""));

describe("profiles", () => {
  it("are those of the suite, core first", () => {
    expect(profileNames).toEqual(
      "core images files commit volumes build streams processes limits events archives registry prune networks".split(
        " ",
      ),
    );
  });

  it("every verb is in exactly one of them", () => {
    const members: readonly string[] = Object.values(profiles).flat();
    expect(new Set(members).size).toBe(members.length);
    expect(verbs.filter((verb) => !members.includes(verb))).toEqual([]);
    expect(verbs.length).toBe(62);
  });

  it("core is always selected, the others when they are asked for", () => {
    expect(profileOf("run")).toBe("core");
    expect(profileOf("tmpfs")).toBeUndefined();
    expect(profileOf("tmpfs", ["commit", "volumes"])).toBe("volumes");
    expect(profileOf("build.mount", ["build"])).toBeUndefined();
  });
});

describe("the table of profiles in docs/scenarios.md", () => {
  it("is the table of the program", () => {
    const rows = readFileSync("docs/scenarios.md", "utf8").matchAll(/^\| `([a-z]+)` \| ([^|`]*(?:`[^|]*)?) \|$/gm);
    const documented = Object.fromEntries(
      [...rows].map(([, name = "", members = ""]) => [name, members.replaceAll(/[`,]/g, "").split(" ").sort()]),
    );
    for (const [name, members] of Object.entries(profiles)) expect(documented[name]).toEqual([...members].sort());
  });
});
