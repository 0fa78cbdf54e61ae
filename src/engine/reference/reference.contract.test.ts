import { createHash } from "node:crypto";
import { engineContract } from "../engine.contract.ts";
import { createReferenceEngine } from "./engine.ts";

const sha256 = (bytes: string) => createHash("sha256").update(bytes, "latin1").digest("hex");

engineContract("reference", {
  namespace: "contract",
  open: () => createReferenceEngine({ sha256, budget: 10_000 }, { version: "0", startMs: 0 }),
});
