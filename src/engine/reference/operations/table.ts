import { attach } from "./attach.ts";
import { build } from "./build.ts";
import { buildPrune } from "./build-prune.ts";
import { commit } from "./commit.ts";
import { containerPrune } from "./container-prune.ts";
import { cp } from "./cp.ts";
import { create } from "./create.ts";
import { df } from "./df.ts";
import { diff } from "./diff.ts";
import { events } from "./events.ts";
import { exec } from "./exec.ts";
import { execInspect } from "./exec-inspect.ts";
import { exportContainer } from "./export.ts";
import type { Operations } from "./handler.ts";
import { history } from "./history.ts";
import { imageInspect } from "./image-inspect.ts";
import { imagePrune } from "./image-prune.ts";
import { images } from "./images.ts";
import { info } from "./info.ts";
import { inspect } from "./inspect.ts";
import { kill } from "./kill.ts";
import { logs } from "./logs.ts";
import { pause } from "./pause.ts";
import { ping } from "./ping.ts";
import { ps } from "./ps.ts";
import { read } from "./read.ts";
import { remove } from "./remove.ts";
import { rename } from "./rename.ts";
import { resize } from "./resize.ts";
import { restart } from "./restart.ts";
import { rm } from "./rm.ts";
import { rmi } from "./rmi.ts";
import { run } from "./run.ts";
import { start } from "./start.ts";
import { stat } from "./stat.ts";
import { stats } from "./stats.ts";
import { stop } from "./stop.ts";
import { tag } from "./tag.ts";
import { top } from "./top.ts";
import { tree } from "./tree.ts";
import { unpause } from "./unpause.ts";
import { unsupported } from "./unsupported.ts";
import { update } from "./update.ts";
import { version } from "./version.ts";
import { volumeCreate } from "./volume-create.ts";
import { volumeInspect } from "./volume-inspect.ts";
import { volumeLs } from "./volume-ls.ts";
import { volumePrune } from "./volume-prune.ts";
import { volumeRm } from "./volume-rm.ts";
import { wait } from "./wait.ts";
import { write } from "./write.ts";

/** One row a verb: what the reference engine does. A verb without a row does not compile. */
export const operations: Operations = {
  attach,
  build,
  "build-prune": buildPrune,
  commit,
  "container-prune": containerPrune,
  cp,
  create,
  df,
  diff,
  events,
  exec,
  "exec-inspect": execInspect,
  export: exportContainer,
  history,
  "image-inspect": imageInspect,
  "image-prune": imagePrune,
  images,
  import: unsupported("import"),
  info,
  inspect,
  kill,
  load: unsupported("load"),
  login: unsupported("login"),
  logs,
  "network-connect": unsupported("network-connect"),
  "network-create": unsupported("network-create"),
  "network-disconnect": unsupported("network-disconnect"),
  "network-inspect": unsupported("network-inspect"),
  "network-ls": unsupported("network-ls"),
  "network-prune": unsupported("network-prune"),
  "network-rm": unsupported("network-rm"),
  pause,
  ping,
  ps,
  pull: unsupported("pull"),
  push: unsupported("push"),
  read,
  remove,
  rename,
  resize,
  restart,
  rm,
  rmi,
  run,
  save: unsupported("save"),
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
  "volume-create": volumeCreate,
  "volume-inspect": volumeInspect,
  "volume-ls": volumeLs,
  "volume-prune": volumePrune,
  "volume-rm": volumeRm,
  wait,
  write,
};
