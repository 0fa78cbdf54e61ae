import type { ByteString } from "../../bytes.ts";
import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain, unsupported } from "./errors.ts";
import { parseScaled } from "./numbers.ts";
import { showUsage } from "./usage.ts";

const suffixes: Readonly<Record<string, number>> = {
  "": 1,
  c: 1,
  w: 2,
  b: 512,
  kD: 1000,
  k: 1024,
  K: 1024,
  kB: 1000,
  KB: 1000,
  M: 1024 ** 2,
  MB: 1000 ** 2,
  MD: 1000 ** 2,
  G: 1024 ** 3,
  GB: 1000 ** 3,
};
const keys = /^(if|of|bs|ibs|obs|count|skip|seek|conv|iflag|oflag|status)=(.*)$/s;

/** dd; its statistics have no rate, as in this build of busybox. */
export const dd = blocking("dd", (argv, calls) => {
  const given = new Map<string, ByteString>();
  for (const word of argv.slice(1)) {
    if (word === "--") continue;
    const match = keys.exec(word);
    if (match === null) return showUsage(calls, argv);
    given.set(match[1] ?? "", match[2] ?? "");
  }
  const list = (key: string): readonly string[] => (given.get(key) ?? "").split(",").filter((name) => name !== "");
  const number = (key: string, fallback: number): number | undefined => {
    const text = given.get(key);
    if (text === undefined) return fallback;
    return text.split("x").reduce<number | undefined>((product, part) => {
      const factor = parseScaled(part, suffixes);
      return product === undefined || factor === undefined ? undefined : product * factor;
    }, 1);
  };
  const blockSize = number("bs", 512);
  const inputSize = given.has("bs") ? blockSize : number("ibs", 512);
  const outputSize = given.has("bs") ? blockSize : number("obs", 512);
  const count = number("count", Number.POSITIVE_INFINITY);
  const skip = number("skip", 0);
  const seek = number("seek", 0);
  for (const [key, value] of [
    ["bs", blockSize],
    ["ibs", inputSize],
    ["obs", outputSize],
    ["count", count],
    ["skip", skip],
    ["seek", seek],
  ] as const) {
    if (value === undefined) return complain(calls, argv, `invalid number '${given.get(key)}'`);
  }
  if (
    blockSize === undefined ||
    inputSize === undefined ||
    outputSize === undefined ||
    count === undefined ||
    skip === undefined ||
    seek === undefined
  )
    return 1;
  if (inputSize === 0 || outputSize === 0) return complain(calls, argv, "number 0 is not in 1..2147483647 range");
  const conversions = list("conv");
  const unknown = [
    ...conversions.filter((name) => !/^(notrunc|noerror|sync|fsync|swab)$/.test(name)),
    ...list("iflag").filter((name) => !/^(skip_bytes|count_bytes|fullblock|direct)$/.test(name)),
    ...list("oflag").filter((name) => !/^(seek_bytes|append|direct)$/.test(name)),
  ];
  if (unknown.length > 0) return complain(calls, argv, `invalid argument '${unknown[0]}' to 'conv'`);
  if (conversions.includes("swab") || list("iflag").includes("count_bytes"))
    return unsupported(calls, argv, argv.slice(1).join(" "));

  const inputName = given.get("if");
  let input = 0;
  if (inputName !== undefined) {
    const opened = calls.open(inputName, { read: true });
    if ("error" in opened) return complain(calls, argv, `can't open '${inputName}': ${errnoTexts[opened.error]}`);
    input = opened.descriptor;
  }
  const outputName = given.get("of");
  const seekBytes = list("oflag").includes("seek_bytes") ? seek : seek * outputSize;
  let output = 1;
  if (outputName !== undefined) {
    const keep = conversions.includes("notrunc") || list("oflag").includes("append");
    const opened = calls.open(outputName, {
      write: true,
      create: true,
      truncate: !keep && seekBytes === 0,
      append: list("oflag").includes("append"),
    });
    if ("error" in opened) return complain(calls, argv, `can't open '${outputName}': ${errnoTexts[opened.error]}`);
    output = opened.descriptor;
    if (seekBytes > 0) {
      if (!keep) calls.truncate(output, seekBytes);
      calls.seek(output, seekBytes);
    }
  }
  let toSkip = list("iflag").includes("skip_bytes") ? skip : skip * inputSize;
  let buffer = "";
  let ended = false;
  const read = (): ByteString | undefined => {
    while (!ended && buffer.length < inputSize) {
      const bytes = calls.input(input);
      if (typeof bytes !== "string") {
        complain(calls, argv, `${inputName ?? "standard input"}: ${errnoTexts[bytes.error]}`);
        return undefined;
      }
      if (bytes === "") ended = true;
      buffer += bytes;
      // A pipe gives short blocks.
      if (!list("iflag").includes("fullblock") && bytes !== "") break;
    }
    const block = buffer.slice(0, inputSize);
    buffer = buffer.slice(inputSize);
    return block;
  };
  while (toSkip > 0) {
    const block = read();
    if (block === undefined) return 1;
    if (block === "") break;
    const left = block.slice(toSkip);
    toSkip -= block.length;
    if (left !== "") buffer = left + buffer;
  }
  let fullIn = 0;
  let partIn = 0;
  let written = 0;
  let total = "";
  let code = 0;
  for (let block = 0; block < count; block++) {
    let bytes = read();
    if (bytes === undefined) {
      code = 1;
      break;
    }
    if (bytes === "") break;
    if (bytes.length === inputSize) fullIn++;
    else {
      partIn++;
      if (conversions.includes("sync")) bytes = bytes.padEnd(inputSize, "\0");
    }
    total += bytes;
    if (total.length < 65536) continue;
    const error = calls.write(output, total);
    if (error === undefined) written += total.length;
    total = "";
    if (error !== undefined) {
      code = complain(calls, argv, `error writing '${outputName ?? "standard output"}': ${errnoTexts[error]}`);
      break;
    }
    calls.turn();
  }
  if (total !== "") {
    const error = calls.write(output, total);
    if (error === undefined) written += total.length;
    else code = complain(calls, argv, `error writing '${outputName ?? "standard output"}': ${errnoTexts[error]}`);
  }
  if (given.get("status") !== "none") {
    calls.write(
      2,
      `${fullIn}+${partIn} records in\n${Math.floor(written / outputSize)}+${written % outputSize === 0 ? 0 : 1} records out\n`,
    );
  }
  return code;
});
