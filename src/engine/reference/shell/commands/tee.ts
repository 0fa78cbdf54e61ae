import { errnoTexts } from "../../filesystem/errno.ts";
import { blocking } from "./blocking.ts";
import { complain } from "./errors.ts";
import { optionRules, parseOptions } from "./options.ts";

interface Copying {
  readonly descriptors: readonly number[];
  readonly code: number;
}

const rules = optionRules("ia", "append=a", "ignore-interrupts=i");

/** tee [-ai] [FILE…] */
export const tee = blocking<Copying>("tee", (argv, calls) => {
  const options = parseOptions(argv, rules, calls);
  if (options === undefined) return 1;
  let code = calls.resumed?.code ?? 0;
  const descriptors = [...(calls.resumed?.descriptors ?? [])];
  if (calls.resumed === undefined) {
    if (options.has("i")) calls.setSignal(2, "ignore");
    for (const name of options.operands) {
      const append = options.has("a");
      const opened =
        name === "-" ? { descriptor: 1 } : calls.open(name, { write: true, create: true, append, truncate: !append });
      if ("error" in opened) code = complain(calls, argv, `${name}: ${errnoTexts[opened.error]}`);
      else descriptors.push(opened.descriptor);
    }
  }
  for (;;) {
    const kept = { descriptors: [...descriptors], code };
    calls.keep(() => kept);
    const bytes = calls.input(0);
    if (typeof bytes !== "string") return complain(calls, argv, `read error: ${errnoTexts[bytes.error]}`);
    if (bytes === "") return code;
    for (const descriptor of [1, ...descriptors]) {
      const error = calls.write(descriptor, bytes);
      if (error !== undefined) code = complain(calls, argv, `write error: ${errnoTexts[error]}`);
    }
  }
});
