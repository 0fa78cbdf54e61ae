/** Import rules of the architecture; src/architecture.test.ts runs them, and looks for circles itself. */

/** One rule: a module of `from` imports only what `to` allows; anything else fails. */
function only(name, from, allowed, options = {}) {
  return {
    name,
    severity: "error",
    from: { path: from },
    to: {
      pathNot: allowed.map((path) => `^${path}`),
      ...(options.builtIns ? { dependencyTypesNot: ["core"] } : {}),
    },
  };
}

const npm = (name) => `node_modules/${name}(/|$)`;

const portFiles = ["src/vocabulary/", "src/engine/engine\\.ts$", "src/engine/shared/"];

export default {
  forbidden: [
    { name: "nothing-imports-main", severity: "error", from: { pathNot: "^src/main/" }, to: { path: "^src/main/" } },
    only("vocabulary", "^src/vocabulary/", ["src/vocabulary/", npm("ajv")]),
    only("scenario", "^src/scenario/", ["src/vocabulary/", "src/scenario/", npm("yaml")]),
    only("rules", "^src/rules/", ["src/vocabulary/", "src/rules/", npm("yaml")]),
    only("port", "^src/engine/engine\\.ts$", ["src/vocabulary/"]),
    only("engine-shared", "^src/engine/shared/", ["src/vocabulary/", "src/engine/shared/"]),
    only("reference", "^src/engine/reference/", [...portFiles, "src/engine/reference/", npm("unbash")]),
    only("mutants", "^src/engine/mutants/", [...portFiles, "src/engine/reference/", "src/engine/mutants/"]),
    only("adapter", "^src/engine/adapter/", [...portFiles, "src/engine/adapter/"], { builtIns: true }),
    ...["docker-api", "docker-cli", "stdio"].map((adapter) =>
      only(adapter, `^src/engine/${adapter}/`, [...portFiles, "src/engine/adapter/", `src/engine/${adapter}/`], {
        builtIns: true,
      }),
    ),
    only("check", "^src/check/", ["src/vocabulary/", "src/check/"]),
    only("report", "^src/report/", ["src/vocabulary/", "src/report/"]),
    only("runner", "^src/runner/", [
      "src/vocabulary/",
      "src/scenario/",
      "src/rules/",
      "src/check/",
      "src/engine/engine\\.ts$",
      "src/runner/",
    ]),
    only("fuzz", "^src/fuzz/", [
      "src/vocabulary/",
      "src/scenario/",
      "src/engine/engine\\.ts$",
      "src/engine/shared/",
      "src/engine/reference/",
      "src/runner/",
      "src/check/",
      "src/fuzz/",
      npm("fast-check"),
    ]),
    only("properties", "^properties/", ["src/vocabulary/", "properties/"]),
    only("main", "^src/main/", ["src/", "properties/", npm("commander")], { builtIns: true }),
    {
      name: "adapters-never-import-each-other",
      severity: "error",
      from: { path: "^src/engine/(docker-api|docker-cli|stdio)/" },
      to: { path: "^src/engine/(docker-api|docker-cli|stdio|reference|mutants)/", pathNot: "^src/engine/$1/" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test(-support)?\\.ts$" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
    },
  },
};
