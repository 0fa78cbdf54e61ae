import { randomInt } from "node:crypto";
import { buildProperties, containerProperties, properties } from "../../properties/table.ts";
import { mutants } from "../engine/mutants/table.ts";
import { milliseconds } from "../scenario/duration.ts";
import type { Property } from "../vocabulary/property.ts";
import { exitCodes } from "../vocabulary/verdict.ts";
import { UserError } from "./user-error.ts";

/** Options of `plimsoll fuzz`, as the command line gives them. */
export interface FuzzOptions {
  readonly engine?: string;
  readonly mutant?: string;
  readonly property?: readonly string[];
  readonly runs?: number;
  readonly seed?: number;
  readonly length: number;
  readonly path?: string;
  readonly time?: string;
  readonly out: string;
  readonly list?: boolean;
  readonly differential?: boolean;
  readonly builds?: boolean;
  readonly private?: boolean;
}

const lengthMax = 1000;
const runsDefault = 1000;

/** What to fuzz, and how long, once the options are read. */
export interface Plan {
  readonly engine: string;
  readonly properties: readonly Property[];
  readonly seed: number;
  readonly runs: number;
  readonly limitMs: number;
  /** Against the reference engine, answer by answer: sequences over every verb, or builds. */
  readonly comparison?: "answers" | "builds";
  /** Nobody else uses the engine: prunes may be drawn. */
  readonly isPrivate: boolean;
}

/** Reads the options; throws a UserError (3) that says what is wrong with them. */
export function readPlan(options: FuzzOptions): Plan {
  const bad = (message: string) => new UserError(message, exitCodes.badUse);
  if (options.mutant !== undefined && options.engine !== undefined) {
    throw bad("--mutant and --engine both name the engine: give one of them");
  }
  const isDifferential = options.differential === true;
  if (isDifferential && options.builds === true)
    throw bad("--differential and --builds are two campaigns: give one of them");
  const comparison = isDifferential ? "answers" : options.builds === true ? "builds" : undefined;
  const flag = isDifferential ? "--differential" : "--builds";
  if (comparison !== undefined && options.property !== undefined) {
    throw bad(`${flag} judges answers, not properties: leave --property out`);
  }
  if (comparison !== undefined && (options.mutant ?? options.engine ?? "reference") === "reference") {
    throw bad(`${flag} compares an engine with the reference engine: give an --engine`);
  }
  if (options.private === true && !isDifferential)
    throw bad("--private is for --differential, which draws prunes then");
  if (options.length > lengthMax) throw bad(`--length: at most ${lengthMax}, not ${options.length}`);
  if (options.path !== undefined) {
    if (!/^\d+(:\d+)*$/.test(options.path)) {
      throw bad(`--path: numbers with colons between were expected, as in 12:0:3, not \`${options.path}\``);
    }
    if (options.seed === undefined) throw bad("--path needs the --seed that it was printed with");
  }
  if (options.seed !== undefined && options.seed > 0xffff_ffff) throw bad("--seed: at most 4294967295");
  const limitMs = options.time === undefined ? Number.POSITIVE_INFINITY : milliseconds(options.time);
  if (limitMs === undefined || limitMs <= 0) {
    throw bad(`--time: a time such as 30s, 5m or 1h was expected, not \`${options.time}\``);
  }
  const endless = options.time === undefined ? runsDefault : 2 ** 31 - 1;
  return {
    engine: options.mutant === undefined ? (options.engine ?? "reference") : `mutant:${options.mutant}`,
    properties: (options.property ?? []).length === 0 ? properties : (options.property ?? []).map(propertyOf),
    seed: options.seed ?? randomInt(2 ** 31),
    // A path names one sequence.
    runs: options.path === undefined ? (options.runs ?? endless) : 1,
    limitMs,
    ...(comparison === undefined ? {} : { comparison }),
    isPrivate: options.private === true,
  };
}

/** A build costs as much as ten operations on containers, and a sequence of builds is run again for each property. */
const buildsOneIn = 10;
const buildsMin = 30;
const shareOfContainers = 0.75;

/**
 * The campaigns of a plan: one for histories of containers and one for histories of builds, when both have properties to
 * judge; a comparison is one campaign.
 */
export function campaignsOf(plan: Plan): readonly Plan[] {
  if (plan.comparison !== undefined) return [plan];
  const groups = [containerProperties, buildProperties].map((group) =>
    group.filter((property) => plan.properties.includes(property)),
  );
  const [containers = [], builds = []] = groups;
  if (containers.length === 0 || builds.length === 0) return [plan];
  return [
    { ...plan, properties: containers, limitMs: plan.limitMs * shareOfContainers },
    { ...plan, properties: builds, runs: Math.max(Math.ceil(plan.runs / buildsOneIn), Math.min(plan.runs, buildsMin)) },
  ];
}

/** Whether a campaign is about builds. */
export function isOfBuilds({ comparison, properties: judged }: Plan): boolean {
  return comparison === "builds" || (comparison === undefined && judged.every((one) => buildProperties.includes(one)));
}

function propertyOf(name: string): Property {
  const property = properties.find((candidate) => candidate.name === name);
  if (property !== undefined) return property;
  const names = properties.map((candidate) => candidate.name).join(", ");
  throw new UserError(`--property: there is no property \`${name}\`; there are: ${names}`, exitCodes.badUse);
}

/** Lines of `plimsoll fuzz --list`. */
export function listing(): readonly string[] {
  return [
    "properties",
    ...properties.flatMap(({ name, sentence, rules }) => [`  ${name}  (${rules.join(", ")})`, `      ${sentence}`]),
    "",
    "mutants: the reference engine with one seeded fault each, by the property that must catch it",
    ...mutants.flatMap(({ name, sentence, property }) => [`  ${name}  (${property})`, `      ${sentence}`]),
  ];
}
