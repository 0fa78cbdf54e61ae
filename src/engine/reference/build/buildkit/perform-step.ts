import { bytesOfText } from "../../bytes.ts";
import { createFrom, hostConfigOf } from "../../container/create.ts";
import { startContainer } from "../../container/start.ts";
import { putContainer } from "../../container/table.ts";
import { removeWithVolumes } from "../../container/volumes.ts";
import { writableLayerOn } from "../../filesystem/edit.ts";
import type { FilesystemId } from "../../filesystem/view.ts";
import { parseExposed } from "../../image/exposed-ports.ts";
import type { Image } from "../../image/image.ts";
import { scratchImage } from "../../image/shell-image.ts";
import { stripEngineFiles } from "../../image/strip-engine-files.ts";
import { mapDelete, mapGet } from "../../persistent-map.ts";
import type { Container, Draft } from "../../state.ts";
import { argumentOf, proxyEntries } from "../build-args.ts";
import { type Build, type RunStep, type Sandbox, type StageState, type Went, withImage } from "../build-state.ts";
import { changeConfig, commandOf, withPairs } from "../config-step.ts";
import { boundedLookup, expandWord, type Lookup } from "../dockerfile/expand-word.ts";
import type { CommandLine, Instruction } from "../dockerfile/instruction.ts";
import { followInRoot } from "../follow.ts";
import type { Performing } from "../perform-step.ts";
import { makeDirectories } from "../place-items.ts";
import { isProblem } from "../problem.ts";
import { tooDeep } from "../step-image.ts";
import { lookUpProblem, ownerOf } from "./chown.ts";
import { performBuildkitCopy } from "./copy.ts";
import { afterStep, isTooDeep } from "./layer.ts";
import { mountsOf } from "./mounts.ts";

/** Does one instruction of a stage as BuildKit 20.10 does. A RUN only begins: `running` says so. */
export function performBuildkitStep(draft: Draft, build: Build, { instruction, environment }: Performing): Went {
  const { stage } = build;
  if (stage === undefined) return { problem: "no build stage in current context" };
  const sandbox = sandboxOf(stage);
  const lookup = boundedLookup((name) => valueIn(sandbox.env, name));
  const { escapeCharacter } = build;
  switch (instruction.kind) {
    case "arg": {
      const shown: string[] = [];
      let { env, args } = sandbox;
      for (const given of instruction.args) {
        const name = expandWord(given.name, lookup, escapeCharacter);
        if (isProblem(name)) return name;
        const standard = given.value === undefined ? undefined : expandWord(given.value, lookup, escapeCharacter);
        if (isProblem(standard)) return standard;
        // ARG-008: an argument with a value hides what ENV has set before.
        const value = argumentOf(stage.args, name, standard);
        // The history has the default, whatever was given.
        shown.push(standard === undefined ? name : `${name}=${standard}`);
        args = [...args, `${name}=${value ?? ""}`];
        if (value !== undefined) env = withPairs(env, [{ name, value }]);
      }
      const image = afterStep(draft, stage, { config: stage.config, createdBy: `ARG ${shown.join(" ")}` });
      return withImage(build, { ...stage, sandbox: { env, args } }, image);
    }
    case "add":
    case "copy":
      if (isTooDeep(stage)) return tooDeep;
      return performBuildkitCopy(draft, build, { instruction, stage, lookup, environment });
    case "run":
      return beginRun(draft, build, { instruction, stage, environment });
    case "workdir": {
      const changed = changeConfig(stage, instruction, { lookup, escapeCharacter });
      if (isProblem(changed)) return changed;
      const { workdir = "/", user = "" } = changed.config;
      const below = (stage.image ?? scratchImage).filesystem;
      const place = followInRoot(below, bytesOfText(workdir));
      // The root is there: nothing is made.
      if (place?.names.length === 0) {
        const after = { ...stage, config: changed.config };
        return withImage(build, after, afterStep(draft, stage, { config: changed.config, createdBy: changed.comment }));
      }
      if (isTooDeep(stage)) return tooDeep;
      // CPY-033
      const unknown = lookUpProblem(user, stage);
      if (unknown !== undefined) return unknown;
      const wrong = { problem: `failed to mkdir ${workdir}: not a directory` };
      if (place === undefined || place.isBlocked) return wrong;
      const owner = user === "" ? { uid: 0, gid: 0 } : ownerOf(user, below);
      const filesystem = makeDirectories(writableLayerOn(below), place.names, { owner, nowMs: draft.nowMs });
      if (isProblem(filesystem)) return wrong;
      const added = { config: changed.config, createdBy: changed.comment, filesystem };
      return withImage(build, { ...stage, config: changed.config }, afterStep(draft, stage, added));
    }
    default: {
      const given = instruction.kind === "cmd" ? { ...instruction, command: spoken(instruction.command) } : instruction;
      const changed = changeConfig(stage, given, { lookup, escapeCharacter });
      if (isProblem(changed)) return changed;
      const { comment, variables, ...configured } = changed;
      const next: StageState = { ...stage, ...configured, config: trimmed(configured.config) };
      // ENV sets what a process sees, as well as what the image keeps.
      const after: StageState =
        variables === undefined ? next : { ...next, sandbox: { ...sandbox, env: withPairs(sandbox.env, variables) } };
      const createdBy = textOf(instruction, comment, { lookup, escapeCharacter });
      return withImage(build, after, afterStep(draft, after, { config: after.config, createdBy }));
    }
  }
}

/** CMD-002: what is empty is not there. */
function trimmed(config: StageState["config"]): StageState["config"] {
  const { cmd, ...rest } = config;
  return cmd === undefined || cmd.length === 0 ? rest : config;
}

/** The history's text (HIS-001), measured: ONBUILD has none, EXPOSE shows its ports as a map. */
function textOf(
  instruction: Instruction,
  comment: string,
  expansion: { readonly lookup: Lookup; readonly escapeCharacter: string },
): string | undefined {
  // API-020: labels given with the build have no entry either.
  if (instruction.kind === "onbuild" || (instruction.kind === "label" && instruction.literal === true))
    return undefined;
  if (instruction.kind !== "expose") return comment;
  const ports = instruction.ports.flatMap((port) => {
    const word = expandWord(port, expansion.lookup, expansion.escapeCharacter);
    const parsed = isProblem(word) ? [] : parseExposed(word);
    return "problem" in parsed ? [] : parsed;
  });
  return `EXPOSE map[${[...new Set(ports)]
    .sort()
    .map((port) => `${port}:{}`)
    .join(" ")}]`;
}

function sandboxOf(stage: StageState): Sandbox {
  return stage.sandbox ?? { env: stage.config.env ?? [], args: [] };
}

function valueIn(entries: readonly string[], name: string): string | undefined {
  const start = `${name}=`;
  return entries.find((entry) => entry.startsWith(start))?.slice(start.length);
}

interface Running {
  readonly instruction: Extract<Instruction, { readonly kind: "run" }>;
  readonly stage: StageState;
  readonly environment: Performing["environment"];
}

/** RUN-011, CMD-003: a shell form of no words is one of an empty word. */
function spoken(command: CommandLine): CommandLine {
  return command.form === "shell" && command.words.length === 0 ? { ...command, words: [""] } : command;
}

/** Volumes mean nothing to a RUN here (VOL-002 … VOL-005), its host has one name for all (RUN-006). */
function beginRun(draft: Draft, build: Build, { instruction, stage, environment }: Running): Went {
  if (instruction.notSimulated !== undefined) {
    return {
      problem: "the script of a here-document with an interpreter is not simulated",
      unsupported: instruction.notSimulated,
    };
  }
  if (isTooDeep(stage)) return tooDeep;
  const { volumes: _, entrypoint: __, healthcheck: ___, ...config } = stage.config;
  const sandbox = sandboxOf(stage);
  const argv = commandOf(config, spoken(instruction.command));
  const wanted = { wanted: instruction.mounts ?? [], workdir: config.workdir ?? "", environment };
  const mounted = mountsOf(draft, build, wanted);
  if (isProblem(mounted)) return mounted;
  const hostConfig = hostConfigOf(draft, {});
  if ("status" in hostConfig) return { problem: hostConfig.message };
  const created = createFrom(
    draft,
    {
      image: stage.image ?? scratchImage,
      imageRef: "",
      hostConfig,
      config: { ...config, cmd: argv, env: environmentOf(stage, [...sandbox.env, ...mounted.env]) },
      isSandbox: true,
    },
    { hostname: "buildkitsandbox" },
  );
  if (!("id" in created)) {
    release(draft, mounted.temporary);
    if (created.status === "unsupported")
      return { problem: created.message ?? created.capability, unsupported: created.capability };
    return { problem: created.message };
  }
  const started = startContainer(draft, putContainer(draft, { ...created, mounts: mounted.mounts }));
  if (started.status === "refused") {
    removeSandbox(draft, started.container, { temporary: mounted.temporary });
    // RUN-004: the runtime's own words are output.
    return { problem: `executor failed running [${argv.join(" ")}]: exit code: 1`, exitCode: 1 };
  }
  const shownArgs = sandbox.args.length === 0 ? [] : [`|${sandbox.args.length}`, ...sandbox.args];
  const running: RunStep = {
    container: created.number,
    spentBefore: draft.spent,
    exits: started.container.exits,
    argv,
    recorded: stage.config,
    createdBy: `RUN ${[...shownArgs, ...argv].join(" ")} # buildkit`,
    temporary: mounted.temporary,
  };
  return { ...build, stage, running };
}

/** Proxies go over everything (ARG-010). A bare name takes the variable away. */
function environmentOf({ args }: StageState, entries: readonly string[]): readonly string[] {
  const proxies = proxyEntries(args);
  const names = new Set(proxies.map(nameOf));
  const others = proxies.length === 0 ? entries : entries.filter((entry) => !names.has(nameOf(entry)));
  return ["HOSTNAME", ...others, ...proxies];
}

function nameOf(entry: string): string {
  return entry.slice(0, entry.indexOf("="));
}

/** What a stage is after a RUN that has ended well; its sandbox goes. */
export function finishBuildkitRun(draft: Draft, stage: StageState, container: Container, run: RunStep): Image {
  const root = mapGet(draft.filesystems, container.rootfs);
  if (root === undefined) throw new Error("a sandbox has no root file system");
  const filesystem = stripEngineFiles((stage.image ?? scratchImage).filesystem, container.base, root);
  removeSandbox(draft, container, run);
  return afterStep(draft, stage, { config: stage.config, createdBy: run.createdBy, filesystem });
}

/** Takes a sandbox away with the trees that were its own. */
export function removeSandbox(draft: Draft, container: Container, run: Pick<RunStep, "temporary">): void {
  removeWithVolumes(draft, container);
  release(draft, run.temporary ?? []);
}

function release(draft: Draft, temporary: readonly FilesystemId[]): void {
  for (const id of temporary) draft.filesystems = mapDelete(draft.filesystems, id);
}
