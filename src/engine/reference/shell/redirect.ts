import type { ByteString } from "../bytes.ts";
import { errnoTexts } from "../filesystem/errno.ts";
import type { OpenFlags } from "../filesystem/view.ts";
import type { SystemCalls } from "../process/program.ts";
import type { Redirect } from "./ast.ts";
import { openError } from "./errors.ts";
import type { Expansion } from "./expansion/expansion.ts";
import { expandText } from "./expansion/words.ts";
import { hasOption, type SavedDescriptors, type Shell } from "./state.ts";

/** A redirection with its target expanded. */
export interface PreparedRedirect {
  readonly redirect: Redirect;
  readonly target: ByteString;
  /** Of a here-document whose text cannot be expanded: it fails like a file that cannot be opened. */
  readonly failure?: string;
}

export function prepareRedirects(expansion: Expansion, redirects: readonly Redirect[]): readonly PreparedRedirect[] {
  if (redirects.length === 0) return [];
  return redirects.map((redirect) => {
    if (redirect.kind !== "here") return { redirect, target: expandText(expansion, redirect.target) };
    if (expansion.failure !== undefined) return { redirect, target: "" };
    const target = expandText(expansion, redirect.body);
    const { failure } = expansion;
    expansion.failure = undefined;
    return failure === undefined ? { redirect, target } : { redirect, target, failure };
  });
}

/** Private descriptors keep what a redirection hid; children do not inherit them. */
export const firstPrivateDescriptor = 20;

/** Moves a descriptor out of the way of scripts; answers its new number. */
export function makePrivate(system: SystemCalls, descriptor: number): number {
  let target = firstPrivateDescriptor;
  while (system.isOpen(target)) target++;
  system.duplicate(descriptor, target);
  system.close(descriptor);
  return target;
}

/** Does redirections in order; on an error puts back what they changed and answers ash's message. */
export function applyRedirects(
  shell: Shell,
  system: SystemCalls,
  redirects: readonly PreparedRedirect[],
): { readonly saved: SavedDescriptors } | { readonly error: string } {
  const saved: (readonly [number, number | undefined])[] = [];
  for (const prepared of redirects) {
    const error = applyRedirect(shell, system, prepared, saved);
    if (error !== undefined) {
      restoreDescriptors(system, saved);
      return { error };
    }
  }
  return { saved };
}

type Saved = (readonly [number, number | undefined])[];

function save(system: SystemCalls, descriptor: number, saved: Saved): void {
  if (saved.some(([number]) => number === descriptor)) return;
  if (!system.isOpen(descriptor)) {
    saved.push([descriptor, undefined]);
    return;
  }
  let copy = firstPrivateDescriptor;
  while (system.isOpen(copy)) copy++;
  system.duplicate(descriptor, copy);
  saved.push([descriptor, copy]);
}

function applyRedirect(
  shell: Shell,
  system: SystemCalls,
  prepared: PreparedRedirect,
  saved: Saved,
): string | undefined {
  const { redirect, target } = prepared;
  switch (redirect.kind) {
    case "file": {
      const opened = openTarget(shell, system, redirect.operator, target);
      if ("error" in opened) return opened.error;
      moveTo(system, opened.descriptor, redirect.descriptor, saved);
      // A slip of ash: where standard output is closed, the file opens in its place and `&>` forgets the errors.
      if (redirect.both === true && opened.descriptor !== redirect.descriptor) {
        save(system, 2, saved);
        system.duplicate(redirect.descriptor, 2);
      }
      return undefined;
    }
    case "duplicate": {
      if (target === "-") {
        save(system, redirect.descriptor, saved);
        system.close(redirect.descriptor);
        return undefined;
      }
      if (!/^\d+$/.test(target)) {
        // `>&file` is `>file 2>&1`.
        if (!redirect.output) return `bad fd number`;
        const opened = openTarget(shell, system, ">", target);
        if ("error" in opened) return opened.error;
        moveTo(system, opened.descriptor, redirect.descriptor, saved);
        save(system, 2, saved);
        system.duplicate(redirect.descriptor, 2);
        return undefined;
      }
      const source = Number(target);
      if (!system.isOpen(source) || source >= firstPrivateDescriptor) return `${source}: ${errnoTexts.EBADF}`;
      save(system, redirect.descriptor, saved);
      system.duplicate(source, redirect.descriptor);
      return undefined;
    }
    case "here": {
      if (prepared.failure !== undefined) return prepared.failure;
      const { reader, writer } = system.pipe();
      // The machine takes a whole here-document into the pipe at once; nobody has to write while it is read.
      system.write(writer, target);
      system.close(writer);
      moveTo(system, reader, redirect.descriptor, saved);
      return undefined;
    }
  }
}

function moveTo(system: SystemCalls, from: number, to: number, saved: Saved): void {
  if (from === to) {
    if (!saved.some(([number]) => number === to)) saved.push([to, undefined]);
    return;
  }
  save(system, to, saved);
  system.duplicate(from, to);
  system.close(from);
}

const flags: { readonly [operator in "<" | ">" | ">>" | "<>" | ">|"]: OpenFlags } = {
  "<": { read: true },
  ">": { write: true, create: true, truncate: true },
  ">|": { write: true, create: true, truncate: true },
  ">>": { write: true, create: true, append: true },
  "<>": { read: true, write: true, create: true },
};

function openTarget(
  shell: Shell,
  system: SystemCalls,
  operator: keyof typeof flags,
  target: ByteString,
): { readonly descriptor: number } | { readonly error: string } {
  if (operator === ">" && hasOption(shell, "C")) {
    const stat = system.files.stat(target);
    if (typeof stat !== "string" && stat.kind === "file")
      return { error: `can't create ${target}: ${errnoTexts.EEXIST}` };
  }
  const opened = system.open(target, flags[operator]);
  if (!("error" in opened)) return opened;
  const action = operator === "<" ? "open" : "create";
  return { error: `can't ${action} ${target}: ${openError(opened.error, action)}` };
}

/** Undoes redirections, last first. */
export function restoreDescriptors(system: SystemCalls, saved: SavedDescriptors): void {
  for (let index = saved.length - 1; index >= 0; index--) {
    const entry = saved[index];
    if (entry === undefined) continue;
    const [descriptor, copy] = entry;
    if (copy === undefined) system.close(descriptor);
    else {
      system.duplicate(copy, descriptor);
      system.close(copy);
    }
  }
}

/** Makes redirections permanent: what they hid is closed. */
export function dropSaved(system: SystemCalls, saved: SavedDescriptors): void {
  for (const [, copy] of saved) if (copy !== undefined) system.close(copy);
}
