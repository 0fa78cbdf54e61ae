import type { Verb } from "../../../vocabulary/operation.ts";
import { create } from "./create.ts";
import { history } from "./history.ts";
import { imageInspect } from "./image-inspect.ts";
import { imagePrune } from "./image-prune.ts";
import { images } from "./images.ts";
import { rmi } from "./rmi.ts";
import { tag } from "./tag.ts";
import { commit } from "./commit.ts";
import { diff } from "./diff.ts";
import { inspect } from "./inspect.ts";
import { start } from "./start.ts";
import { volumeCreate } from "./volume-create.ts";
import { volumeInspect } from "./volume-inspect.ts";
import { volumeLs } from "./volume-ls.ts";
import { volumePrune } from "./volume-prune.ts";
import { volumeRm } from "./volume-rm.ts";
import type { Handler } from "./handler.ts";
import { unsupported } from "./unsupported.ts";

/** One row a verb: what the reference engine does. A verb without a row does not compile. */
export const operations: { readonly [V in Verb]: Handler<V> } = {
  attach: unsupported("attach"),
  build: unsupported("build"),
  "build-prune": unsupported("build-prune"),
  commit,
  "container-prune": unsupported("container-prune"),
  cp: unsupported("cp"),
  create,
  df: unsupported("df"),
  diff,
  events: unsupported("events"),
  exec: unsupported("exec"),
  "exec-inspect": unsupported("exec-inspect"),
  export: unsupported("export"),
  history,
  "image-inspect": imageInspect,
  "image-prune": imagePrune,
  images,
  import: unsupported("import"),
  info: unsupported("info"),
  inspect,
  kill: unsupported("kill"),
  load: unsupported("load"),
  login: unsupported("login"),
  logs: unsupported("logs"),
  "network-connect": unsupported("network-connect"),
  "network-create": unsupported("network-create"),
  "network-disconnect": unsupported("network-disconnect"),
  "network-inspect": unsupported("network-inspect"),
  "network-ls": unsupported("network-ls"),
  "network-prune": unsupported("network-prune"),
  "network-rm": unsupported("network-rm"),
  pause: unsupported("pause"),
  ping: unsupported("ping"),
  ps: unsupported("ps"),
  pull: unsupported("pull"),
  push: unsupported("push"),
  read: unsupported("read"),
  remove: unsupported("remove"),
  rename: unsupported("rename"),
  resize: unsupported("resize"),
  restart: unsupported("restart"),
  rm: unsupported("rm"),
  rmi,
  run: unsupported("run"),
  save: unsupported("save"),
  start,
  stat: unsupported("stat"),
  stats: unsupported("stats"),
  stop: unsupported("stop"),
  tag,
  top: unsupported("top"),
  tree: unsupported("tree"),
  unpause: unsupported("unpause"),
  update: unsupported("update"),
  version: unsupported("version"),
  "volume-create": volumeCreate,
  "volume-inspect": volumeInspect,
  "volume-ls": volumeLs,
  "volume-prune": volumePrune,
  "volume-rm": volumeRm,
  wait: unsupported("wait"),
  write: unsupported("write"),
};
