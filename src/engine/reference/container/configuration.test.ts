import { describe, expect, test } from "vitest";
import type { Config, CreateArguments } from "../../../vocabulary/generated/types.ts";
import { argvOf, mergeConfig, processEnvironment } from "./configuration.ts";

const image: Config = {
  entrypoint: ["/show"],
  cmd: ["c1", "c2"],
  env: ["A=img", "B=img"],
  labels: { l1: "img", l2: "img" },
  workdir: "/img",
  user: "web",
  stopSignal: "USR1",
  volumes: ["/data"],
  exposedPorts: ["80/tcp"],
};
const request = (more: Partial<CreateArguments>): CreateArguments => ({ image: "shell", ...more });

describe("argv", () => {
  // CTR-CFG-001 … CTR-CFG-005
  const rows: readonly (readonly [what: string, more: Partial<CreateArguments>, argv: readonly string[]])[] = [
    ["is the image's without a request", {}, ["/show", "c1", "c2"]],
    ["takes the request's cmd in the place of the image's", { cmd: ["x"] }, ["/show", "x"]],
    ["takes an empty cmd for none", { cmd: [] }, ["/show", "c1", "c2"]],
    ["loses the image's cmd with the request's entrypoint", { entrypoint: ["echo", "E"] }, ["echo", "E"]],
    ["is the request's entrypoint and cmd", { entrypoint: ["echo", "E"], cmd: ["C"] }, ["echo", "E", "C"]],
    ["has no entrypoint after an empty word", { entrypoint: [""], cmd: ["echo", "C"] }, ["echo", "C"]],
    ["is empty after an empty word alone", { entrypoint: [""] }, []],
    ["keeps the image's cmd after an empty list", { entrypoint: [] }, ["c1", "c2"]],
  ];
  for (const [what, more, argv] of rows) {
    test(what, () => expect(argvOf(mergeConfig(image, request(more)))).toEqual(argv));
  }
});

describe("the configuration", () => {
  // CTR-CFG-007, CTR-CFG-013, CTR-CFG-016, CTR-CFG-018, CTR-COM-016; orders as dockerd's inspect shows them.
  const rows: readonly (readonly [what: string, more: Partial<CreateArguments>, config: Config])[] = [
    ["puts the request's variables first", { env: ["A=ctr", "D="] }, { env: ["A=ctr", "D=", "B=img"] }],
    ["keeps a bare name", { env: ["B"] }, { env: ["B", "A=img"] }],
    [
      "merges labels, and the request's win",
      { labels: { l2: "r", l3: "r" } },
      { labels: { l1: "img", l2: "r", l3: "r" } },
    ],
    ["cleans the working directory", { workdir: "/new/d/../e/" }, { workdir: "/new/e" }],
    ["inherits user, stop signal and directory", {}, { user: "web", stopSignal: "USR1", workdir: "/img" }],
    ["adds ports", { expose: ["53/udp", "81"] }, { exposedPorts: ["53/udp", "80/tcp", "81/tcp"] }],
    ["takes a lone path for a VOLUME", { volumes: ["/vol", "named:/nv"] }, { volumes: ["/data", "/vol"] }],
  ];
  for (const [what, more, config] of rows) {
    test(what, () => expect(mergeConfig(image, request(more))).toMatchObject(config));
  }
});

describe("the environment of a process", () => {
  const path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  // CTR-CFG-007 … CTR-CFG-010
  const rows: readonly (readonly [
    what: string,
    entries: readonly string[],
    terminal: boolean,
    result: readonly string[],
  ])[] = [
    ["has a path, a host name and a home", [], false, [path, "HOSTNAME=h", "HOME=/root"]],
    ["has a TERM on a terminal", [], true, [path, "HOSTNAME=h", "TERM=xterm", "HOME=/root"]],
    ["takes what is given", ["PATH=/bin", "A=x=y"], false, ["PATH=/bin", "HOSTNAME=h", "A=x=y", "HOME=/root"]],
    ["loses what is named bare", ["HOSTNAME", "TERM"], true, [path, "HOME=/root"]],
    ["takes an empty home for none", ["HOME="], false, [path, "HOSTNAME=h", "HOME=/root"]],
    ["keeps a home that is given", ["HOME=/x"], false, [path, "HOSTNAME=h", "HOME=/x"]],
  ];
  for (const [what, entries, terminal, result] of rows) {
    test(what, () => expect(processEnvironment({ hostname: "h", home: "/root", entries, terminal })).toEqual(result));
  }
});
