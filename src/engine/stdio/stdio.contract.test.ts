import { createHash } from "node:crypto";
import { engineContract } from "../engine.contract.ts";
import { createReferenceEngine } from "../reference/engine.ts";
import { createStdioEngine } from "./engine.ts";
import { serve } from "./serve.test-support.ts";

const sha256 = (bytes: string) => createHash("sha256").update(bytes, "latin1").digest("hex");
const reference = () => createReferenceEngine({ sha256, budget: 10_000 }, { version: "0", startMs: 0 });

// The same engine as in its own contract test, with the protocol between: what differs is the adapter's.
engineContract("stdio, eight requests at a time, long contents as blobs", {
  namespace: "contract",
  open: () =>
    createStdioEngine(serve(reference(), { concurrency: 8, blobsFrom: 1000 }), { name: "test", plimsollVersion: "0" }),
});

engineContract("stdio, one request at a time, no blobs", {
  namespace: "contract",
  open: () => createStdioEngine(serve(reference()), { name: "test", plimsollVersion: "0" }),
});
