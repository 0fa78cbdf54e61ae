import type { Json } from "../vocabulary/expectation.ts";
import type { Verb } from "../vocabulary/operation.ts";
import { didYouMean, orList } from "../vocabulary/suggest.ts";
import { madeKinds, type ObjectKind, predefinedHandles } from "../vocabulary/verbs.ts";
import { isList } from "./interpolate.ts";
import { inside } from "./paths.ts";
import type { Path } from "./read-yaml.ts";

/** A record of JSON. */
export type JsonRecord = { readonly [key: string]: Json };

/** Says what is wrong in a step; the path begins at the step. */
export type StepFault = (path: Path, code: string, message: string, hint?: string, at?: "key" | "value") => void;

/** The handles of one scenario: made in the order of the steps, used after they are made. */
export interface Handles {
  /** Notes what a step makes, and refuses a handle that is already taken. */
  make(step: number, verb: Verb, args: JsonRecord, fault: StepFault): void;
  /** Checks every handle and file that the arguments of a step use. */
  use(step: number, verb: Verb, args: JsonRecord, fault: StepFault): void;
  /** Checks that a handle names something of these kinds at a step. */
  check(
    step: number,
    handle: string,
    kinds: readonly ObjectKind[],
    fault: (code: string, message: string, hint?: string) => void,
  ): void;
  /** The kind of a handle, whenever it is made. */
  kindOf(handle: string): ObjectKind | undefined;
  /** Every handle of a kind, in the order they are made. */
  names(kind: ObjectKind): readonly string[];
}

/** `files` are the paths that the scenario defines. */
export function makeHandles(files: ReadonlySet<string>): Handles {
  const made = new Map<string, { readonly kind: ObjectKind; readonly step: number }>();

  const check: Handles["check"] = (step, handle, kinds, fault) => {
    const kind = predefinedHandles.get(handle) ?? made.get(handle)?.kind;
    if (kind === undefined) {
      const known = kinds.flatMap((wanted) => handles.names(wanted));
      const meant = didYouMean(handle, known);
      const hint = meant !== undefined ? `did you mean \`${meant}\`?` : hintFor(kinds[0], known);
      fault("E2201", `there is no ${orList(kinds)} \`${handle}\` in this scenario`, hint);
      return;
    }
    if (!kinds.includes(kind)) {
      fault("E2203", `\`${handle}\` is ${an(kind)}; here stands ${an(orList(kinds))}`);
      return;
    }
    if ((made.get(handle)?.step ?? -1) > step) {
      fault("E2202", `\`${handle}\` is used before step ${(made.get(handle)?.step ?? 0) + 1} makes it`);
    }
  };

  const declare = (step: number, handle: string, kind: ObjectKind, fault: () => void): void => {
    if (predefinedHandles.has(handle) || made.has(handle)) fault();
    else made.set(handle, { kind, step });
  };

  const handles: Handles = {
    kindOf: (handle) => predefinedHandles.get(handle) ?? made.get(handle)?.kind,
    names: (kind) => [...predefinedHandles.keys(), ...made.keys()].filter((name) => handles.kindOf(name) === kind),
    check,
    make(step, verb, args, fault) {
      const kind = madeKinds[verb];
      if (typeof args.as === "string" && kind !== undefined) {
        const name = args.as;
        declare(step, name, kind, () => {
          const first = made.get(name);
          const where = first === undefined ? "is predefined" : `is already made by step ${first.step + 1}`;
          fault(
            [verb, "as"],
            "E2204",
            `the handle \`${name}\` ${where}`,
            "choose another name; a handle stays usable after rm",
          );
        });
      }
      // A volume that is no handle yet becomes one: the engine makes it with the container.
      for (const { name } of volumesOf(args)) {
        if (!made.has(name) && !predefinedHandles.has(name)) made.set(name, { kind: "volume", step });
      }
    },
    use(step, verb, args, fault) {
      const target = (path: Path, value: Json | undefined, kind: ObjectKind): void => {
        const handle = handleOf(value);
        if (handle === undefined) return;
        const deep = typeof value === "string" ? path : [...path, "idOf"];
        check(step, handle, [kind], (...rest) => fault(deep, ...rest));
      };
      target([verb, "container"], args.container, "container");
      target([verb, "image"], args.image, "image");
      target([verb, "volume"], args.volume, "volume");
      if (verb.startsWith("network-")) {
        target([verb, "network"], args.network, "network");
        target([verb, "attach"], args.attach, "container");
        target([verb, "detach"], args.detach, "container");
      }
      target([verb, "exec"], args.exec, "exec");
      for (const list of ["cacheFrom", "images"]) {
        for (const [index, item] of items(args[list]).entries()) target([verb, list, index], item, "image");
      }
      for (const { name, path } of volumesOf(args)) {
        check(step, name, ["volume"], (...rest) => fault([verb, ...path], ...rest));
      }
      items(args.volumesFrom).forEach((item, index) => {
        const name = String(item).replace(/:(ro|rw)$/, "");
        check(step, name, ["container"], (...rest) => fault([verb, "volumesFrom", index], ...rest));
      });
      for (const key of ["network", "pid", "ipc"]) {
        const shared = /^container:(.+)$/.exec(String(args[key] ?? ""))?.[1];
        if (shared !== undefined) check(step, shared, ["container"], (...rest) => fault([verb, key], ...rest));
      }
      for (const { path, source } of filesOf(verb, args, made))
        checkFile(source, files, (...rest) => fault([verb, ...path], ...rest));
    },
  };
  return handles;
}

function an(kind: string): string {
  return /^[aei]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

function hintFor(kind: ObjectKind | undefined, known: readonly string[]): string {
  const literal: { readonly [K in ObjectKind]?: string } = {
    container: "; { name: … } is a literal name",
    image: "; { ref: … } is a literal reference",
    volume: "; { name: … } is a literal name",
  };
  const list = known.length === 0 ? "there is none" : `there is ${orList(known)}`;
  return `${list}${kind === undefined ? "" : (literal[kind] ?? "")}`;
}

function handleOf(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || isList(value)) return undefined;
  const { idOf } = value as JsonRecord;
  return typeof idOf === "string" ? idOf : undefined;
}

function items(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

/** Volumes that a container mounts by handle: of `volumes` (`data:/vol`) and `mounts`. */
function volumesOf(args: JsonRecord): readonly { readonly name: string; readonly path: Path }[] {
  const short = items(args.volumes).flatMap((item, index) => {
    const source = /^([^:]+):\//.exec(String(item))?.[1];
    if (source === undefined || source.includes("/")) return [];
    return [{ name: source, path: ["volumes", index] }];
  });
  const long = items(args.mounts).flatMap((item, index) => {
    const { type, source } = item as JsonRecord;
    return type === "volume" && typeof source === "string" ? [{ name: source, path: ["mounts", index, "source"] }] : [];
  });
  return [...short, ...long];
}

/** Paths of `files` that an operation reads or binds. */
function filesOf(
  verb: Verb,
  args: JsonRecord,
  made: ReadonlyMap<string, unknown>,
): readonly { readonly source: string; readonly path: Path }[] {
  const found: { readonly source: string; readonly path: Path }[] = [];
  const add = (source: Json | undefined, ...path: Path): void => {
    if (typeof source === "string") found.push({ source, path });
  };
  if (verb === "build") add(args.context, "context");
  if (verb === "cp") add(args.source, "source");
  if ((verb === "load" || verb === "import") && !made.has(String(args.archive))) add(args.archive, "archive");
  items(args.volumes).forEach((item, index) => {
    const source = /^([^:]+):\//.exec(String(item))?.[1];
    if (source?.includes("/") === true) add(source, "volumes", index);
  });
  items(args.mounts).forEach((item, index) => {
    const { type, source } = item as JsonRecord;
    if (type === "bind") add(source, "mounts", index, "source");
  });
  return found;
}

/** A path that an operation names must be one of `files`, or a folder of them. */
export function checkFile(
  source: string,
  files: ReadonlySet<string>,
  fault: (code: string, message: string, hint?: string) => void,
): void {
  const path = inside(source);
  if (path === undefined) {
    fault("E2210", `\`${source}\` is outside the scenario; it must be a relative path in its \`files\``);
    return;
  }
  if (path === "" || files.has(path)) return;
  for (const file of files) if (file.startsWith(`${path}/`)) return;
  const folders = [...files].flatMap((file) =>
    file.split("/").map((_, index, names) => names.slice(0, index + 1).join("/")),
  );
  const meant = didYouMean(path, new Set(folders));
  const hint =
    meant !== undefined
      ? `did you mean \`${meant}\`?`
      : files.size === 0
        ? "the scenario has no `files`"
        : `there is ${orList([...files])}`;
  fault("E2211", `\`${source}\` is not in the scenario's \`files\``, hint);
}
