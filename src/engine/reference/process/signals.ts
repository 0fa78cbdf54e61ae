/** Signal numbers of Linux on x86-64 by name, without SIG, in the order of their numbers. */
export const signalNames: readonly string[] = [
  "EXIT",
  "HUP",
  "INT",
  "QUIT",
  "ILL",
  "TRAP",
  "ABRT",
  "BUS",
  "FPE",
  "KILL",
  "USR1",
  "SEGV",
  "USR2",
  "PIPE",
  "ALRM",
  "TERM",
  "STKFLT",
  "CHLD",
  "CONT",
  "STOP",
  "TSTP",
  "TTIN",
  "TTOU",
  "URG",
  "XCPU",
  "XFSZ",
  "VTALRM",
  "PROF",
  "WINCH",
  "POLL",
  "PWR",
  "SYS",
];

export const SIGINT = 2;
export const SIGQUIT = 3;
export const SIGKILL = 9;
export const SIGPIPE = 13;
export const SIGTERM = 15;
export const SIGCHLD = 17;
export const SIGCONT = 18;
export const SIGSTOP = 19;

/** What a signal does to a process that neither handles nor ignores it (signal(7)). */
export type DefaultAction = "terminate" | "ignore" | "stop" | "continue";

export function defaultAction(signal: number): DefaultAction {
  switch (signal) {
    case SIGCHLD:
    case 23:
    case 28:
      return "ignore";
    case SIGCONT:
      return "continue";
    case SIGSTOP:
    case 20:
    case 21:
    case 22:
      return "stop";
    default:
      return "terminate";
  }
}

const signalDescriptions: { readonly [signal: number]: string } = {
  1: "Hangup",
  2: "Interrupt",
  3: "Quit",
  4: "Illegal instruction",
  5: "Trace/breakpoint trap",
  6: "Aborted",
  7: "Bus error",
  8: "Floating point exception",
  9: "Killed",
  10: "User defined signal 1",
  11: "Segmentation fault",
  12: "User defined signal 2",
  13: "Broken pipe",
  14: "Alarm clock",
  15: "Terminated",
  16: "Stack fault",
  24: "CPU time limit exceeded",
  25: "File size limit exceeded",
  26: "Virtual timer expired",
  27: "Profiling timer expired",
  29: "I/O possible",
  30: "Power failure",
  31: "Bad system call",
};

/** What the shell prints about a child that a signal ended. */
export function describeSignal(signal: number): string {
  return signalDescriptions[signal] ?? (signal >= 34 ? `Real-time signal ${signal - 34}` : `Unknown signal ${signal}`);
}

/** A signal by name (any case, with or without SIG) or number; undefined where there is none. */
export function parseSignal(text: string): number | undefined {
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    return number <= 64 ? number : undefined;
  }
  const name = text.toUpperCase().replace(/^SIG/, "");
  const index = signalNames.indexOf(name);
  if (index >= 0) return index;
  if (name === "IOT") return 6;
  if (name === "IO") return 29;
  const realTime = /^RTM(IN|AX)(?:([+-])(\d+))?$/.exec(name);
  if (realTime === null) return undefined;
  const offset = Number(realTime[3] ?? 0) * (realTime[2] === "-" ? -1 : 1);
  const number = (realTime[1] === "IN" ? 34 : 64) + offset;
  return number >= 34 && number <= 64 ? number : undefined;
}

/** Name of a signal without SIG. */
export function signalName(signal: number): string {
  return signalNames[signal] ?? (signal === 34 ? "RTMIN" : signal === 64 ? "RTMAX" : `RTMIN+${signal - 34}`);
}
