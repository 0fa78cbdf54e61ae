import type { Verb } from "../../vocabulary/operation.ts";
import { unsupported } from "../../vocabulary/outcome.ts";
import type { Handler } from "./context.ts";
import { importImage, load, save } from "./operations/archives.ts";
import { build } from "./operations/build.ts";
import { create, inspect } from "./operations/container.ts";
import { cp } from "./operations/cp.ts";
import { exec, execInspect } from "./operations/exec.ts";
import { exportContainer, read, remove, stat, tree, write } from "./operations/files.ts";
import {
  buildPrune,
  commit,
  containerPrune,
  history,
  imageInspect,
  imagePrune,
  images,
  rmi,
  tag,
} from "./operations/image.ts";
import {
  diff,
  kill,
  pause,
  ps,
  rename,
  resize,
  restart,
  rm,
  start,
  stats,
  stop,
  top,
  unpause,
} from "./operations/lifecycle.ts";
import { login, pull, push } from "./operations/registry.ts";
import { run } from "./operations/run.ts";
import { attach, logs, wait } from "./operations/streams.ts";
import { df, events, info, ping, version } from "./operations/system.ts";
import { update } from "./operations/update.ts";
import { volumeCreate, volumeInspect, volumeLs, volumePrune, volumeRm } from "./operations/volume.ts";

type Handlers = { readonly [V in Verb]: Handler<V> };

/** Verbs that this adapter does not do. */
export const missingVerbs: ReadonlySet<Verb> = new Set<Verb>([
  "network-create",
  "network-inspect",
  "network-ls",
  "network-rm",
  "network-prune",
  "network-connect",
  "network-disconnect",
]);

const missing = (verb: Verb) => async () => unsupported(verb, "the adapter does not do this");

/** What each verb does. */
export const handlers: Handlers = {
  attach,
  build,
  commit,
  cp,
  create,
  df,
  diff,
  events,
  exec,
  history,
  images,
  info,
  inspect,
  kill,
  load,
  login,
  logs,
  pause,
  ping,
  ps,
  pull,
  push,
  read,
  remove,
  rename,
  resize,
  restart,
  rm,
  rmi,
  run,
  save,
  start,
  stat,
  stats,
  stop,
  tag,
  top,
  tree,
  unpause,
  update,
  version,
  wait,
  write,
  "build-prune": buildPrune,
  "container-prune": containerPrune,
  "exec-inspect": execInspect,
  export: exportContainer,
  "image-inspect": imageInspect,
  "image-prune": imagePrune,
  "volume-create": volumeCreate,
  "volume-inspect": volumeInspect,
  "volume-ls": volumeLs,
  "volume-prune": volumePrune,
  "volume-rm": volumeRm,
  import: importImage,
  "network-connect": missing("network-connect"),
  "network-create": missing("network-create"),
  "network-disconnect": missing("network-disconnect"),
  "network-inspect": missing("network-inspect"),
  "network-ls": missing("network-ls"),
  "network-prune": missing("network-prune"),
  "network-rm": missing("network-rm"),
};
