import { fileCalls } from "../src/engine/reference/filesystem/calls.ts";
import { diffFilesystems, layerChanges } from "../src/engine/reference/filesystem/changes.ts";
import { writableLayerOn } from "../src/engine/reference/filesystem/edit.ts";
import type { Filesystem } from "../src/engine/reference/filesystem/node.ts";
import type { Growth } from "../src/engine/reference/filesystem/tree.ts";
import { growFilesystem } from "../src/engine/reference/filesystem/tree.ts";
import type { FileCalls, Mount } from "../src/engine/reference/filesystem/view.ts";
import { rootCredentials } from "../src/engine/reference/filesystem/view.ts";
import { mapOf, mapSet } from "../src/engine/reference/persistent-map.ts";
import { tarOfBytes } from "../src/engine/shared/tar/write.ts";
import type { Figure } from "./figure.ts";

/** The file system by itself: what does a container cost on a large image, and what do its changes cost? */
export async function measureFilesystem(): Promise<readonly Figure[]> {
  const small = imageOf(10);
  const large = imageOf(100_000);
  const [few, many] = interleaved([() => createAndWrite(small), () => createAndWrite(large)], 20_000);
  const [fewChanges, manyChanges] = [changed(large, 12), changed(large, 1200)];
  const [one, hundred] = interleaved(
    [() => diffFilesystems(large, fewChanges), () => diffFilesystems(large, manyChanges)],
    200,
  );
  const [smallDiff, largeDiff] = interleaved(
    [() => diffFilesystems(small, changed12(small)), () => diffFilesystems(large, changed12(large))],
    5_000,
  );
  const smallMap = mapOf(Array.from({ length: 6 }, (_, index) => [`key${index}`, index] as const));
  const [mapWrite] = interleaved([() => mapSet(smallMap, "key3", -1)], 100_000);
  const [commit] = interleaved([() => tarOfBytes(layerChanges(large, fewChanges))], 2_000);
  return [
    { name: "create and first write, image of 100,000 files", value: many ?? 0, unit: "µs" },
    { name: "create and first write, 100,000 files against 10", value: ratio(many, few), unit: "×", limit: 2 },
    { name: "diff of 12 changes in 100,000 files", value: one ?? 0, unit: "µs" },
    { name: "diff of 12 changes, 100,000 files against 10", value: ratio(largeDiff, smallDiff), unit: "×", limit: 3 },
    { name: "diff of 1,200 changes against 12", value: ratio(hundred, one), unit: "×", limit: 200 },
    { name: "layer tar of 12 changes in 100,000 files", value: commit ?? 0, unit: "µs" },
    { name: "write to a map of 6 entries", value: mapWrite ?? 0, unit: "µs" },
  ];
}

/** Image-like: 100 directories, 10 of them below each other's parents, files of a few bytes. */
function imageOf(files: number): Filesystem {
  const root = { mode: 0o755, uid: 0, gid: 0, mtimeMs: 0 };
  const entries: (readonly [string, Growth])[] = [["/tmp", { ...root, kind: "directory", mode: 0o1777 }]];
  for (let index = 0; index < files; index++) {
    const path = `/usr/lib/package${index % 100}/part${Math.floor(index / 100) % 10}/file${index}`;
    entries.push([path, { ...root, kind: "file", content: `content ${index}` }]);
  }
  return growFilesystem(root, entries);
}

const noMounts: readonly Mount[] = [];

function callsOn(filesystem: Filesystem): { readonly calls: FileCalls; readonly current: () => Filesystem } {
  let current = filesystem;
  const store = {
    get: () => current,
    set: (_: number, next: Filesystem) => {
      current = next;
    },
  };
  const caller = { credentials: rootCredentials, cwd: "/", umask: 0o022, nowMs: 1000 };
  const calls = fileCalls({ root: 1, readOnlyRoot: false, mounts: noMounts }, store, caller);
  return { calls, current: () => current };
}

function createAndWrite(image: Filesystem): Filesystem {
  const { calls, current } = callsOn(writableLayerOn(image));
  calls.write("/usr/lib/package7/part0/new", "hi");
  return current();
}

function changed(image: Filesystem, changes: number): Filesystem {
  const { calls, current } = callsOn(writableLayerOn(image));
  for (let index = 0; index < changes; index++) {
    calls.write(`/usr/lib/package${index % 100}/part${Math.floor(index / 100) % 10}/file${index}`, "other");
  }
  return current();
}

const prepared = new WeakMap<Filesystem, Filesystem>();

/** Twelve new files in one directory, the same for every image. */
function changed12(image: Filesystem): Filesystem {
  const known = prepared.get(image);
  if (known !== undefined) return known;
  const { calls, current } = callsOn(writableLayerOn(image));
  for (let index = 0; index < 12; index++) calls.write(`/tmp/new${index}`, "new");
  prepared.set(image, current());
  return current();
}

/** Median microseconds of each piece of work, measured in turns so that noise of the machine meets them alike. */
function interleaved(works: readonly (() => unknown)[], repetitions: number): readonly number[] {
  const rounds = 11;
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, index) => {
      const start = process.hrtime.bigint();
      for (let count = 0; count < repetitions; count++) sink.kept = work();
      times[index]?.push(Number(process.hrtime.bigint() - start) / 1000 / repetitions);
    });
  }
  return times.map((all) => all.sort((one, other) => one - other)[rounds >> 1] ?? 0);
}

/** The last result, so that no work is optimised away. */
const sink: { kept: unknown } = { kept: undefined };

function ratio(one: number | undefined, other: number | undefined): number {
  return (one ?? 0) / (other ?? 1);
}
