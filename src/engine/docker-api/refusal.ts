import type { ErrorKind } from "../../vocabulary/generated/types.ts";
import type { Verb } from "../../vocabulary/operation.ts";
import { type Refusal, rejected, unsupported } from "../../vocabulary/outcome.ts";
import { textAt } from "../adapter/wire.ts";

/** Whose daemon answers: the same status means other things. */
export type EngineKind = "docker" | "podman";

/** What a refusal is known by: its operation, status, and words (podman: message and cause). */
export interface RefusalRow {
  readonly engine?: EngineKind;
  readonly verbs?: readonly Verb[];
  readonly status?: readonly number[];
  readonly text?: RegExp;
  readonly kind: ErrorKind;
}

const starting: readonly Verb[] = ["start", "restart", "run"];

const registry: readonly Verb[] = ["pull", "push", "login"];
const archives: readonly Verb[] = ["load", "import"];

/**
 * The one table that maps refusals to the closed kinds, first match wins. Rules: facts of CTR, VOL, RMI, TAG; podman
 * answers most conflicts and bad parameters with 500, so its rows go by cause.
 */
export const refusalRows: readonly RefusalRow[] = [
  // Starting: what stands in the way of the process, not of the request.
  {
    verbs: ["restart"],
    text: /cannot start a paused|is paused|marked for removal|which is dead/i,
    kind: "wrong-state",
  },
  { verbs: starting, status: [409], text: /already in use by container/, kind: "name-conflict" },
  { verbs: starting, status: [409], text: /join network of a non running container/, kind: "cannot-start" },
  { verbs: starting, status: [409], kind: "wrong-state" },
  {
    verbs: starting,
    text: /^Cannot restart container [^:]+: .*(?:OCI runtime|exec:|unable to find user|unable to find group|not found)/s,
    kind: "cannot-start",
  },
  { verbs: ["start", "restart"], status: [404], text: /^No such container: (?!.*network)/, kind: "not-found" },
  {
    engine: "podman",
    verbs: ["start", "restart"],
    text: /^no container with name or ID "[^"]*" found: no such container/,
    kind: "not-found",
  },
  {
    engine: "podman",
    verbs: ["exec"],
    text: /unable to find (?:user|group)|no matching entries in/,
    kind: "cannot-start",
  },
  {
    verbs: starting,
    text: /OCI runtime|OCI permission denied|executable file|exec: |unable to find (?:user|group)|no matching entries in (?:passwd|group) file|oci runtime error|crun: |runc create/i,
    kind: "cannot-start",
  },
  // ISO-PID-002, CTR-STA-008: a peer that does not run or does not share, and ids out of range, come as 500.
  {
    verbs: starting,
    status: [500],
    text: /container \w+ is not running$|^(?:Cannot restart container [^:]+: )?(?:can't join|cannot join)|uids and gids must be in range|invalid tmpfs option/i,
    kind: "cannot-start",
  },
  { verbs: ["start", "restart"], status: [404], text: /network .*not found|No such container/i, kind: "cannot-start" },
  {
    verbs: ["start", "restart"],
    status: [400, 500],
    text: /failed to create (?:shim|task)|mount|not a directory|device|cgroup|minimum memory|always set the memory limit|workdir|working directory|invalid/i,
    kind: "cannot-start",
  },
  // VOL-FRM-004: a missing source of volumes is a bad parameter on dockerd (400); podman says 500.
  { engine: "podman", verbs: ["create", "run"], status: [500], text: /no such container/i, kind: "invalid" },
  // CTR-EXE-003: a detached exec that cannot begin has no output to say so in.
  {
    verbs: ["exec"],
    status: [400, 500],
    text: /unable to find (?:user|group)|no matching entries in (?:passwd|group) file|OCI runtime exec/i,
    kind: "invalid",
  },
  // Registries: what is not there, who may not, what cannot be reached (REG chapter; dockerd says 500 or an error inside a 200).
  {
    verbs: registry,
    text: /manifest unknown|manifest for .* not found|repository does not exist|name unknown|does not exist locally|no such image/i,
    kind: "not-found",
  },
  {
    verbs: registry,
    text: /no basic auth credentials|401 unauthorized|unauthorized:|authentication required|incorrect username or password|invalid username\/password/i,
    kind: "unauthorized",
  },
  { verbs: registry, text: /toomanyrequests|429 too many requests/i, kind: "limit" },
  {
    verbs: registry,
    text: /dial tcp|connection refused|no such host|i\/o timeout|TLS handshake|server gave HTTP response|pinging container registry|context deadline exceeded|unexpected status.* 50[0234]/i,
    kind: "unavailable",
  },
  // Archives (LOD-006 … LOD-026, IMP-006).
  { verbs: archives, text: /max depth exceeded/i, kind: "limit" },
  { verbs: archives, text: /invalid tag|invalid reference format|cannot load \S+ image on/i, kind: "invalid" },
  {
    verbs: archives,
    text: /processing tar file|unexpected EOF|invalid diffID|invalid manifest|invalid image JSON|too many non-empty layers|no such file or directory|cannot unmarshal|invalid character|unexpected end of JSON|evalSymlinks|Digest did not match|supported image formats|tar header|file exists|duplicates of file paths|missing in the tarball/i,
    kind: "corrupt",
  },
  // A layer that cannot be stored (LAY-018).
  { verbs: ["commit"], text: /processing tar file/i, kind: "corrupt" },
  // Missing things, by words: they come under 404 and 500.
  {
    text: /no such (?:container|image|volume|exec|file|object)|could not find the file|image not known|layer not known|no such exec session|unable to find network|plugin ".*" not found/i,
    status: [404, 500],
    kind: "not-found",
  },
  { text: /multiple ids found|more than one result for container|ambiguous/i, kind: "ambiguous" },
  // Conflicts.
  {
    text: /is already in use by container|name is already in use|container name .* is already in use/i,
    kind: "name-conflict",
  },
  { engine: "podman", verbs: ["rename"], status: [409], kind: "name-conflict" },
  { engine: "podman", text: /container already exists/, kind: "name-conflict" },
  { text: /volume is in use|volume is being used|volume .* is being used/i, kind: "in-use" },
  { verbs: ["rmi", "image-prune"], status: [409], kind: "in-use" },
  {
    engine: "podman",
    verbs: ["rmi", "image-prune"],
    text: /image is in use|image used by|more than one tag/i,
    kind: "in-use",
  },
  // CTR-UPD-001: limits that contradict each other come as 409.
  { verbs: ["update"], status: [409], text: /limit|memory|swap/i, kind: "invalid" },
  // CTR-PAU-004: unpause of a container that is not paused is a 500 on every moby.
  {
    verbs: ["unpause", "pause"],
    status: [500],
    text: /is not paused|is not running|already paused/,
    kind: "wrong-state",
  },
  {
    engine: "podman",
    text: /container state improper|can only (?:kill|create exec|pause|unpause|stop)|is not (?:running|paused)|must be running|cannot remove container .* as it is (?:running|paused)|has already run/i,
    kind: "wrong-state",
  },
  { text: /cannot link to a non running|is restarting, wait until/i, kind: "wrong-state" },
  { status: [409], kind: "wrong-state" },
  // The store.
  { text: /no space left on device/i, kind: "no-space" },
  { text: /marked read-only|read-only file system|operation not permitted/i, kind: "not-permitted" },
  { status: [401], kind: "unauthorized" },
  { status: [403], kind: "not-permitted" },
  { status: [429], kind: "limit" },
  { status: [503], kind: "unavailable" },
  // Bad parameters that come as 500 (CTR-CRE-015, CTR-STO-012, TAG-007, CTR-CPY-008, CTR-CPY-014, CTR-CPY-018).
  {
    verbs: ["kill"],
    status: [500],
    text: /invalid|unknown signal|does not support signal|no such process/i,
    kind: "invalid",
  },
  {
    status: [500],
    text: /invalid reference format|repository name must|invalid tag format|invalid repository name|cannot contain a digest|refusing to create/i,
    kind: "invalid",
  },
  {
    status: [500],
    text: /strconv\.|parsing time|invalid character|unexpected EOF|^EOF$|invalid (?:mode|volume spec|mount config|mount path|spec|argument|signal|value|filter|environment|restart policy|characters|bind|option|boolean)|syntax error in pattern|error parsing regexp|is an invalid (?:\w+ )?filter|invalid filter|unsupported \w+ filter/i,
    kind: "invalid",
  },
  {
    status: [500],
    text: /not a directory|is not directory|is outside of|invalid symlink|too many (?:links|levels)|extraction point|cannot overwrite|cannot mkdir|cannot mount volume over existing file|invalid tar header|file name too long/i,
    kind: "invalid",
  },
  {
    status: [500],
    text: /cannot locate specified dockerfile|build tag cannot|the dockerfile|outside the build context/i,
    kind: "invalid",
  },
  { verbs: ["top"], status: [500], text: /^ps: |couldn't find pid field/i, kind: "invalid" },
  { status: [500], text: /failed to parse value as time or duration/i, kind: "invalid" },
  {
    verbs: ["rm"],
    status: [500],
    text: /conflict, cannot remove the default link name|conflict, could not get parent|no such link|parent .* link/i,
    kind: "invalid",
  },
  {
    engine: "podman",
    status: [500],
    text: /no command or entrypoint|--rm option conflicts with --restart|duplicate mount destination|must be an absolute path|unknown restart policy|cannot set restart policy|autoremove and restart|is not a valid change|invalid change|names must match|invalid argument|must provide at least one stream|driver .* not (?:found|supported)|unable to parse|decode\(\)/i,
    kind: "invalid",
  },
  // A build that podman cannot prepare (a malformed tag, a context with links that lead out) is refused without a word.
  { engine: "podman", verbs: ["build"], status: [500], text: /^\s*$/, kind: "invalid" },
  { status: [404], kind: "not-found" },
  { status: [301], kind: "not-found" },
  { status: [400, 405, 406, 411, 413, 414, 415, 422], kind: "invalid" },
];

/** One refused answer. */
export interface Refused {
  readonly engine: EngineKind;
  readonly verb: Verb;
  readonly status: number;
  readonly message: string;
  readonly cause?: string | undefined;
}

/**
 * Outcome of a refused answer. A 404 for an endpoint that does not exist, and 501, are `unsupported`; an answer that no
 * row knows is `engine-fault`, which satisfies no expectation.
 */
export function refusalOf(refused: Refused): Refusal {
  const { verb, status, message } = refused;
  if (isMissingEndpoint(refused) || status === 501) return unsupported(verb, message);
  const words = refused.cause === undefined ? message : `${message}\n${refused.cause}`;
  const row = refusalRows.find(
    (candidate) =>
      (candidate.engine === undefined || candidate.engine === refused.engine) &&
      (candidate.verbs === undefined || candidate.verbs.includes(verb)) &&
      (candidate.status === undefined || candidate.status.includes(status)) &&
      (candidate.text === undefined || candidate.text.test(words)),
  );
  return rejected(row?.kind ?? "engine-fault", message);
}

/** dockerd says `page not found`, podman `Not Found`, for a path it has no handler for. */
function isMissingEndpoint(refused: Refused): boolean {
  return refused.status === 404 && /^(?:404 )?(?:page )?not found$/i.test(refused.message.trim());
}

/** What a refused answer says, whatever its form: `{ message, cause }`, or plain text. */
export function wordsOf(body: Uint8Array): { readonly message: string; readonly cause?: string | undefined } {
  const text = new TextDecoder().decode(body).trim();
  try {
    const json: unknown = JSON.parse(text);
    const message = textAt(json, "message");
    if (message !== undefined) return { message, cause: textAt(json, "cause") };
  } catch {
    // Not JSON: the text itself is the message.
  }
  return { message: text };
}
