import { describe, expect, it } from "vitest";
import type { BuildArguments, ContentTree } from "../../../../vocabulary/generated/types.ts";
import { createReferenceEngine } from "../../engine.ts";
import { testEnvironment, testStartMs } from "../../open-for-test.ts";
import { parseDockerfile } from "../dockerfile/parse.ts";

const files: ContentTree["entries"] = [
  { path: "f", type: "file", content: "x\n", mode: "0640" },
  { path: "d", type: "directory" },
  { path: "d/a", type: "file", content: "a\n", mode: "4755" },
  { path: "d/sub", type: "directory" },
  { path: "d/sub/c", type: "file", content: "c\n" },
];

function open() {
  const engine = createReferenceEngine(
    { ...testEnvironment, builder: "buildkit" },
    { version: "test", startMs: testStartMs },
  );
  const session = engine.open({ namespace: "test", seed: 1, files: new Map() });
  const build = (lines: readonly string[], more: Partial<BuildArguments> = {}) =>
    session.apply({
      op: "build",
      as: "app",
      context: { entries: [{ path: "Dockerfile", type: "file", content: `${lines.join("\n")}\n` }, ...files] },
      ...more,
    });
  const read = (path: string) => session.apply({ op: "read", image: "app", path });
  const tree = (path: string): readonly string[] => {
    const outcome = session.apply({ op: "tree", image: "app", path });
    if (outcome.status !== "ok" || !("tree" in outcome.value)) throw new Error(JSON.stringify(outcome));
    const entries = outcome.value.tree as ContentTree["entries"];
    return entries.map(({ path: name, mode, uid, gid }) => `${mode} ${uid}:${gid} ${name}`);
  };
  return { engine, session, build, read, tree };
}

const from = "FROM ((image.shell))";

/** What a build wrote, or why it failed. */
function said(outcome: ReturnType<ReturnType<typeof open>["build"]>): string {
  if (outcome.status === "ok" && "output" in outcome.value) return String(outcome.value.output);
  return "message" in outcome ? String(outcome.message) : outcome.status;
}

describe("the buildkit dialect, as the BuildKit of dockerd 20.10.24 answers", () => {
  it("says so, and claims what the classic builder lacks", () => {
    const { info } = open().engine;
    expect(info.dialect).toMatchObject({ engine: "docker", builder: "buildkit" });
    expect(info.capabilities).toEqual(expect.arrayContaining(["build.chmod", "build.heredoc", "build.mount"]));
    expect(info.capabilities).not.toContain("build.cache-report");
  });

  it.each([
    ["a cache is a directory of its own", "RUN --mount=type=cache,target=/c echo hi > /c/x && ls /c", "x\n"],
    ["a tmpfs is empty and anybody's", "RUN --mount=type=tmpfs,target=/t touch /t/x && stat -c %a /t", "1777\n"],
    [
      "a bind shows the context, and cannot be written to",
      "RUN --mount=type=bind,target=/b ls /b; touch /b/zz || echo ro",
      "Dockerfile\nd\nf\ntouch: /b/zz: Read-only file system\nro\n",
    ],
    [
      "a bind with rw takes writes, and keeps none",
      "RUN --mount=type=bind,source=d,target=/b,rw touch /b/zz && ls /b",
      "a\nsub\nzz\n",
    ],
    ["a bind of one file", "RUN --mount=source=f,target=/one cat /one", "x\n"],
    ["a secret that nobody gives is not there", "RUN --mount=type=secret,id=foo ls /run", ""],
    [
      "an agent that nobody gives has its variable",
      "RUN --mount=type=ssh echo $SSH_AUTH_SOCK",
      "/run/buildkit/ssh_agent.0\n",
    ],
    [
      "hosts cannot be written to, the host name's file is the image's own (RUN-009)",
      "RUN echo y > /etc/hosts || echo ro; echo z > /etc/hostname; cat /etc/hostname",
      "/bin/sh: can't create /etc/hosts: Read-only file system\nro\nz\n",
    ],
    ["what has no newline at its end gets none", "RUN printf abc; printf def >&2", "abcdef"],
    ["root has no other groups", "RUN id; id -G; groups", "uid=0(root) gid=0(root)\n0\nroot\n"],
    [
      "the host's file has two lines",
      "RUN cat /etc/hosts",
      "127.0.0.1\tlocalhost buildkitsandbox\n::1\tlocalhost ip6-localhost ip6-loopback\n",
    ],
    ["nothing is an empty directory", "RUN --mount=target=/t,from=scratch ls -a /t; stat -c %a /t", ".\n..\n755\n"],
    ["the sandbox has one name, which is no variable", "RUN hostname; echo [$HOSTNAME]", "buildkitsandbox\n[]\n"],
  ])("%s", (_, run, output) => {
    expect(said(open().build([from, run]))).toBe(output);
  });

  it("a mount leaves its directory, not its content (RUN-012)", () => {
    const { build, tree } = open();
    expect(
      build([
        from,
        "RUN --mount=type=cache,target=/m/c echo 1 > /m/c/x",
        "RUN --mount=type=tmpfs,target=/m/t echo 1 > /m/t/x",
        "RUN --mount=target=/m/b,rw echo 1 > /m/b/x",
      ]).status,
    ).toBe("ok");
    expect(tree("/m")).toEqual(["0755 0:0 /m", "0755 0:0 /m/b", "0755 0:0 /m/c", "0755 0:0 /m/t"]);
  });

  it("a cache outlives its build, a bind of a stage shows that stage", () => {
    const { build } = open();
    const append = "RUN --mount=type=cache,id=k,target=/c echo 1 >> /c/x; cat /c/x";
    expect(said(build([from, append]))).toBe("1\n");
    expect(said(build([from, append]))).toBe("1\n1\n");
    expect(
      said(build([`${from} AS one`, "RUN echo one > /o", from, "RUN --mount=from=one,source=/o,target=/p cat /p"])),
    ).toBe("one\n");
  });

  it("COPY --chmod counts for what is copied, not for its special bits; without it they are kept (CPY-028, CPY-041)", () => {
    const { build, tree } = open();
    expect(
      build([
        from,
        "COPY --chmod=600 f /x/f1",
        "COPY --chmod=700 d /x/d1",
        "COPY --chmod=4755 --chown=5:6 d /x/p/q/",
        "ADD --chmod=611 f /x/f2",
        "COPY d/a /x/a",
        "COPY --chmod=u+x f /x/f3",
      ]).status,
    ).toBe("ok");
    expect(tree("/x")).toEqual([
      "0755 0:0 /x",
      "4755 0:0 /x/a",
      "0755 0:0 /x/d1",
      "0700 0:0 /x/d1/a",
      "0700 0:0 /x/d1/sub",
      "0700 0:0 /x/d1/sub/c",
      "0600 0:0 /x/f1",
      "0611 0:0 /x/f2",
      "0640 0:0 /x/f3",
      "0755 5:6 /x/p",
      "0755 5:6 /x/p/q",
      "0755 5:6 /x/p/q/a",
      "0755 5:6 /x/p/q/sub",
      "0755 5:6 /x/p/q/sub/c",
    ]);
  });

  it.each([
    ["web:none", "1000:1000"],
    ["1000:none", "1000:1000"],
    ["nix:extra", "0:2000"],
    ["7:none", "7:7"],
    ["nix:none", "0:0"],
    ["root:none", "0:0"],
    ["7:root", "7:0"],
  ])("--chown=%s is %s: a group that is not known is the user's own (measured)", (spec, owner) => {
    const { build, tree } = open();
    build([from, `COPY --chown=${spec} f /x`]);
    expect(tree("/x")).toEqual([`0640 ${owner} /x`]);
  });

  it.each([
    ["root", "ok"],
    ["root:root", "ok"],
    ["0:root", "ok"],
    ["root:extra", "rejected"],
    ["web:root", "rejected"],
  ])("--chown=%s on scratch: %s, root is a number (CPY-033)", (spec, status) => {
    expect(open().build(["FROM scratch", `COPY --chown=${spec} f /x`]).status).toBe(status);
  });

  it("WORKDIR's directory belongs to USER (WDR-002), a volume keeps what RUN writes (VOL-002)", () => {
    const { build, tree } = open();
    build([from, "USER 1000", "WORKDIR /u/v", "USER root", "VOLUME /vol", "RUN mkdir -p /vol && echo 1 > /vol/f"]);
    expect(tree("/u")).toEqual(["0755 1000:1000 /u", "0755 1000:1000 /u/v"]);
    expect(tree("/vol")).toEqual(["0755 0:0 /vol", "0644 0:0 /vol/f"]);
  });

  it("the history says BuildKit's words, and has a layer for every step that could change files", () => {
    const { session, build } = open();
    build([
      from,
      "ARG B=2",
      'LABEL a=1 b="x y"',
      "RUN true",
      "COPY f d /y/",
      "WORKDIR /etc",
      "EXPOSE 80 81/udp",
      "ONBUILD RUN x",
      'CMD ["a", "b c"]',
    ]);
    const outcome = session.apply({ op: "history", image: "app" });
    expect(outcome).toMatchObject({
      status: "ok",
      value: {
        entries: [
          { createdBy: 'CMD ["a" "b c"]', comment: "buildkit.dockerfile.v0", emptyLayer: true },
          { createdBy: "EXPOSE map[80/tcp:{} 81/udp:{}]", emptyLayer: true },
          { createdBy: "WORKDIR /etc" },
          { createdBy: "COPY f d /y/ # buildkit" },
          { createdBy: "RUN |1 B=2 /bin/sh -c true # buildkit" },
          { createdBy: "LABEL a=1 b=x y" },
          { createdBy: "ARG B=2" },
          { comment: "Imported from -" },
        ],
      },
    });
    const shown = session.apply({ op: "image-inspect", image: "app" });
    expect(shown).toMatchObject({ status: "ok", value: { parentId: "", diffIds: { length: 4 } } });
  });

  it("an argument hides an ENV before it (ARG-008), and a stage on another one sees its arguments (ARG-005)", () => {
    const { build } = open();
    const lines = [`${from} AS a`, "ENV A=2", "ARG A=3", "ARG TARGETARCH", "FROM a", "RUN echo $A $TARGETARCH"];
    expect(said(build(lines))).toBe("3 amd64\n");
  });

  it("a stage that nothing needs is not built (FRM-016), a failed build leaves nothing (API-006)", () => {
    const { session, build } = open();
    const count = () => {
      const outcome = session.apply({ op: "images", all: true });
      return outcome.status === "ok" && "images" in outcome.value && Array.isArray(outcome.value.images)
        ? outcome.value.images.length
        : -1;
    };
    const before = count();
    expect(build([`${from} AS a`, "RUN false", from, "LABEL a=1"]).status).toBe("ok");
    expect(count()).toBe(before + 1);
    expect(build([from, "RUN echo 1 > /x", "RUN exit 7"])).toMatchObject({
      kind: "build-failed",
      line: 3,
      exitCode: 7,
      message: "executor failed running [/bin/sh -c exit 7]: exit code: 7",
    });
    expect(count()).toBe(before + 1);
    expect(session.apply({ op: "events" })).toMatchObject({ status: "ok" });
    expect(JSON.stringify(session.apply({ op: "events" }))).not.toContain('"container"');
  });

  it.each([
    [["USER web", "RUN id"], "uid=1000(web) gid=1000(web) groups=2000(extra)\n"],
    [["USER web:web", "RUN id"], "uid=1000(web) gid=1000(web)\n"],
    [["USER 77:88", "RUN id"], "uid=77 gid=88\n"],
  ])("%j has the groups that name the user (measured)", (lines, output) => {
    expect(said(open().build([from, ...lines]))).toBe(output);
  });

  it.each([
    [
      "FROM sees them without a declaration",
      ["FROM --platform=$BUILDPLATFORM ((image.shell)) AS x-amd64", "FROM x-${TARGETARCH}", "RUN echo in"],
      {},
      "in\n",
    ],
    [
      "a declaration before FROM takes the value away",
      ["ARG BUILDARCH", from, "ARG BUILDARCH", "ARG TARGETARCH", "RUN echo [${BUILDARCH-unset}][$TARGETARCH]"],
      {},
      "[unset][amd64]\n",
    ],
    ["a default goes before them", [from, "ARG TARGETOS=bar", "RUN echo $TARGETOS"], {}, "bar\n"],
    [
      "what is given goes before all",
      [`${from} AS x-pp`, "FROM x-${TARGETARCH}", "ARG TARGETARCH", "RUN echo $TARGETARCH"],
      { TARGETARCH: "pp" },
      "pp\n",
    ],
  ])("the platform's arguments (ARG-011): %s", (_, lines, args, output) => {
    expect(said(open().build(lines, { args }))).toBe(output);
  });

  it.each([
    ["in both cases", ["RUN env | grep -i proxy | sort"], { HTTP_PROXY: "pp" }, "HTTP_PROXY=pp\nhttp_proxy=pp\n"],
    ["whatever ENV says", ["ENV HTTP_PROXY=env", "RUN echo $HTTP_PROXY"], { http_proxy: "pp" }, "pp\n"],
    ["no instruction sees them", ["ENV Q=[$HTTP_PROXY]", "RUN echo $Q"], { HTTP_PROXY: "pp" }, "[]\n"],
    ["no empty one, no other one", ["RUN env | grep -i proxy; true"], { HTTP_PROXY: "", ALL_PROXY: "a" }, ""],
  ])("proxies of a RUN (ARG-010): %s", (_, lines, args, output) => {
    expect(said(open().build([from, ...lines], { args }))).toBe(output);
  });

  it("FROM sees no proxy that is not declared (ARG-010)", () => {
    expect(open().build([`${from} AS x-pp`, "FROM x-${HTTP_PROXY}"], { args: { HTTP_PROXY: "pp" } })).toMatchObject({
      status: "rejected",
      message: "invalid reference format",
    });
  });

  it("what a trigger names is not built for it: it finds what that stage begins with (FRM-016)", () => {
    const lines = (trigger: string) => [
      `${from} AS s`,
      "RUN echo 1 >/z",
      `${from} AS b`,
      `ONBUILD ${trigger}`,
      "FROM b",
    ];
    expect(open().build(lines("COPY --from=s /z /y"))).toMatchObject({ kind: "build-failed" });
    expect(said(open().build(lines("RUN --mount=from=s,target=/m ls /m/etc/passwd; ls /m/z || true")))).toBe(
      "/m/etc/passwd\nls: /m/z: No such file or directory\n",
    );
  });

  it("129 layers are as many as there can be (LAY-037)", () => {
    const copies = (count: number) => [
      "FROM scratch",
      ...Array.from({ length: count }, (_, index) => `COPY f /f${index}`),
    ];
    expect(open().build(copies(129)).status).toBe("ok");
    expect(open().build([...copies(129), "LABEL a=1"]).status).toBe("ok");
    expect(open().build(copies(130))).toMatchObject({ kind: "build-failed", line: 131, message: "max depth exceeded" });
  });

  it.each([
    ["COPY nope /x", "build-failed", 'failed to compute cache key: "/nope" not found: not found'],
    ["RUN --mount=type=foo true", "invalid", 'dockerfile parse error line 2: unsupported mount type "foo"'],
    ["RUN --mount=type=secret,id=foo,required=true true", "build-failed", "secret foo not found: not found"],
    ["COPY --from=0 /etc/passwd /p", "build-failed", "circular dependency detected on stage: stage-0"],
    ["ADD git@x /y", "build-failed", 'failed to compute cache key: "/git@x" not found: not found'],
    ["RUN --mount=target=/ true", "build-failed", 'invalid mount target "/"'],
    ["RUN --mount=target=. true", "build-failed", 'invalid mount target "/"'],
    ["RUN --mount=type=cache true", "build-failed", 'invalid mount target "/"'],
    ["RUN --mount=type=ssh,source=f true", "build-failed", "ssh does not support source"],
    ["RUN --foo=1 true", "invalid", "dockerfile parse error line 2: Unknown flag: foo"],
  ])("%s is refused", (line, kind, message) => {
    expect(open().build([from, line])).toMatchObject({ status: "rejected", kind, message });
  });
});

describe("fields of a mount, as the frontend of dockerd 20.10.24 reads them (PAR-031)", () => {
  it.each([
    ["type=tmpfs,target=/t,size=10m", "unexpected key 'size' in 'size=10m'"],
    ["target=/b,env=f", "unexpected key 'env' in 'env=f'"],
    ["target=/t,required", "unexpected key 'required' for mount type 'bind'"],
    ["required,type=secret,id=x", "unexpected key 'required' for mount type 'bind'"],
    ["type=cache,target=/c,required=false", "unexpected key 'required' for mount type 'cache'"],
    ["type=secret,id=a,required=maybe", "invalid value for required: maybe"],
    ["type=cache,target=/c,ro=2", "invalid value for ro: 2"],
    ["target=/t,sharing=shared", "invalid cache sharing set for bind mount"],
    ["type=ssh,sharing=shared", "invalid cache sharing set for ssh mount"],
    ["type=cache,target=/c,sharing=foo", 'unsupported sharing value "foo"'],
    ["target=/t,mode=700", 'mode not allowed for "bind" type mounts'],
    ["type=tmpfs,target=/t,gid=1", 'gid not allowed for "tmpfs" type mounts'],
    ["target=/c,uid=4", 'uid not allowed for "bind" type mounts'],
    ["type=cache,target=/c,uid=5000000000", "invalid value 5000000000 for uid"],
    ["type=cache,target=/c,uid=-1", "invalid value -1 for uid"],
    ["type=cache,target=/c,mode=999", "invalid value 999 for mode"],
    ["type=secret,id=x,from=y", "secret mount should not have a from"],
    ["type=secret", "invalid secret mount. one of source, target required"],
    ["type=secret,id=a,source=b", "both source and id can't be set"],
  ])("%s is refused", (fields, message) => {
    expect(open().build([from, `RUN --mount=${fields} true`])).toMatchObject({
      kind: "invalid",
      message: `dockerfile parse error line 2: ${message}`,
    });
  });

  it.each([
    "type=CACHE,TARGET=/c",
    "sharing=PRIVATE,type=cache,target=/c",
    "type=cache,target=/c,ro=True",
    "type=secret,target=/x",
  ])("%s is taken", (fields) => {
    expect(open().build([from, `RUN --mount=${fields} true`]).status).toBe("ok");
  });
});

describe("what the Dockerfile reference says of newer frontends (PAR-020, PAR-021, CPY-041)", () => {
  it.each([
    ["a here-document is the script of a RUN", ["RUN <<EOF", "echo a", "  echo b", "EOF"], "a\nb\n"],
    ["variables of a script are the shell's", ["RUN <<EOF", "x=1; echo $x", "EOF"], "1\n"],
    ["the shell reads one that a command wants", ["RUN cat <<EOF", "a $((1+1))", "EOF"], "a 2\n"],
    ["a quoted delimiter keeps the text", ["RUN cat <<'EOF'", "a $((1+1))", "EOF"], "a $((1+1))\n"],
    ["several stand behind each other", ["RUN cat <<A && cat <<B", "a", "A", "b", "B"], "a\nb\n"],
    ["a dash takes the tabs away", ["RUN <<-EOF", "\techo a", "\tEOF"], "a\n"],
    ["lines of one are no comments and no continuations", ["RUN cat <<EOF", "# a", "FROM x", "EOF"], "# a\nFROM x\n"],
  ])("%s", (_, lines, output) => {
    expect(said(open().build([from, ...lines]))).toBe(output);
  });

  it("here-documents are copied as files, with variables replaced unless the delimiter is quoted", () => {
    const { build, read, tree } = open();
    const lines = [
      "ARG A=1",
      "COPY <<one <<'two' /h/",
      `it's "$A" \\$A`,
      "one",
      "$A",
      "two",
      "COPY <<-x /h/tabs",
      "\t\ta",
      "x",
    ];
    expect(build([from, ...lines]).status).toBe("ok");
    expect(tree("/h")).toEqual(["0755 0:0 /h", "0644 0:0 /h/one", "0644 0:0 /h/tabs", "0644 0:0 /h/two"]);
    const contents = ["/h/one", "/h/two", "/h/tabs"].map((path) => JSON.stringify(read(path)));
    expect(contents[0]).toContain(JSON.stringify(`it's "1" $A\n`).slice(1, -1).replaceAll("\\", "\\"));
    expect(contents[1]).toContain("$A\\n");
    expect(contents[2]).toContain('"a\\n');
  });

  it.each(["# check=skip=all\n# escape=`", "# syntax=docker/dockerfile:1\n# check=error=true\n# escape=`"])(
    "%s: directives in front of another one",
    (directives) => {
      const text = `${directives}\nFROM x\nRUN a \`\n  b\n`;
      expect(parseDockerfile(text, "buildkit")).toMatchObject({ escapeCharacter: "`", nodes: { length: 2 } });
    },
  );

  it("to the classic builder `check` is a comment, which ends the directives", () => {
    expect(parseDockerfile("# check=skip=all\n# escape=`\nFROM x\n")).toMatchObject({ escapeCharacter: "\\" });
  });

  it("an end that does not come is refused with the line", () => {
    expect(open().build([from, "RUN <<EOF", "echo a"])).toMatchObject({
      kind: "invalid",
      line: 2,
      message: "failed to parse Dockerfile: unterminated heredoc",
    });
  });

  it.each([
    ["COPY --link f /x", "ok"],
    ["RUN --network=none --security=sandbox true", "ok"],
    ["ADD --link f /x", "ok"],
    ["COPY --parents d/a /x/", "build.copy-parents"],
    ["COPY --exclude=a d /x/", "build.copy-exclude"],
    ["ADD --checksum=sha256:0 f /x", "build.add-checksum"],
    ["ADD --keep-git-dir=true f /x", "build.add-keep-git-dir"],
  ])("%s: %s", (line, answer) => {
    const outcome = open().build([from, line]);
    expect(outcome.status === "unsupported" ? outcome.capability : outcome.status).toBe(answer);
  });
});
