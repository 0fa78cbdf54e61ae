import type { ByteString } from "../../bytes.ts";
import type { Process } from "../process.ts";

function stateLetter(process: Process): string {
  if (process.status !== undefined) return "Z";
  if (process.stopped) return "T";
  return process.wait.on === "turn" ? "R" : "S";
}

/** /proc/N/stat. */
export function statLine(process: Process): ByteString {
  const group = process.group;
  return `${process.pid} (${process.name.slice(0, 15)}) ${stateLetter(process)} ${process.parentPid} ${group} ${group} 0 -1 4194560 976 0 0 0 0 0 0 0 20 0 1 0 0 2322432 316 18446744073709551615 4198400 5785993 140720912504256 0 0 0 0 0 0 0 0 0 17 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n`;
}

const stateWords: { readonly [letter: string]: string } = { R: "running", S: "sleeping", T: "stopped", Z: "zombie" };

/** /proc/N/status. */
export function statusText(process: Process): ByteString {
  const { uid, gid, groups } = process.credentials;
  const letter = stateLetter(process);
  const capabilities = uid === 0 ? "00000000a80425fb" : "0000000000000000";
  const ignored = signalMask(process, "ignore");
  const caught = signalMask(process, "handle");
  return [
    `Name:\t${process.name.slice(0, 15)}`,
    `Umask:\t${process.umask.toString(8).padStart(4, "0")}`,
    `State:\t${letter} (${stateWords[letter] ?? ""})`,
    `Tgid:\t${process.pid}`,
    "Ngid:\t0",
    `Pid:\t${process.pid}`,
    `PPid:\t${process.parentPid}`,
    "TracerPid:\t0",
    `Uid:\t${uid}\t${uid}\t${uid}\t${uid}`,
    `Gid:\t${gid}\t${gid}\t${gid}\t${gid}`,
    "FDSize:\t64",
    `Groups:\t${groups.join(" ")} `,
    `NStgid:\t${process.pid}`,
    `NSpid:\t${process.pid}`,
    `NSpgid:\t${process.group}`,
    `NSsid:\t${process.group}`,
    "VmPeak:\t    2332 kB",
    "VmSize:\t    2332 kB",
    "VmRSS:\t    1464 kB",
    "Threads:\t1",
    "SigPnd:\t0000000000000000",
    "SigBlk:\t0000000000000000",
    `SigIgn:\t${ignored}`,
    `SigCgt:\t${caught}`,
    "CapInh:\t0000000000000000",
    `CapPrm:\t${capabilities}`,
    `CapEff:\t${capabilities}`,
    "CapBnd:\t00000000a80425fb",
    "CapAmb:\t0000000000000000",
    "NoNewPrivs:\t0",
    "Seccomp:\t2",
    "",
  ].join("\n");
}

function signalMask(process: Process, wanted: "ignore" | "handle"): string {
  let mask = 0n;
  for (const [signal, disposition] of process.dispositions)
    if (disposition === wanted) mask |= 1n << BigInt(signal - 1);
  return mask.toString(16).padStart(16, "0");
}
