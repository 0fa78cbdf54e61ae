import type { SystemCalls, Wait } from "../process/program.ts";
import { describeSignal, SIGINT, SIGPIPE } from "../process/signals.ts";
import { popFrame } from "./control.ts";
import { advance, type Frame, type Shell } from "./state.ts";

type WaitFrame = Extract<Frame, { kind: "wait" }>;

/** Goes on with the `wait` builtin: a signal with a trap ends it with 128+n, and the trap then runs. */
export function resumeWait(shell: Shell, system: SystemCalls, frame: WaitFrame): Wait | undefined {
  const [signal] = shell.signals;
  const wanted = frame.pids ?? [...shell.jobs].filter(([, status]) => status === undefined).map(([pid]) => pid);
  let status = frame.pids === undefined ? 0 : shell.status;
  for (const pid of wanted) {
    const known = shell.jobs.get(pid);
    if (!shell.jobs.has(pid)) {
      status = 127;
      continue;
    }
    if (known !== undefined) {
      status = known;
      forget(shell, pid);
      continue;
    }
    const result = system.waitChild(pid);
    if (result === "blocked") {
      if (signal !== undefined) {
        popFrame(shell, frame);
        shell.status = 128 + signal;
        return undefined;
      }
      if (frame.pids !== undefined)
        advance(shell, frame, { kind: "wait", pids: frame.pids.slice(frame.pids.indexOf(pid)) });
      return { on: "child", pid };
    }
    forget(shell, pid);
    if (result === "none") status = 127;
    else {
      // ash tells how the job that it waits for was ended.
      if (
        frame.pids !== undefined &&
        result.signal !== undefined &&
        result.signal !== SIGINT &&
        result.signal !== SIGPIPE
      ) {
        system.write(2, `${describeSignal(result.signal)}\n`);
      }
      status = result.status;
    }
  }
  popFrame(shell, frame);
  shell.status = frame.pids === undefined ? 0 : status;
  return undefined;
}

function forget(shell: Shell, pid: number): void {
  const jobs = new Map(shell.jobs);
  jobs.delete(pid);
  shell.jobs = jobs;
}
