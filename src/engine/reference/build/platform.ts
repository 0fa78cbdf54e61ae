import { goQuote } from "./go-quote.ts";
import type { Problem } from "./problem.ts";

const systems =
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos";
const architectures =
  "386 i386 amd64 x86_64 x86-64 amd64p32 arm armhf armel armbe arm64 aarch64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm";
const known: ReadonlySet<string> = new Set(`${systems} ${architectures}`.split(" "));

/** What is wrong with a platform in itself; which one it is does not matter to a local image (FRM-024). */
export function problemOfPlatform(platform: string): Problem | undefined {
  const because = (why: string): Problem => ({
    problem: `failed to parse platform ${platform}: ${why}: invalid argument`,
  });
  const parts = platform.split("/");
  for (const part of parts) {
    if (!/^[A-Za-z0-9_-]+$/.test(part)) {
      return because(
        `${goQuote(part)} is an invalid component of ${goQuote(platform)}: platform specifier component must match "^[A-Za-z0-9_-]+$"`,
      );
    }
  }
  if (parts.length > 3) return because(`${goQuote(platform)}: cannot parse platform specifier`);
  if (parts.length > 1 || known.has(platform.toLowerCase())) return undefined;
  return because(`${goQuote(platform)}: unknown operating system or architecture`);
}
