import { describe } from "vitest";
import { containerChapter } from "./contract/containers.contract.ts";
import { fileChapter } from "./contract/files.contract.ts";
import { handleChapter } from "./contract/handles.contract.ts";
import { imageChapter } from "./contract/images.contract.ts";
import { outcomeChapter } from "./contract/outcomes.contract.ts";
import { sessionChapter } from "./contract/sessions.contract.ts";
import { createSubject, type SubjectOptions } from "./contract/subject.contract.ts";
import { timeChapter } from "./contract/time.contract.ts";

/**
 * The contract of the port (engine.ts): registers the tests that every engine passes, for one engine that is made
 * when the first of them runs. What needs a capability that the engine does not claim is skipped with that reason.
 *
 * Laws: every outcome has the shape of the schema; each test has sessions of its own, and each of them has to close
 * without residue; what is expected was measured on dockerd 20.10 and is the same on podman 4.3, or is the port's
 * own promise. An adapter's own tests hold only its regressions.
 */
export function engineContract(name: string, options: SubjectOptions): void {
  describe.skipIf(options.skip !== undefined)(
    `the contract of an engine: ${name}${options.skip === undefined ? "" : ` (skipped: ${options.skip})`}`,
    () => {
      const subject = createSubject(options);
      describe("outcomes", () => outcomeChapter(subject));
      describe("handles", () => handleChapter(subject));
      describe("sessions", () => sessionChapter(subject));
      describe("time", () => timeChapter(subject));
      describe("containers", () => containerChapter(subject));
      describe("files", () => fileChapter(subject));
      describe("images and volumes", () => imageChapter(subject));
    },
  );
}
