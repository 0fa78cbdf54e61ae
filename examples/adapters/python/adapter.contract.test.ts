import { engineContract } from "../../../src/engine/engine.contract.ts";
import { createStdioEngine } from "../../../src/engine/stdio/engine.ts";
import { startProgram } from "../../../src/engine/stdio/program.ts";

const argv = ["python3", "-B", "examples/adapters/python/adapter.py"] as const;

engineContract("the example in Python", {
  namespace: "contract",
  // What a program of the example cannot do is answered `programs`, see its README.
  lacks: ["programs"],
  open: () =>
    createStdioEngine(startProgram({ argv, diagnostics: (said) => console.error(said) }), {
      name: "python",
      plimsollVersion: "0",
    }),
});
