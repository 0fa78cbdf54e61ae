import type { Random } from "../random.ts";

/** A list that is never empty. */
export type Pool<T> = readonly [T, ...T[]];

/** One of a pool. */
export function one<T>(random: Random, pool: Pool<T>): T {
  return random.pick(pool) ?? pool[0];
}

/** One of a list with weights; the weight is how many tickets an item has. */
export function weighted<T>(random: Random, items: Pool<readonly [weight: number, item: T]>): T {
  let ticket = random.below(items.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, item] of items) {
    if (ticket < weight) return item;
    ticket -= weight;
  }
  return items[0][1];
}

/** Names of variables; few, so that they meet. */
export const variableNames: Pool<string> = ["A", "B", "C_1", "D", "dir", "USR"];

const plainValues: Pool<string> = ["1", "2", "x", "hello", "a/b", "k=v", "é", "-", "0", "web", "/v"];

/** A value as it may be written in ENV, ARG and LABEL: quoted, escaped, substituted (SUB-001 … SUB-008). */
export function drawValue(random: Random): string {
  const name = one(random, variableNames);
  return weighted<string>(random, [
    [6, one(random, plainValues)],
    [2, `$${name}`],
    [2, `\${${name}}`],
    [2, `\${${name}:-${one(random, plainValues)}}`],
    [2, `\${${name}:+${one(random, plainValues)}}`],
    [1, `\${${name}:-\${${one(random, variableNames)}}}`],
    [1, `pre$${name}-post`],
    [1, `"two words"`],
    [1, `"in $${name} quotes"`],
    [1, `'no $${name} here'`],
    [1, `p\\ q`],
    [1, `\\$${name}`],
    [1, `"\\"$${name}\\""`],
    [1, `\${${name}}_x$${name}_x`],
    [1, ""],
  ]);
}

/** A word that may name a place in an image, with a variable now and then. */
export function drawPlace(random: Random): string {
  return weighted<string>(random, [
    [4, one(random, ["/a", "/f", "/x", "/new", "/d", "/w", "/data"])],
    [3, one(random, ["/d/sub", "/w/x", "/d/e", "/p/q/r", "/data/v", "/etc/new", "/srv/one"])],
    [4, one(random, ["/d/", "/w/", "/x/", "/p/q/", "/data/", "/etc/"])],
    [3, one(random, ["rel", "rel/", "sub/x", ".", "./", "../up", "rel/../back"])],
    [1, one(random, ["/lnk", "/lnk/", "/lnk/x", "/d/up", "/gone", "/ld", "/ld/"])],
    [1, one(random, ["$dir/x", `\${dir:-/q}/z`, `/pre$A/`, "/$D/y"])],
    [1, "/"],
  ]);
}

/** An absolute path, as a command may name it. */
export function drawPath(random: Random): string {
  return one(random, [
    "/a",
    "/f",
    "/x",
    "/new",
    "/d/a",
    "/d/x",
    "/w/x",
    "/d/e/k",
    "/data/f",
    "/x/b.txt",
    "/etc/motd",
    "/lnk",
    "/gone",
    "/srv/one",
  ]);
}

/** A directory, as a command may name it. */
export function drawFolder(random: Random): string {
  return one(random, ["/d", "/w", "/x", "/data", "/d/e", "/p/q", "/srv", "/rel", "/etc/dir"]);
}

/** Owners as `--chown` and `chown` take them: by number, by name, unknown (CPY-030 … CPY-034). */
export function drawOwner(random: Random): string {
  return weighted<string>(random, [
    [4, one(random, ["5:6", "1000", "0:7", "3000000:0"])],
    [4, one(random, ["web:web", "web", "root", "nobody:root", "web:5", "7:web"])],
    [1, one(random, ["$USR", `\${USR:-5}`])],
    [1, one(random, ["nouser", "web:nogroup2", ":web", "1:"])],
  ]);
}
