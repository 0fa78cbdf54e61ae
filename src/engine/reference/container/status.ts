import type { Container } from "../state.ts";
import { argvOf } from "./configuration.ts";

/** A span of time as docker words it. */
export function spanText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 1) return "Less than a second";
  if (seconds === 1) return "1 second";
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = Math.floor(seconds / 60);
  if (minutes === 1) return "About a minute";
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.floor(seconds / 3600 + 0.5);
  if (hours === 1) return "About an hour";
  if (hours < 48) return `${hours} hours`;
  if (hours < 24 * 14) return `${Math.floor(hours / 24)} days`;
  if (hours < 24 * 60) return `${Math.floor(hours / 24 / 7)} weeks`;
  if (hours < 24 * 730) return `${Math.floor(hours / 24 / 30)} months`;
  return `${Math.floor(seconds / 3600 / 24 / 365)} years`;
}

/** Status text of the list (CTR-LST-013). */
export function statusText(container: Container, nowMs: number): string {
  const since = (time: number | undefined): string => spanText(nowMs - (time ?? nowMs));
  switch (container.status) {
    case "running":
      return `Up ${since(container.startedMs)}${healthText(container.health)}`;
    case "paused":
      return `Up ${since(container.startedMs)} (Paused)`;
    case "restarting":
      return `Restarting (${container.exitCode}) ${since(container.finishedMs)} ago`;
    case "removing":
      return "Removal In Progress";
    case "dead":
      return "Dead";
    case "created":
      return "Created";
    case "exited":
      return container.finishedMs === undefined
        ? ""
        : `Exited (${container.exitCode}) ${since(container.finishedMs)} ago`;
  }
}

function healthText(health: Container["health"]): string {
  if (health === undefined) return "";
  return health.status === "starting" ? " (health: starting)" : ` (${health.status})`;
}

/** argv as the list shows it: words with a space are quoted, the first never. */
export function commandText(container: Container): string {
  const [path = "", ...args] = argvOf(container.config);
  return [path, ...args.map((word) => (word.includes(" ") ? `'${word}'` : word))].join(" ");
}
