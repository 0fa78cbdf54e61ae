import type { Content } from "../../vocabulary/generated/types.ts";
import type { Operation } from "../../vocabulary/operation.ts";

/** One of a pool; what is invalid or rare stands in it beside what is usual. */
export type Pool<T> = readonly T[];

/** Names for containers; the last ones are refused everywhere. */
export const names: Pool<string> = ["alpha", "beta", "gamma", "al.pha", "Alpha_1", "/delta", "-x", "a b", ""];

/** Programs that run until they are ended. */
export const lasting: Pool<readonly string[]> = [
  ["sleep", "600"],
  ["sh", "-c", "echo up; echo err >&2; exec sleep 600"],
  ["sh", "-c", "trap 'echo got; exit 7' TERM INT; echo up; sleep 600 & wait"],
  ["sh", "-c", "trap 'echo usr >>/w.log' USR1; echo up; while true; do sleep 600 & wait; done"],
  ["cat"],
  ["sh", "-c", "id -u; pwd; sleep 600"],
];

/** Programs that end by themselves, at once. */
export const short: Pool<readonly string[]> = [
  ["true"],
  ["false"],
  ["sh", "-c", "echo out; echo err >&2; exit 3"],
  ["sh", "-c", "mkdir -p /w && echo $HOSTNAME >/w/h; echo one; echo two; printf three"],
  ["sh", "-c", "id; pwd; echo $HOME $A; umask; cat /proc/1/comm"],
  ["sh", "-c", "cat >/in; wc -c </in; exit 4"],
  ["sh", "-c", "ls -d /w /data /v /tmp; ls /data; stat -c '%a %u %g' /data /v /w; exit 0"],
  ["sh", "-c", "touch /data/t /v/t /w/t /t; echo $?"],
  ["sh", "-c", "kill -9 $$"],
  ["echo", "$HOME", "a  b"],
  ["cat", "/etc/hostname"],
];

/** Programs that cannot start. */
export const broken: Pool<readonly string[]> = [
  ["nosuch"],
  ["/etc/passwd"],
  ["/tmp"],
  ["/nosuch/x"],
  [""],
  ["/etc/passwd/x"],
];

/** Commands of an exec. */
export const commands: Pool<readonly string[]> = [
  ["true"],
  ["sh", "-c", "id -u; id -g; pwd; echo $A"],
  ["sh", "-c", "echo more >>/w/a; cat /w/a"],
  ["sh", "-c", "mkdir -p /w/d /data && echo x >/w/d/x; echo $?"],
  ["rm", "-rf", "/w/d"],
  ["rm", "-rf", "/w", "/etc/motd", "/bin/vi"],
  ["chmod", "600", "/w/a"],
  ["chown", "1000:1000", "/w/a"],
  ["ln", "-sf", "a", "/w/link"],
  ["sh", "-c", "ln -f /w/a /w/hard; ls /w"],
  ["mv", "/w/a", "/w/b"],
  ["mv", "/w/d", "/w/e"],
  ["sh", "-c", "touch /v/x /data/x; ls /v /data"],
  ["sh", "-c", "rm -rf /etc/passwd; mkdir /etc/passwd; echo $?"],
  ["sh", "-c", "rm -rf /home && mkdir /home && touch /home/n"],
  ["cat"],
  ["sh", "-c", "exit 42"],
  ["sh", "-c", "echo e >&2; kill -TERM $$"],
  ["ls", "/w"],
  ["env"],
  ["sh", "-c", "mkfifo /w/p; ls /w | wc -l"],
  ["sh", "-c", "echo hi >/dev/null; cat /proc/1/comm; hostname | wc -c"],
  ["nosuch"],
  ["/etc"],
  [],
];

/** Paths of reads, writes and copies, what is likely to be there first; the last ones are never there or never valid. */
export const paths: Pool<string> = [
  "/w/a",
  "/etc/passwd",
  "/w",
  "/w/a",
  "/data/a",
  "/etc/profile",
  "/w/h",
  "/tmp",
  "/v/a",
  "/w/a",
  "/w/d/x",
  "/data",
  "/w/link",
  "/w/b",
  "/v",
  "/t",
  "/home",
  "w/a",
  "/w/../w/a",
  "/w/a/",
  "/nosuch/x",
  "/etc/passwd/x",
  "/",
  "",
];

/** What is not the root, whose tree is large. */
export const folders: Pool<string> = ["/w", "/data", "/v", "/home", "/root", "/w/a", "/w/link", "/nosuch"];

/** References of images; capitals and blanks are refused. */
export const references: Pool<string> = ["app", "app:1", "app:2", "lib/tool:1.0", "app:1", "App", "a b", "app:", ""];

export const users: Pool<string> = [
  "root",
  "web",
  "nobody",
  "1000",
  "1000:2000",
  "web:extra",
  "5000",
  "nosuch",
  ":1000",
];
export const workdirs: Pool<string> = ["/w", "/tmp", "/w/new/deep", "/", "/etc/passwd"];
export const signals: Pool<string> = [
  "KILL",
  "SIGTERM",
  "USR1",
  "9",
  "INT",
  "HUP",
  "WINCH",
  "0",
  "NOSUCH",
  "65",
  "-1",
  "",
];
export const stopSignals: Pool<string> = ["SIGUSR1", "KILL", "INT", "15", "NOSUCH"];
export const restarts: Pool<string> = [
  "no",
  "always",
  "unless-stopped",
  "on-failure",
  "on-failure:3",
  "always:3",
  "some",
];
export const memories: Pool<string | number> = ["64m", 67108864, "1g", "1k", -1, "0"];
/** Limits of an update. Memory and swap without memory are refused by the kernel only. */
export const limits: Pool<Pick<Operation<"update">, "memory" | "memorySwap">> = [
  { memory: "64m" },
  { memory: "64m", memorySwap: "128m" },
  { memory: "64m", memorySwap: -1 },
  { memory: "64m", memorySwap: "32m" },
  { memory: "1k" },
];
export const hostnames: Pool<string> = ["box", "box.example", "-box", "a b"];
export const environments: Pool<readonly string[]> = [
  ["A=1"],
  ["A=1", "B=two words"],
  ["PATH=/bin"],
  ["A=", "B"],
  ["HOME=/w"],
];
export const labelSets: Pool<Readonly<Record<string, string>>> = [{ a: "1" }, { a: "2", b: "" }, { "x.y": "z" }];

/** Targets of mounts, and what they carry. */
export const mountTexts: Pool<string> = [
  "/data",
  "/v",
  "V:/v",
  "V:/data",
  "V:/data:ro",
  "V:/w",
  "./b:/b",
  "./b/one:/one:ro",
];
export const badMountTexts: Pool<string> = ["V:data", "V:/", "V:/v:rw,ro", "V:/v:nosuch", "a/b:/v", "V::", "rel"];

/** Instructions of `--change`; the last ones are refused. */
export const changes: Pool<string> = [
  "CMD exec sleep 600",
  'CMD ["sleep","600"]',
  'ENTRYPOINT ["env"]',
  "ENV A=9",
  "LABEL l=1",
  "USER web",
  "USER nosuch",
  "WORKDIR /w",
  "WORKDIR rel",
  "VOLUME /data",
  "EXPOSE 80",
  "STOPSIGNAL SIGUSR1",
  "ONBUILD RUN true",
  "HEALTHCHECK NONE",
  "RUN true",
  "CMD [",
  "NOSUCH x",
];

/** Filters of lists, by verb. */
export const psFilters: Pool<Readonly<Record<string, readonly string[]>>> = [
  { status: ["running"] },
  { status: ["exited", "created"] },
  { status: ["paused"] },
  { name: ["alpha"] },
  { name: ["^/?alpha$"] },
  { label: ["a"] },
  { label: ["a=1"] },
  { label: ["a=1", "b"] },
  { exited: ["3"] },
  { exited: ["0", "137"] },
  { ancestor: ["I"] },
  { ancestor: ["app:1"] },
  { volume: ["V"] },
  { volume: ["/data"] },
  { before: ["C"] },
  { since: ["C"] },
  { id: ["C"] },
  { "is-task": ["false"] },
  { status: ["nosuch"] },
  { nosuch: ["1"] },
  { exited: ["x"] },
];
export const imageFilters: Pool<Readonly<Record<string, readonly string[]>>> = [
  { dangling: ["true"] },
  { dangling: ["false"] },
  { reference: ["app"] },
  { reference: ["app:*"] },
  { reference: ["lib/*"] },
  { label: ["l"] },
  { label: ["l=1"] },
  { before: ["I"] },
  { since: ["I"] },
  { dangling: ["maybe"] },
  { nosuch: ["1"] },
];
export const volumeFilters: Pool<Readonly<Record<string, readonly string[]>>> = [
  { dangling: ["true"] },
  { dangling: ["false"] },
  { name: ["vol"] },
  { name: ["data"] },
  { label: ["a"] },
  { label: ["a=1"] },
  { driver: ["local"] },
  { driver: ["nosuch"] },
  { dangling: ["maybe"] },
  { nosuch: ["1"] },
];
export const pruneFilters: Pool<Readonly<Record<string, readonly string[]>>> = [
  { label: ["a"] },
  { label: ["a=1"] },
  { "label!": ["a"] },
  { until: ["1h"] },
  { nosuch: ["1"] },
];
export const volumeNames: Pool<string> = ["vol-a", "vol-b", "data1", "a/b", ".x", ""];

/** The files that binds, copies and builds of generated operations take; the same for every sequence. */
export const files: ReadonlyMap<string, Content> = new Map<string, Content>([
  ["b/one", "1\n"],
  ["b/sub/two", "22\n"],
  ["src/dir/x", "new\n"],
  ["src/dir/sub/y", "why\n"],
  ["src/a", "alone\n"],
  ["plain/Dockerfile", "FROM ((image.shell))\nCOPY a.txt /w/a\nENV A=7 B=$A\nLABEL l=1\n"],
  ["plain/a.txt", "from a build\n"],
  [
    "runs/Dockerfile",
    'FROM ((image.shell))\nARG X=0\nRUN mkdir -p /w/d && echo $X >/w/d/x\nWORKDIR /w\nUSER web\nRUN id -u; pwd\nCMD ["sh", "-c", "id -u; pwd; ls"]\n',
  ],
  [
    "volume/Dockerfile",
    "FROM ((image.shell))\nRUN mkdir /data && echo seed >/data/seed\nVOLUME /data\nRUN echo lost >/data/lost\nSTOPSIGNAL KILL\nEXPOSE 80\n",
  ],
  [
    "stages/Dockerfile",
    'FROM ((image.shell)) AS one\nRUN echo 1 >/one\nFROM ((image.shell)) AS two\nCOPY --from=one /one /w/\nRUN rm /etc/motd; true\nENTRYPOINT ["env"]\n',
  ],
  ["removes/Dockerfile", "FROM ((image.shell))\nCOPY w /w/\nRUN rm -r /w/gone; ln -s a /w/link; chmod 4755 /w/a\n"],
  ["removes/w/a", "a\n"],
  ["removes/w/gone/x", "x\n"],
  ["fails/Dockerfile", "FROM ((image.shell))\nLABEL before=1\nRUN echo no >&2; exit 3\nLABEL after=1\n"],
  ["lacks/Dockerfile", "FROM ((image.shell))\nRUN true\nCOPY nosuch /x\n"],
  ["syntax/Dockerfile", "FROM ((image.shell))\nRUNN true\n"],
  ["unfound/Dockerfile", "FROM nosuch:1\nRUN true\n"],
  ["empty/Dockerfile", "# nothing\n"],
]);

/** Folders that are build contexts. */
export const contexts: Pool<string> = [
  "plain",
  "runs",
  "volume",
  "stages",
  "removes",
  "fails",
  "lacks",
  "syntax",
  "unfound",
  "empty",
];

/** The operation with its sources as content trees, as an engine takes them. */
export function withSources(operation: Operation): Operation {
  if (operation.op === "build" && typeof operation.context === "string") {
    return { ...operation, context: treeOf(`${operation.context}/`, "") };
  }
  if (operation.op === "cp" && typeof operation.source === "string") {
    const base = operation.source.replace(/^.*\//, "");
    const content = files.get(operation.source);
    if (content !== undefined) return { ...operation, source: { entries: [fileEntry(base, content)] } };
    return { ...operation, source: treeOf(`${operation.source}/`, base) };
  }
  return operation;
}

type EntryList = Extract<Operation<"build">["context"], { readonly entries: unknown }>;

function treeOf(folder: string, name: string): EntryList {
  const entries = new Map<string, EntryList["entries"][number]>();
  const add = (path: string): void => {
    if (path !== "" && !entries.has(path)) {
      entries.set(path, { path, type: "directory", mode: "0755", uid: 0, gid: 0 });
    }
  };
  add(name);
  for (const [path, content] of files) {
    if (!path.startsWith(folder)) continue;
    const inside = (name === "" ? "" : `${name}/`) + path.slice(folder.length);
    for (let slash = inside.indexOf("/"); slash > 0; slash = inside.indexOf("/", slash + 1))
      add(inside.slice(0, slash));
    entries.set(inside, fileEntry(inside, content));
  }
  const key = (path: string) => path.replaceAll("/", "\u0000");
  return { entries: [...entries.values()].sort((a, b) => (key(a.path) < key(b.path) ? -1 : 1)) };
}

function fileEntry(path: string, content: Content): EntryList["entries"][number] {
  return { path, type: "file", mode: "0644", uid: 0, gid: 0, content };
}
