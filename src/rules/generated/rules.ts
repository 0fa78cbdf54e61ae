/* Generated from spec/rules by `npm run generate`; do not edit. */
import type { Rule } from "../rule.ts";

/** One file of spec/rules. */
export interface Chapter {
  readonly chapter: string;
  readonly title: string;
  readonly measuredOn: string;
  readonly rules: readonly (Omit<Rule, "chapter" | "measuredOn"> & Partial<Pick<Rule, "measuredOn">>)[];
}

export const chapters: readonly Chapter[] = [
 {
  "chapter": "builds/cache",
  "title": "Build cache",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "CCH-001",
    "level": "MUST",
    "sentence": "An identical build hits the cache in every step and gives the same image.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-002",
    "level": "MUST",
    "sentence": "A COPY hits although modification times changed.",
    "measured": "file mtime",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-003",
    "level": "MUST",
    "sentence": "A COPY misses when content changed.",
    "measured": "content",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-004",
    "level": "MUST",
    "sentence": "A COPY misses when a file mode changed.",
    "measured": "mode",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-005",
    "level": "SHOULD",
    "sentence": "A COPY misses when the owner in the sent context changed.",
    "measured": "uid in context",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit (client zeroes it)"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-006",
    "level": "MUST",
    "sentence": "A COPY hits whatever happens to files it does not copy.",
    "measured": "add file",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-007",
    "level": "MUST",
    "sentence": "A COPY of a directory misses when a member is added or renamed.",
    "measured": "rename, add",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-008",
    "level": "SHOULD",
    "sentence": "A COPY misses when the directory mode or the name of the source changed.",
    "measured": "d 0700; COPY f→COPY g",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss; miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss; miss"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit; hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-009",
    "level": "MUST",
    "sentence": "A RUN hits by the text of its command: blanks inside count; case of the keyword, continuations and comments do not.",
    "measured": "`echo  1`",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-010",
    "level": "SHOULD",
    "sentence": "A RUN in exec form hits the entry of the equal shell form.",
    "measured": "RUN [\"/bin/sh\",\"-c\",\"echo 1\"]",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-011",
    "level": "MUST",
    "sentence": "After the first miss every later step that depends on it misses.",
    "measured": "any",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "yes"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "only dependants (a LABEL change does not affect RUN)"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "yes"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-012",
    "level": "SHOULD",
    "sentence": "A changed ENV value misses the steps after it; a difference of quoting does not.",
    "measured": "ENV A=2; A=\"1\"",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss; hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss; hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss; miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-013",
    "level": "SHOULD",
    "sentence": "With a changed build argument the ARG line hits, the first RUN after it misses.",
    "measured": "A=2",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "ARG hit, RUN miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "RUN miss unless that value was built before"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "ARG hit, RUN miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-014",
    "level": "SHOULD",
    "sentence": "A changed build argument affects a LABEL or ENV that uses it, not a COPY.",
    "measured": "A=2",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "COPY hit, LABEL miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "COPY hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "COPY hit, LABEL hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-015",
    "level": "MUST",
    "sentence": "A RUN before the ARG line hits.",
    "measured": "A=2",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-016",
    "level": "SHOULD",
    "sentence": "A changed ARG default misses from there on.",
    "measured": "ARG A=3",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss from there"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "ARG hit, RUN miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-017",
    "level": "SHOULD",
    "sentence": "Proxy args are not part of the key, but *having* one is.",
    "measured": "none→HTTP_PROXY=a; a→b",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss (history `|0 /bin/sh -c …`); hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit; hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit; hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-018",
    "level": "MUST",
    "sentence": "A build without cache runs every step, and the next normal build hits those steps.",
    "measured": "nocache=1",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "all run, new IDs"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "all run, new ID"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "all run"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-019",
    "level": "MUST",
    "sentence": "Cache is shared by all images, whatever tag; a dangling image still serves.",
    "measured": "other tag, re-tagged",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-020",
    "level": "SHOULD",
    "sentence": "Config values derived from ARG must not be stale.",
    "measured": "ARG A; ENV X=$A (LABEL, WORKDIR, USER, EXPOSE, VOLUME, STOPSIGNAL), A=1→2, no later RUN",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "fresh"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "fresh"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "stale image of A=1, same ID (buildah issues 2837, 5095, 5501, 5575; created_by records the unexpanded line)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-021",
    "level": "SHOULD",
    "sentence": "After rmi of the only tag a rebuild misses.",
    "measured": "rmi, rebuild",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss (parents deleted)"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit (separate cache)"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-022",
    "level": "SHOULD",
    "sentence": "After load of a saved image a rebuild misses; cache-from that image hits.",
    "measured": "save, rmi, load, rebuild",
    "observed": "miss; `cachefrom=[\"img\"]` → hit, same image ID",
    "source": "measured"
   },
   {
    "id": "CCH-023",
    "level": "SHOULD",
    "sentence": "`cachefrom` replaces the local cache.",
    "measured": "cachefrom another image",
    "observed": "miss although local steps exist",
    "source": "measured"
   },
   {
    "id": "CCH-024",
    "level": "MUST",
    "sentence": "A base tag moved to another image misses.",
    "measured": "retag base",
    "observed": "miss",
    "source": "measured"
   },
   {
    "id": "CCH-025",
    "level": "MUST",
    "sentence": "`COPY --from` keys on copied content, not on the stage.",
    "measured": "other file of the stage",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "COPY hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-026",
    "level": "MUST",
    "sentence": "A changed --chown misses.",
    "measured": "1→2",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "miss"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-027",
    "level": "SHOULD",
    "sentence": "ADD of a tar is keyed by the bytes of the archive.",
    "measured": "member mtime; gzip instead of plain",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "miss; miss"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "miss; miss"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit; hit (keys on unpacked content without times)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-028",
    "level": "SHOULD",
    "sentence": "The network mode is not part of the key.",
    "measured": "none→host",
    "observed": "hit",
    "source": "measured"
   },
   {
    "id": "CCH-029",
    "level": "MUST",
    "sentence": "A failed step is not cached, the steps before it are.",
    "measured": "RUN false twice",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "as stated"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "same"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "same"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-030",
    "level": "MUST",
    "sentence": "Cached rebuild of metadata steps (WORKDIR, USER, EXPOSE, VOLUME, CMD, ENTRYPOINT, STOPSIGNAL, HEALTHCHECK, ONBUILD, SHELL, MAINTAINER) hits all.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hit"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "hit"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CCH-031",
    "level": "SHOULD",
    "sentence": "A rebuild without cache gives a new image ID.",
    "observed": "as stated",
    "source": "measured"
   },
   {
    "id": "CCH-032",
    "level": "MAY",
    "sentence": "Metadata-only images of BuildKit take the base's creation time.",
    "measured": "LABEL",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "now"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "base time"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "now"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "builds/copy-add",
  "title": "COPY and ADD",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "CPY-001",
    "level": "MUST",
    "sentence": "COPY of a file to a name makes that file.",
    "measured": "COPY f /x",
    "observed": "`x`",
    "source": "measured"
   },
   {
    "id": "CPY-002",
    "level": "MUST",
    "sentence": "A trailing slash means a directory, made on demand.",
    "measured": "COPY f /x/",
    "observed": "`x/ x/f`",
    "source": "measured"
   },
   {
    "id": "CPY-003",
    "level": "MUST",
    "sentence": "Missing parents are created 0755 0:0 with build time.",
    "measured": "COPY f /p/q/r",
    "observed": "`p/ p/q/ p/q/r`",
    "source": "measured"
   },
   {
    "id": "CPY-004",
    "level": "MUST",
    "sentence": "A directory source copies its content, with or without slashes.",
    "measured": "COPY d /x, d/ /x, d /x/",
    "observed": "`x/ x/a x/b.txt x/sub/ x/sub/c`",
    "source": "measured"
   },
   {
    "id": "CPY-005",
    "level": "MUST",
    "sentence": "Existing directory as destination without slash takes the file inside.",
    "measured": "COPY d /x; COPY f /x",
    "observed": "`x/f`",
    "source": "measured"
   },
   {
    "id": "CPY-006",
    "level": "MUST",
    "sentence": "Directories merge; files overwrite.",
    "source": "measured"
   },
   {
    "id": "CPY-007",
    "level": "MUST",
    "sentence": "Several sources go into a destination with a trailing slash.",
    "measured": "COPY f d /x/",
    "observed": "`x/f` and d's content in x",
    "source": "measured"
   },
   {
    "id": "CPY-008",
    "level": "SHOULD",
    "sentence": "Several sources need a destination with a trailing slash.",
    "measured": "COPY f g.txt /x",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `When using COPY with more than one source file, the destination must be a directory and end with a /`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "file x (last)"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "directory x"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-009",
    "level": "SHOULD",
    "sentence": "A glob that matches several needs a destination with a trailing slash.",
    "measured": "COPY d/* /x",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "error as above"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`cannot copy to non-directory`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "error or one file left"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-010",
    "level": "MUST",
    "sentence": "Globs follow filepath.Match: `*` and `?` do not cross `/`, hidden files match, a matched directory contributes its content.",
    "measured": "COPY * /x/",
    "observed": "all incl. Dockerfile, `.h`",
    "source": "measured"
   },
   {
    "id": "CPY-011",
    "level": "MUST",
    "sentence": "A glob that matches one file behaves as that file.",
    "measured": "COPY g*.txt /x",
    "observed": "file x",
    "source": "measured"
   },
   {
    "id": "CPY-012",
    "level": "SHOULD",
    "sentence": "A glob that matches nothing is an error, unless another source exists.",
    "measured": "COPY z* /x/",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `COPY failed: no source files were specified`; ok if another source exists"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "ok, empty layer"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`no such file or directory`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-013",
    "level": "MUST",
    "sentence": "A missing source fails the build.",
    "measured": "COPY nope /x",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `COPY failed: file not found in build context or excluded by .dockerignore: stat nope: file does not exist`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`failed to compute cache key: \"/nope\" not found: not found`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`copier: stat: \"/nope\": no such file or directory`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-014",
    "level": "MUST",
    "sentence": "A missing source in a stage fails the build.",
    "measured": "COPY --from=a /nope /p",
    "note": "as above",
    "observed": "200+err `COPY failed: stat nope: file does not exist`",
    "source": "measured"
   },
   {
    "id": "CPY-015",
    "level": "MUST",
    "sentence": "`.` is the context root, the Dockerfile included.",
    "measured": "COPY . /x",
    "observed": "all files",
    "source": "measured"
   },
   {
    "id": "CPY-016",
    "level": "MUST",
    "sentence": "Absolute and relative sources are both relative to the context (or stage) root, never to WORKDIR.",
    "measured": "COPY /f /x",
    "source": "measured"
   },
   {
    "id": "CPY-017",
    "level": "MUST",
    "sentence": "Relative destination is relative to WORKDIR (`/` if unset).",
    "measured": "WORKDIR /w; COPY f x",
    "observed": "`w/x`",
    "source": "measured"
   },
   {
    "id": "CPY-018",
    "level": "SHOULD",
    "sentence": "A source outside the context is refused.",
    "measured": "COPY ../f /x",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `COPY failed: forbidden path outside the build context: ../f ()`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "clamp `..` and copy f"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-019",
    "level": "MUST",
    "sentence": "The JSON form takes names with blanks.",
    "measured": "COPY [\"f\",\"/x y\"]",
    "observed": "`x y`",
    "source": "measured"
   },
   {
    "id": "CPY-020",
    "level": "MUST",
    "sentence": "A directory onto a file fails the build.",
    "measured": "COPY f /x; COPY d /x",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `… not a directory`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`cannot copy to non-directory`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`destination /x already exists but is not a directory`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-021",
    "level": "MUST",
    "sentence": "A symlink named as source is followed (file or directory), inside the root only.",
    "measured": "COPY l /x",
    "observed": "target content",
    "source": "measured"
   },
   {
    "id": "CPY-022",
    "level": "MUST",
    "sentence": "Symlinks found inside a copied directory stay symlinks.",
    "observed": "kept verbatim",
    "source": "measured"
   },
   {
    "id": "CPY-023",
    "level": "MUST",
    "sentence": "A dangling or escaping source symlink is a missing source.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "as CPY-013"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "names the target"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-024",
    "level": "MUST",
    "sentence": "Destination symlinks are followed inside the image root.",
    "measured": "lnk→real; COPY d /lnk",
    "observed": "writes real/",
    "source": "measured"
   },
   {
    "id": "CPY-025",
    "level": "SHOULD",
    "sentence": "File onto a symlink to a file overwrites the target; onto a dangling link creates the target.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`real`, `nowhere`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "replaces the link by a file; dangling: makes directory nowhere/"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-026",
    "level": "MUST",
    "sentence": "Owner is always 0:0, whatever the context says and whatever USER is.",
    "measured": "uid 1234 in tar; USER 1000",
    "observed": "0:0",
    "source": "measured"
   },
   {
    "id": "CPY-027",
    "level": "MUST",
    "sentence": "Mtime and mode of files are kept; hard links stay links.",
    "measured": "mtime 1000000000",
    "observed": "kept",
    "source": "measured"
   },
   {
    "id": "CPY-028",
    "level": "SHOULD",
    "sentence": "The setuid/setgid bit of a context file is lost.",
    "measured": "mode 4755",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "0755 (sticky directory kept)"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "keeps 4755"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "0755"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-029",
    "level": "SHOULD",
    "sentence": "The top source directory's own mode is not applied to the destination (0755).",
    "measured": "d is 0700",
    "observed": "`x/` 0755",
    "source": "measured"
   },
   {
    "id": "CPY-030",
    "level": "MUST",
    "sentence": "`--chown=5:6` applies to files, subdirectories, a destination directory it makes and the parents made for a file, not to an existing destination directory; `--chown=5` means 5:5.",
    "source": "measured"
   },
   {
    "id": "CPY-031",
    "level": "SHOULD",
    "sentence": "Names in --chown are looked up in the image; a user alone means the group of the same name too.",
    "measured": "--chown=usr, no such group",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `unable to convert uid/gid chown string to host mapping: can't find gid for group usr: no such group: usr`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "the user's primary group"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-032",
    "level": "SHOULD",
    "sentence": "`--chown=:group` needs a user.",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "error `can't find uid for user : no such user: `"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "0:gid"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-033",
    "level": "SHOULD",
    "sentence": "An unknown user in --chown is refused.",
    "measured": "--chown=nouser",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `can't find uid for user nouser: …`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "0:0 without error, a group alone that is not known the user's own; on scratch, where there is no file to look names up in, `invalid user index: -1`; `root` is 0 everywhere"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "error"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-034",
    "level": "MUST",
    "sentence": "Variables work in sources, destination and --chown.",
    "measured": "--chown=$U",
    "observed": "expanded",
    "source": "measured"
   },
   {
    "id": "CPY-035",
    "level": "MUST",
    "sentence": "`--from` keeps owner, mode (setuid too) and mtime of files; the top directory becomes 0755 0:0.",
    "observed": "kept",
    "source": "measured"
   },
   {
    "id": "CPY-036",
    "level": "MUST",
    "sentence": "`--from` follows a named symlink within the source root.",
    "measured": "/l→/etc/passwd",
    "observed": "file content",
    "source": "measured"
   },
   {
    "id": "CPY-037",
    "level": "SHOULD",
    "sentence": "FIFOs in the context are copied.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "copied"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "the client drops them"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-038",
    "level": "SHOULD",
    "sentence": "Xattrs of context files are dropped.",
    "measured": "user.foo",
    "observed": "dropped",
    "source": "measured"
   },
   {
    "id": "CPY-039",
    "level": "SHOULD",
    "sentence": "Copying the same content again adds a layer again.",
    "measured": "COPY f /x twice",
    "note": "empty directory twice: B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "two equal layers"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "second layer empty"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-040",
    "level": "MUST",
    "sentence": "COPY refuses URLs.",
    "measured": "COPY http://…",
    "observed": "200+err `COPY failed: source can't be a URL for COPY`",
    "source": "measured"
   },
   {
    "id": "ADD-001",
    "level": "MUST",
    "sentence": "A local tar (plain, gzip, bzip2, xz) is unpacked into the destination directory, with or without slash; detection by content, not by name.",
    "measured": "ADD t.tar /x",
    "observed": "`x/p/ x/p/q x/r x/s→r`",
    "source": "measured"
   },
   {
    "id": "ADD-002",
    "level": "MUST",
    "sentence": "Owner, mode, times and symlinks come from the added tar.",
    "observed": "kept (5:6, 0600, mtime)",
    "source": "measured"
   },
   {
    "id": "ADD-003",
    "level": "MUST",
    "sentence": "What is not a tar is copied as it is.",
    "measured": "ADD t.tar.gz (text)",
    "observed": "file `x/t.tar.gz`",
    "source": "measured"
   },
   {
    "id": "ADD-004",
    "level": "MUST",
    "sentence": "Tars inside a directory source are not unpacked; a glob of tars unpacks each.",
    "measured": "ADD d /x/; ADD *.tar /x/",
    "source": "measured"
   },
   {
    "id": "ADD-005",
    "level": "MUST",
    "sentence": "Existing files are overwritten, directories merge.",
    "source": "measured"
   },
   {
    "id": "ADD-006",
    "level": "MUST",
    "sentence": "ADD of a tar onto a file fails the build.",
    "measured": "COPY f /x; ADD t.tar /x",
    "observed": "200+err `… not a directory`",
    "source": "measured"
   },
   {
    "id": "ADD-007",
    "level": "MUST",
    "sentence": "Members `../x` and `/x` of an added tar stay inside the destination.",
    "observed": "`x/evil`, `x/abs`",
    "source": "measured"
   },
   {
    "id": "ADD-008",
    "level": "SHOULD",
    "sentence": "`.wh.name` members act as whiteouts for lower files.",
    "measured": "{.wh.r} over x/r",
    "observed": "r hidden",
    "dialects": [
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "r stays, beside a file `.wh.r`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ADD-009",
    "level": "SHOULD",
    "sentence": "A `./` member does not change the destination's mode and owner.",
    "measured": "`./` 0700 9:0",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "stays 0755 0:0"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "becomes 0700 9:0"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ADD-010",
    "level": "MAY",
    "sentence": "--chown has no effect on an unpacked tar.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "no effect"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "only on the created destination directory"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ADD-011",
    "level": "MUST",
    "sentence": "A URL is downloaded as one file, mode 0600, mtime = Last-Modified, never unpacked.",
    "measured": "ADD http://h/t.tar /x/",
    "observed": "`x/t.tar` 0600",
    "source": "measured"
   },
   {
    "id": "ADD-012",
    "level": "SHOULD",
    "sentence": "A URL without a file name needs a destination that names one.",
    "measured": "ADD http://h/ /x/",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `ADD failed: cannot determine filename for source …`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "names it `__unnamed__`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "error"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ADD-013",
    "level": "MUST",
    "sentence": "An HTTP error fails the build.",
    "measured": "404",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `ADD failed: failed to GET … with status 404 Not Found: `"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`invalid response status 404`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "alike"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ADD-014",
    "level": "MUST",
    "sentence": "ADD has no --from.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `Unknown flag: from`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "125"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CPY-041",
    "level": "MAY",
    "sentence": "`--chmod` of BuildKit sets the permissions of all files and directories that are copied, not of the directories made above them.",
    "measured": "COPY --chmod=600 f /f1; COPY --chmod=700 d /dd; COPY --chmod=4755 d /x/; COPY --chmod=u+x f /f3",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`the --chmod option requires BuildKit`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "permissions only, the special bits of 4755 are lost; what is no octal number counts for nothing"
     }
    ],
    "source": "Dockerfile reference, COPY --chmod",
    "measuredOn": "dockerd 20.10.24 (BuildKit)"
   }
  ]
 },
 {
  "chapter": "builds/dockerignore",
  "title": ".dockerignore",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "IGN-001",
    "level": "MUST",
    "sentence": ".dockerignore is applied by the client that sends the context.",
    "measured": "any",
    "observed": "CLI filters; HTTP does not",
    "source": "measured"
   },
   {
    "id": "IGN-002",
    "level": "MUST",
    "sentence": "`*.txt` matches in the root only; `*/a.txt` one level; `**/*.txt` any level incl. root.",
    "source": "measured"
   },
   {
    "id": "IGN-003",
    "level": "MUST",
    "sentence": "A directory name (with or without trailing slash, leading `/` or `./`) removes the tree.",
    "measured": "`d`, `d/`, `/d`, `./d`",
    "observed": "d gone",
    "source": "measured"
   },
   {
    "id": "IGN-004",
    "level": "MUST",
    "sentence": "`d/*` and `d/**` empty the directory but keep it.",
    "observed": "`d/` stays",
    "source": "measured"
   },
   {
    "id": "IGN-005",
    "level": "MUST",
    "sentence": "`!` re-includes; the last matching line wins.",
    "measured": "`*.md` `!README.md`; reversed",
    "observed": "kept; removed",
    "source": "measured"
   },
   {
    "id": "IGN-006",
    "level": "MUST",
    "sentence": "Re-including inside an excluded directory works.",
    "measured": "`d` `!d/e/k.md`",
    "observed": "only d/e/k.md",
    "source": "measured"
   },
   {
    "id": "IGN-007",
    "level": "MUST",
    "sentence": "`*` + `!a.txt`: one file; `*` or `**` + `!d/e/a.txt`: that path with its parents.",
    "source": "measured"
   },
   {
    "id": "IGN-008",
    "level": "MUST",
    "sentence": "`*` matches hidden files; `?` one character; case matters.",
    "measured": "`*hid`, `?.md`, `A.TXT`",
    "source": "measured"
   },
   {
    "id": "IGN-009",
    "level": "MUST",
    "sentence": "Lines are trimmed, `#` comments only at column 1, blank lines, CRLF and BOM accepted.",
    "measured": "`  # x` is a pattern",
    "source": "measured"
   },
   {
    "id": "IGN-010",
    "level": "MUST",
    "sentence": "`.` alone and `../x` exclude nothing.",
    "observed": "all present",
    "source": "measured"
   },
   {
    "id": "IGN-011",
    "level": "MUST",
    "sentence": "Excluding `Dockerfile` does not stop the build; COPY of it then fails.",
    "observed": "CPY-013 text",
    "source": "measured"
   },
   {
    "id": "IGN-012",
    "level": "MUST",
    "sentence": "A bad pattern, or a bare `!`, is refused.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "the CLI says `error checking context: syntax error in pattern` / `illegal exclusion pattern: \"!\"`; over HTTP no effect, for the client applies it"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`error from sender: invalid excludepatterns`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`processing excludes list …`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "IGN-013",
    "level": "SHOULD",
    "sentence": "An excluded file named by a glob is simply not matched.",
    "measured": "`*.md`; COPY *.md a.txt /x/",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "x/a.txt"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "x/a.txt"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "fails with `no items matching glob … (2 filtered out …)`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "IGN-014",
    "level": "MAY",
    "sentence": "`<Dockerfile name>.dockerignore` takes the place of .dockerignore.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "ignored"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "yes"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "yes"
     }
    ],
    "source": "measured"
   },
   {
    "id": "IGN-015",
    "level": "MAY",
    "sentence": "`.containerignore` takes the place of .dockerignore.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "ignored"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "ignored"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "yes"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "builds/from",
  "title": "FROM and stages",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "FRM-001",
    "level": "SHOULD",
    "sentence": "`FROM x` alone gives x itself (same ID) plus the tag.",
    "measured": "FROM base",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "ID of base"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "same ID"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "same config, another ID"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-002",
    "level": "SHOULD",
    "sentence": "`FROM scratch` alone makes no image.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `No image was generated. Is your Dockerfile empty?`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "empty image"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "image with no layers"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-003",
    "level": "MUST",
    "sentence": "`FROM scratch` with metadata only makes an image without layers.",
    "measured": "LABEL a=b",
    "observed": "ok, no RootFS layers",
    "source": "measured"
   },
   {
    "id": "FRM-004",
    "level": "SHOULD",
    "sentence": "Scratch images get `Env [\"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\"]`.",
    "dialects": [
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "also sets WorkingDir `/`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "PATH only"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-005",
    "level": "MUST",
    "sentence": "RUN on scratch fails for lack of a shell.",
    "measured": "RUN echo",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `… exec: \"/bin/sh\": stat /bin/sh: no such file or directory: unknown`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "rc 1"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-006",
    "level": "MUST",
    "sentence": "FROM takes one argument, or three with AS.",
    "measured": "`FROM`, `FROM a b`, `FROM a AS`",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `FROM requires either one or three arguments`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "alike"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-007",
    "level": "SHOULD",
    "sentence": "The name of a stage begins with a letter.",
    "measured": "AS 1abc",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `invalid name for build stage: \"1abc\", name can't start with a number or contain symbols`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "accepts"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-008",
    "level": "SHOULD",
    "sentence": "Stage names are case-insensitive in COPY --from and --target.",
    "measured": "AS Build; --from=build",
    "dialects": [
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`no stage or image found with that name`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-009",
    "level": "MAY",
    "sentence": "A later FROM finds a stage in any case of letters.",
    "measured": "AS a; FROM A",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`repository name must be lowercase`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-010",
    "level": "MUST",
    "sentence": "`FROM stage` continues from that stage, config included.",
    "observed": "Env and labels inherited",
    "source": "measured"
   },
   {
    "id": "FRM-011",
    "level": "SHOULD",
    "sentence": "A stage name may be used once.",
    "measured": "AS a twice",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `a stage name already used`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "last one wins"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-012",
    "level": "MUST",
    "sentence": "`ARG` before FROM is usable in FROM lines only; a bare `ARG V` inside the stage re-imports its value.",
    "measured": "ARG V=1; FROM base:$V; RUN echo $V",
    "observed": "empty, with `ARG V`: 1",
    "source": "measured"
   },
   {
    "id": "FRM-013",
    "level": "MUST",
    "sentence": "A reference that is empty after expansion is refused.",
    "measured": "FROM base:$V",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `invalid reference format`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`failed to parse stage name \"base:\": …`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "alike"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-014",
    "level": "MUST",
    "sentence": "`${V:-1}` works in FROM.",
    "source": "measured"
   },
   {
    "id": "FRM-015",
    "level": "SHOULD",
    "sentence": "Image IDs (short or full) work in FROM.",
    "measured": "FROM eed94ebfbba6",
    "dialects": [
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "tries the registry and fails"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "ok"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-016",
    "level": "SHOULD",
    "sentence": "All stages are built in order, unused too.",
    "measured": "stage a: RUN false, unused",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "fails"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "skips unused stages; a stage that only a trigger names is unused, and the trigger finds what that stage begins with"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "skip unused stages"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-017",
    "level": "MUST",
    "sentence": "`--from` takes a stage name, a stage number or an image.",
    "measured": "--from=0, --from=base",
    "source": "measured"
   },
   {
    "id": "FRM-018",
    "level": "MUST",
    "sentence": "A stage number out of range is refused.",
    "measured": "--from=5",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `invalid from flag value 5: index out of bounds`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`invalid stage index 5`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "Go panic, exit 2"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-019",
    "level": "SHOULD",
    "sentence": "A stage cannot copy from itself or from a later stage by name; the name is then taken as an image.",
    "measured": "COPY --from=a in a",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `invalid from flag value a: <pull error>`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`circular dependency detected on stage: a`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "copies from the stage's base"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-020",
    "level": "SHOULD",
    "sentence": "`--from` does not expand variables.",
    "measured": "--from=$S",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `invalid from flag value $S: invalid reference format: …`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "expands, then `COPY --from=a: no stage or image found`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-021",
    "level": "MUST",
    "sentence": "A stage name shadows an image of that name.",
    "observed": "stage used",
    "source": "measured"
   },
   {
    "id": "FRM-022",
    "level": "MUST",
    "sentence": "A missing base image is looked for in its registry.",
    "measured": "FROM host/none:1 (reachable registry)",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `manifest for host/none:1 not found: manifest unknown: manifest unknown`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`host/none:1: not found`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`reading manifest 1 in …: manifest unknown`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-023",
    "level": "MAY",
    "sentence": "A missing base image fails the build when there is no network.",
    "measured": "FROM none:9",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup …: no such host`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`short-name \"none:9\" did not resolve to an alias and no unqualified-search registries are defined`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-024",
    "level": "SHOULD",
    "sentence": "A local base image of another platform is used.",
    "measured": "FROM --platform=linux/arm64 base",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "ok, the local image is used"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "try to pull and fail"
     }
    ],
    "source": "measured"
   },
   {
    "id": "FRM-025",
    "level": "MUST",
    "sentence": "An upper-case image name in FROM is refused.",
    "measured": "FROM Base:1",
    "observed": "200+err `invalid reference format: repository name must be lowercase`",
    "source": "measured"
   },
   {
    "id": "FRM-026",
    "level": "SHOULD",
    "sentence": "A child inherits Env, Labels, Volumes, ExposedPorts, User, WorkingDir, Entrypoint, Cmd, StopSignal, Healthcheck and Shell, and not OnBuild.",
    "measured": "stage p sets all; FROM p",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "all present"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "(OCI format) loses Healthcheck and Shell"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "builds/general",
  "title": "Build: requests and results",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "API-001",
    "level": "SHOULD",
    "sentence": "A build takes a tar of the context and streams what it does.",
    "measured": "build",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`{\"stream\":\"Step 1/4 : FROM base\"}`, `{\"stream\":\"\\n\"}`, `{\"stream\":\" ---> eed94ebfbba6\\n\"}` …"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "needs a gRPC session: drive it with the docker CLI"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "CLI text"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-002",
    "level": "SHOULD",
    "sentence": "A good build ends by telling the image's id and each tag.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`{\"aux\":{\"ID\":\"sha256:…\"}}`, `{\"stream\":\"Successfully built <12>\\n\"}`, one `Successfully tagged r:t\\n` per tag; multi-stage builds emit one aux per stage"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "prints the ID last"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-003",
    "level": "SHOULD",
    "sentence": "A syntax error is found before the first step runs.",
    "measured": "FOO / RUN false",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `{\"message\":\"dockerfile parse error line 2: unknown instruction: FOO\"}` / 200+err"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "rc 1 `failed to solve with frontend dockerfile.v0: failed to create LLB definition: <same text>`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "rc 125"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-004",
    "level": "MUST",
    "sentence": "A failing RUN fails the build with its exit code.",
    "measured": "RUN exit 7",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`{\"errorDetail\":{\"code\":7,\"message\":\"The command '/bin/sh -c exit 7' returned a non-zero code: 7\"},…}`; docker CLI exits 7"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "rc 1 `executor failed running [/bin/sh -c exit 7]: exit code: 7`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "rc 7"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-005",
    "level": "MUST",
    "sentence": "A failed build moves no tag.",
    "observed": "404 for the tag",
    "source": "measured"
   },
   {
    "id": "API-006",
    "level": "SHOULD",
    "sentence": "A failed build leaves the last good step as dangling image, and (default rm=1) the failed container.",
    "measured": "RUN exit 3",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "+1 `<none>` head, +1 exited container; `forcerm=1` leaves none; `rm=0` keeps one container per step"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "none"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "none"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-007",
    "level": "MUST",
    "sentence": "The build output holds what the steps wrote, unterminated lines too.",
    "measured": "echo out; echo err >&2",
    "observed": "`{\"stream\":\"out\\n\"}`,`{\"stream\":\"\\u001b[91merr\\n\\u001b[0m\"}`",
    "source": "measured"
   },
   {
    "id": "API-008",
    "level": "MUST",
    "sentence": "A quiet build tells only the id.",
    "observed": "`{\"stream\":\"sha256:…\\n\"}`",
    "source": "measured"
   },
   {
    "id": "API-009",
    "level": "MUST",
    "sentence": "Several tags all name the result.",
    "measured": "t=a:1&t=b:1",
    "observed": "both",
    "source": "measured"
   },
   {
    "id": "API-010",
    "level": "MUST",
    "sentence": "A malformed tag is refused before anything is built.",
    "measured": "t=IM-BAD:1 / t=x@sha256:…",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "500 `invalid reference format: repository name must be lowercase` / 500 `build tag cannot contain a digest`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "125"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-011",
    "level": "MUST",
    "sentence": "A build without its Dockerfile is refused.",
    "measured": "context without it",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "500 `Cannot locate specified Dockerfile: Dockerfile`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`failed to read dockerfile: open …/Dockerfile: no such file or directory`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`stat …: no such file or directory`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-012",
    "level": "MAY",
    "sentence": "`dockerfile` (lower case) in the context is used when `Dockerfile` is absent.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "built"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "prefers `Containerfile` over `Dockerfile`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-013",
    "level": "MUST",
    "sentence": "Another Dockerfile may be named; one outside the context is refused.",
    "measured": "`../x`",
    "observed": "`forbidden path outside the build context: ../x ()`",
    "source": "measured"
   },
   {
    "id": "API-014",
    "level": "MUST",
    "sentence": "A build whose context is no tar is refused.",
    "measured": "garbage / empty / text",
    "observed": "500 `archive/tar: invalid tar header` / 500 Cannot locate… / 500 `unexpected EOF`",
    "source": "measured"
   },
   {
    "id": "API-015",
    "level": "SHOULD",
    "sentence": "A tar cut after the Dockerfile entry still builds.",
    "measured": "cut tar",
    "observed": "200",
    "source": "measured"
   },
   {
    "id": "API-016",
    "level": "SHOULD",
    "sentence": "Build arguments must be a JSON mapping, cache sources a JSON list.",
    "measured": "zz",
    "observed": "400 `error reading build args: invalid character 'z' looking for beginning of value` (labels: `error reading labels: …`); cachefrom 500 `invalid character …`",
    "source": "measured"
   },
   {
    "id": "API-017",
    "level": "SHOULD",
    "sentence": "Squash needs an experimental daemon.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `squash is only supported with experimental mode`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "has --squash, --squash-all"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-018",
    "level": "SHOULD",
    "sentence": "A network that does not exist fails only the RUN steps.",
    "measured": "networkmode=x",
    "observed": "without RUN ok; with RUN 200+err `network x not found`",
    "source": "measured"
   },
   {
    "id": "API-019",
    "level": "SHOULD",
    "sentence": "Metadata steps create and destroy a container each (events, ~60 ms); COPY/ADD do not.",
    "measured": "events",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "container create/destroy per ENV, LABEL, CMD …"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "no containers"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-020",
    "level": "SHOULD",
    "sentence": "`labels={…}` adds a last LABEL step and overrides Dockerfile labels.",
    "measured": "labels {\"c\":\"9\"} over LABEL c=1",
    "observed": "c=9",
    "source": "measured"
   },
   {
    "id": "API-021",
    "level": "SHOULD",
    "sentence": "`target=name` stops after that stage; names are case-insensitive; later stages are not run.",
    "measured": "target=A",
    "dialects": [
     {
      "when": {
       "builder": "buildah"
      },
      "then": "names case-sensitive"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-022",
    "level": "MUST",
    "sentence": "An unknown target, also a number, is refused.",
    "measured": "target=zz, target=0",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `failed to reach build target zz in Dockerfile`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`target stage zz could not be found`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`The target \"zz\" was not found in the provided Dockerfile`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-023",
    "level": "SHOULD",
    "sentence": "Unused build args only warn.",
    "measured": "ZZ=2",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "stream `[Warning] One or more build-args [ZZ] were not consumed`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "silent"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "warns"
     }
    ],
    "source": "measured"
   },
   {
    "id": "API-024",
    "level": "SHOULD",
    "sentence": "A remote text is taken as the Dockerfile; a missing one is an error.",
    "observed": "404 `error downloading remote context …: failed to GET … with status 404 Not Found: `",
    "source": "measured"
   },
   {
    "id": "API-025",
    "level": "MAY",
    "sentence": "Default layering: podman build = one layer per step; `buildah bud` = one layer for the whole build unless `--layers`.",
    "measured": "3-step build",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "n/a"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "4 layers, buildah bud 2, --squash 2, --squash-all 1 (base incl.)"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "builds/metadata",
  "title": "WORKDIR, USER, LABEL, EXPOSE, VOLUME, CMD, ENTRYPOINT and the rest",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "WDR-001",
    "level": "MUST",
    "sentence": "Relative paths build on the previous one; first relative is from `/`; `..` is cleaned, never above `/`.",
    "measured": "/a, b, ../c",
    "observed": "`/a/c`",
    "source": "measured"
   },
   {
    "id": "WDR-002",
    "level": "SHOULD",
    "sentence": "The directory is created at once, in a layer of its own, 0755 0:0 also under USER.",
    "measured": "USER 1000; WORKDIR /u/v",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`u/ u/v/` 0:0"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "owned 1000:1000"
     }
    ],
    "source": "measured"
   },
   {
    "id": "WDR-003",
    "level": "SHOULD",
    "sentence": "WORKDIR of an existing directory adds no layer.",
    "measured": "WORKDIR /etc",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "none, `empty_layer`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "adds an empty layer"
     }
    ],
    "source": "measured"
   },
   {
    "id": "WDR-004",
    "level": "MAY",
    "sentence": "Buildah records WORKDIR as an empty step; the directory enters the image only with the next filesystem step, and not at all if there is none.",
    "measured": "FROM scratch; WORKDIR /a/b",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "n/a"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "image without /a/b"
     }
    ],
    "source": "measured"
   },
   {
    "id": "WDR-005",
    "level": "SHOULD",
    "sentence": "Trailing slash of an absolute path is kept in the config; quotes are removed; blanks allowed.",
    "measured": "/a/b/",
    "observed": "`/a/b/`",
    "source": "measured"
   },
   {
    "id": "WDR-006",
    "level": "SHOULD",
    "sentence": "WORKDIR on a file fails the build.",
    "measured": "WORKDIR /etc/passwd",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `Cannot mkdir: /etc/passwd is not a directory`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "error"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "accepts"
     }
    ],
    "source": "measured"
   },
   {
    "id": "USR-001",
    "level": "MUST",
    "sentence": "USER is stored verbatim and not checked until a RUN needs it.",
    "measured": "USER nouser",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "ok; with RUN 200+err `unable to find user nouser: no matching entries in passwd file`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "fail at RUN too"
     }
    ],
    "source": "measured"
   },
   {
    "id": "USR-002",
    "level": "MUST",
    "sentence": "USER takes user, uid, user:group; a bare unknown uid runs with gid 0.",
    "source": "measured"
   },
   {
    "id": "USR-003",
    "level": "SHOULD",
    "sentence": "USER affects RUN, not COPY.",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "buildah"
      },
      "then": "also WORKDIR"
     }
    ],
    "source": "measured"
   },
   {
    "id": "USR-004",
    "level": "MAY",
    "sentence": "Extra words of USER are kept.",
    "measured": "USER a b",
    "observed": "`a b`",
    "source": "measured"
   },
   {
    "id": "LBL-001",
    "level": "MUST",
    "sentence": "LABEL takes `name=value` pairs; later ones override earlier and inherited ones.",
    "source": "measured"
   },
   {
    "id": "LBL-002",
    "level": "MUST",
    "sentence": "A backslash-newline inside a quoted value joins the lines.",
    "measured": "\"x\\⏎y\"",
    "observed": "`xy`",
    "source": "measured"
   },
   {
    "id": "LBL-003",
    "level": "MUST",
    "sentence": "LABEL without a value is refused.",
    "measured": "LABEL a",
    "observed": "400 `LABEL must have two arguments`",
    "source": "measured"
   },
   {
    "id": "PRT-001",
    "level": "SHOULD",
    "sentence": "EXPOSE takes ports with tcp (the default), udp or sctp; duplicates merge, case is folded.",
    "measured": "80 443/tcp 53/udp 80/TCP",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "keys `80/tcp` …"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "keeps `80/TCP`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PRT-002",
    "level": "SHOULD",
    "sentence": "EXPOSE ranges expand.",
    "measured": "80-82",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "three keys"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "one key `80-82/tcp`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PRT-003",
    "level": "SHOULD",
    "sentence": "An invalid port or protocol is refused.",
    "measured": "abc / 70000 / 80/foo",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `Invalid containerPort: abc` / `Invalid containerPort: 70000` / `Invalid proto: foo`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "accepts all three"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PRT-004",
    "level": "MAY",
    "sentence": "The host part of a port is dropped.",
    "measured": "1.2.3.4:8080:80",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`80/tcp`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "keeps the text; 0 accepted by all"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-001",
    "level": "MUST",
    "sentence": "VOLUME adds paths, verbatim, in JSON form or separated by blanks.",
    "source": "measured"
   },
   {
    "id": "VOL-002",
    "level": "SHOULD",
    "sentence": "Later RUN changes under the path are discarded; the directory itself is created by the first RUN.",
    "measured": "VOLUME /v; RUN echo 1 >/v/f",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`v/` only"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "keeps v/f"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "discards, `v/` only"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-003",
    "level": "MUST",
    "sentence": "COPY and ADD into a volume path after VOLUME are kept.",
    "observed": "`v/f`",
    "source": "measured"
   },
   {
    "id": "VOL-004",
    "level": "SHOULD",
    "sentence": "Content before VOLUME is kept; a RUN sees a fresh copy each time.",
    "measured": "RUN; VOLUME; RUN echo 2 >/v/f; RUN cat /v/f",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "2, then 1"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "2, 2"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "like L"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-005",
    "level": "SHOULD",
    "sentence": "Chmod and chown of a volume directory in a later RUN are lost.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "lost"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "kept"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "lost"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-006",
    "level": "MUST",
    "sentence": "VOLUME without a path is refused.",
    "measured": "VOLUME / `[]` / `[\"\"]`",
    "observed": "400 `VOLUME requires at least one argument` / same / `VOLUME specified can not be an empty string`",
    "source": "measured"
   },
   {
    "id": "CMD-001",
    "level": "MUST",
    "sentence": "The shell form is SHELL plus the text; the exec form is taken verbatim; the last CMD wins.",
    "measured": "CMD echo hi",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`[\"/bin/sh\",\"-c\",\"echo hi\"]`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "also `ArgsEscaped:true`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CMD-002",
    "level": "SHOULD",
    "sentence": "`CMD []` clears the command.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`[]`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "key absent"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "absent"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CMD-003",
    "level": "MAY",
    "sentence": "CMD without arguments is the shell without a script.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`[\"/bin/sh\",\"-c\"]`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`[\"/bin/sh\",\"-c\",\"\"]`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CMD-004",
    "level": "MUST",
    "sentence": "ENTRYPOINT resets a CMD inherited from the base image.",
    "measured": "FROM base(Cmd sh); ENTRYPOINT [\"a\"]",
    "observed": "Cmd null",
    "source": "measured"
   },
   {
    "id": "CMD-005",
    "level": "MUST",
    "sentence": "ENTRYPOINT keeps a CMD set in the same stage, before or after.",
    "measured": "CMD [\"c\"]; ENTRYPOINT [\"a\"]",
    "observed": "both",
    "source": "measured"
   },
   {
    "id": "CMD-006",
    "level": "MUST",
    "sentence": "CMD alone keeps an inherited ENTRYPOINT.",
    "observed": "both",
    "source": "measured"
   },
   {
    "id": "CMD-007",
    "level": "MUST",
    "sentence": "`ENTRYPOINT []` clears Entrypoint, keeps Cmd.",
    "observed": "Entrypoint null",
    "source": "measured"
   },
   {
    "id": "SHL-001",
    "level": "SHOULD",
    "sentence": "SHELL needs JSON, changes RUN/CMD/ENTRYPOINT shell forms, is inherited.",
    "measured": "SHELL [\"/bin/sh\",\"-xc\"]",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "stored in `Shell`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "(OCI format): ignored with a warning, also for RUN; `--format docker` stores it (effect on RUN not tried)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "SHL-002",
    "level": "MUST",
    "sentence": "SHELL needs a non-empty JSON list.",
    "measured": "SHELL x / SHELL []",
    "observed": "400 `SHELL requires the arguments to be in JSON form` / `requires at least one argument`",
    "source": "measured"
   },
   {
    "id": "ONB-001",
    "level": "SHOULD",
    "sentence": "ONBUILD stores the text (blanks kept, ONBUILD stripped) in OnBuild, nothing runs.",
    "measured": "onbuild   run   echo  hi",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`[\"run   echo  hi\"]`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "OCI format drops it"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ONB-002",
    "level": "SHOULD",
    "sentence": "Triggers run in order right after FROM in the child, in the child's context; OnBuild is then cleared.",
    "measured": "child build",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "stream `# Executing 3 build triggers`; grandchild runs none"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "works for docker-format images only"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ONB-003",
    "level": "SHOULD",
    "sentence": "Triggers run also for `FROM stage`.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "applied"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "OCI: not applied"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ONB-004",
    "level": "MUST",
    "sentence": "Trigger errors surface in the child build.",
    "measured": "missing file",
    "observed": "CPY-013 text",
    "source": "measured"
   },
   {
    "id": "ONB-005",
    "level": "MUST",
    "sentence": "ONBUILD refuses ONBUILD, FROM, MAINTAINER and nothing.",
    "measured": "ONBUILD ONBUILD / FROM / MAINTAINER / empty",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 ``Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed`` / `FROM isn't allowed as an ONBUILD trigger` / …"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "same texts"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ONB-006",
    "level": "SHOULD",
    "sentence": "An unknown instruction after ONBUILD is stored and fails in the child.",
    "measured": "ONBUILD FOO x",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "child: 200+err `unknown instruction: FOO`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "alike"
     }
    ],
    "source": "measured"
   },
   {
    "id": "HLT-001",
    "level": "SHOULD",
    "sentence": "HEALTHCHECK stores its command and its options; the last one wins.",
    "measured": "--interval=5s …",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "Interval 5000000000"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "OCI: dropped; docker format kept"
     }
    ],
    "source": "measured"
   },
   {
    "id": "HLT-002",
    "level": "SHOULD",
    "sentence": "A malformed HEALTHCHECK is refused.",
    "measured": "NONE x / no CMD / FOO x / abc / 0s / retries 0",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `HEALTHCHECK NONE takes no arguments` / `Missing command after HEALTHCHECK CMD` / `Unknown type \"FOO\" in HEALTHCHECK (try CMD)` / `time: invalid duration \"abc\"` / `Interval \"interval\" cannot be less than 1ms` / `--retries must be at least 1 (not 0)`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "1us accepted, 0s `must be positive`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "SIG-001",
    "level": "MUST",
    "sentence": "STOPSIGNAL is stored verbatim.",
    "source": "measured"
   },
   {
    "id": "SIG-002",
    "level": "MUST",
    "sentence": "An unknown stop signal is refused.",
    "measured": "FOO / 0",
    "observed": "200+err `Invalid signal: FOO`",
    "source": "measured"
   },
   {
    "id": "MNT-001",
    "level": "MUST",
    "sentence": "MAINTAINER sets Author.",
    "observed": "`Author`",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "builds/parser",
  "title": "Dockerfile parser",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "PAR-001",
    "level": "MUST",
    "sentence": "An empty Dockerfile is refused.",
    "measured": "(0 bytes)",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `the Dockerfile (Dockerfile) cannot be empty`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`the Dockerfile cannot be empty`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`no contents in \"…\"`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-002",
    "level": "MUST",
    "sentence": "A Dockerfile with only comments is refused.",
    "measured": "`# hello`",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `failed to parse Dockerfile: file with no instructions`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`no stages to build`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-003",
    "level": "SHOULD",
    "sentence": "The first instruction must be FROM or ARG.",
    "measured": "RUN x / ENV a=1 + FROM",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `no build stage in current context`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "RUN only: `no FROM statement found`; ENV before FROM is accepted"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-004",
    "level": "SHOULD",
    "sentence": "An unknown instruction fails before any step runs.",
    "measured": "FROM; FOO",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `dockerfile parse error line 2: unknown instruction: FOO`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "fails when the step is reached: `Unknown instruction: \"FOO\"`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-005",
    "level": "MUST",
    "sentence": "Instruction names are case-insensitive, leading blanks are ignored, BOM and CRLF accepted.",
    "measured": "`  from base`",
    "source": "measured"
   },
   {
    "id": "PAR-006",
    "level": "MUST",
    "sentence": "`# escape=` followed by a backtick or backslash as first line sets the escape character; any comment or blank before it disables it.",
    "measured": "backtick continuation",
    "observed": "ok; with a comment first: 400 parse error",
    "source": "measured"
   },
   {
    "id": "PAR-007",
    "level": "MUST",
    "sentence": "A bad or repeated escape directive is refused.",
    "measured": "`# escape=x` / twice",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 ``invalid escape token 'x' does not match ` or \\`` / 400 `only one escape parser directive can be used`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`invalid ESCAPE 'x'. Must be …`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-008",
    "level": "SHOULD",
    "sentence": "With backtick escape, backslash is literal in values.",
    "measured": "`c=x\\y`",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`x\\y`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "drops it: `xy`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-009",
    "level": "SHOULD",
    "sentence": "Comment lines and blank lines inside a continuation are skipped.",
    "measured": "RUN a \\\\ / # c / b",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`[WARNING]: Empty continuation line found in:` only for blank lines"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "silent"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-010",
    "level": "MUST",
    "sentence": "A `#` inside a line is data.",
    "measured": "LABEL c=#y",
    "observed": "`#y`",
    "source": "measured"
   },
   {
    "id": "PAR-011",
    "level": "MUST",
    "sentence": "Backslash plus trailing blanks still continues; backslash at end of file is dropped.",
    "source": "measured"
   },
   {
    "id": "PAR-012",
    "level": "SHOULD",
    "sentence": "A line over 65,535 bytes is refused.",
    "measured": "LABEL 70000 chars",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `dockerfile line greater than max allowed size of 65535`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "ok"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-013",
    "level": "MUST",
    "sentence": "The JSON form needs strings; a non-string is an error; invalid JSON falls back to shell form.",
    "measured": "`CMD [\"a\",1]` / `CMD [\"a\",]` / `['a']`",
    "observed": "400 `when using JSON array syntax, arrays must be comprised of strings only` / shell form / shell form",
    "source": "measured"
   },
   {
    "id": "PAR-014",
    "level": "MAY",
    "sentence": "Text after a valid JSON array is ignored.",
    "measured": "`CMD [\"a\"] x`",
    "observed": "Cmd [\"a\"]",
    "source": "measured"
   },
   {
    "id": "PAR-015",
    "level": "MAY",
    "sentence": "These builders have no heredocs.",
    "measured": "RUN <<EOF …",
    "observed": "400 `unknown instruction: ECHO`",
    "source": "measured"
   },
   {
    "id": "PAR-016",
    "level": "MAY",
    "sentence": "The classic builder has neither `RUN --mount` nor `COPY --chmod`.",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `the --mount option requires BuildKit. Refer to …`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "support both"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-017",
    "level": "MUST",
    "sentence": "An unknown flag is refused.",
    "measured": "COPY --foo, RUN --network, FROM --bad, COPY --link, HEALTHCHECK --start-interval",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `Unknown flag: foo`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "125 with its own list of flags"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-018",
    "level": "MUST",
    "sentence": "Flags count only before the first argument.",
    "measured": "COPY f --chown=1:1 /x/",
    "observed": "treated as a file name",
    "source": "measured"
   },
   {
    "id": "PAR-019",
    "level": "MUST",
    "sentence": "An instruction without its arguments is refused.",
    "measured": "ENV, ARG, LABEL…, EXPOSE, VOLUME, COPY",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `ENV requires at least one argument`, `COPY requires at least two arguments, but only one was provided. Destination could not be determined`, `WORKDIR requires exactly one argument`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "panics on ARG and RUN"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-030",
    "level": "SHOULD",
    "sentence": "A flag is given at most once to an instruction.",
    "measured": "COPY --chown=1 --chown=2 f /f",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `Duplicate flag specified: chown`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "0"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PAR-020",
    "level": "MAY",
    "sentence": "Newer Dockerfile frontends read heredocs in RUN, COPY and ADD.",
    "dialects": [
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "several of one instruction stand behind each other, `<<-` takes tabs away, a quoted delimiter keeps variables; alone it is the script of a RUN"
     }
    ],
    "source": "Dockerfile reference, Here-Documents",
    "verified": false
   },
   {
    "id": "PAR-021",
    "level": "MAY",
    "sentence": "`# syntax=` names the frontend that reads the file, `# check=` configures its checks; the classic builder takes both for comments.",
    "source": "Dockerfile reference, Parser directives",
    "verified": false
   },
   {
    "id": "PAR-031",
    "level": "MAY",
    "sentence": "`RUN --mount` of BuildKit shows a bind (read-only unless it says otherwise), a cache that outlives the build, a tmpfs, a secret or an agent; nothing of them is kept but the mount point.",
    "measured": "RUN --mount=type=bind|cache|tmpfs|secret|ssh, with and without source, from, rw, required",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`the --mount option requires BuildKit`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "a bind without source is the context; a secret that nobody gives is not there, with `required` the build fails; `SSH_AUTH_SOCK` is set without an agent"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "no mount point is kept; `SSH_AUTH_SOCK` is not set without an agent"
     }
    ],
    "source": "Dockerfile reference, RUN --mount",
    "measuredOn": "dockerd 20.10.24 (BuildKit)"
   },
   {
    "id": "PAR-032",
    "level": "MAY",
    "sentence": "Newer Dockerfile frontends know `RUN --network` and `--security`, `COPY --link`, `--parents` and `--exclude`, `ADD --checksum` and `--keep-git-dir`.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `Unknown flag: network`"
     }
    ],
    "source": "Dockerfile reference, RUN, COPY and ADD",
    "verified": false
   }
  ]
 },
 {
  "chapter": "builds/run",
  "title": "RUN",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "RUN-001",
    "level": "MUST",
    "sentence": "The shell form runs `<SHELL> \"<text>\"`, default `/bin/sh -c`; variables are expanded by the shell, not by the builder.",
    "measured": "RUN echo $A",
    "observed": "value of ENV/ARG",
    "source": "measured"
   },
   {
    "id": "RUN-002",
    "level": "MUST",
    "sentence": "The exec form runs without shell and without expansion.",
    "measured": "RUN [\"/bin/echo\",\"$A\"]",
    "observed": "prints `$A`",
    "source": "measured"
   },
   {
    "id": "RUN-003",
    "level": "MUST",
    "sentence": "A non-zero exit aborts the build: 127 for unknown command, 128+n for a signal in a child, any code otherwise.",
    "observed": "text of API-004",
    "source": "measured"
   },
   {
    "id": "RUN-004",
    "level": "MUST",
    "sentence": "A missing executable in exec form fails the build.",
    "measured": "RUN [\"/nosuch\"]",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `… exec: \"/nosuch\": stat /nosuch: no such file or directory: unknown`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "rc 1"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RUN-005",
    "level": "MUST",
    "sentence": "Each RUN starts in WORKDIR with the declared ENV; `cd` and shell variables do not persist.",
    "measured": "RUN cd /etc; RUN pwd",
    "observed": "`/`",
    "source": "measured"
   },
   {
    "id": "RUN-006",
    "level": "SHOULD",
    "sentence": "A RUN sees PATH, ENV, ARG, HOME and HOSTNAME, and umask 0022.",
    "measured": "env",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "as stated (HOME from the user's passwd entry, `/` for an unknown uid)"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "no HOSTNAME, HOME empty for an unknown uid"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RUN-007",
    "level": "MUST",
    "sentence": "ARG values are visible to RUN but not stored in Env; they do show in history.",
    "measured": "ARG SECRET",
    "observed": "history `|1 SECRET=s3cr3t /bin/sh -c echo x`",
    "source": "measured"
   },
   {
    "id": "RUN-008",
    "level": "SHOULD",
    "sentence": "A step that changes no file adds no layer.",
    "measured": "RUN true",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "no layer, history `empty_layer:true`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "layer always (empty 5f70bf… or `dev/ etc/ proc/ sys/`)"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "layer with `dev/ etc/ etc/hostname proc/ run/ sys/`, later steps still `run/`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RUN-009",
    "level": "SHOULD",
    "sentence": "Changes of engine files (hosts, resolv.conf, hostname) are not stored.",
    "measured": "RUN echo x >/etc/hosts, resolv.conf, hostname",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "none stored"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "hosts and resolv.conf cannot be written to; etc/hostname is the image's own file, and stored"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "stores etc/hosts and etc/resolv.conf"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RUN-010",
    "level": "MUST",
    "sentence": "Changes in /dev, /proc and /sys are not stored.",
    "measured": "RUN echo x >/dev/foo",
    "observed": "none",
    "source": "measured"
   },
   {
    "id": "RUN-011",
    "level": "MAY",
    "sentence": "RUN without arguments runs the shell without a script.",
    "measured": "RUN",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "runs `/bin/sh -c` with no script: fails code 2"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "ok"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "panic, exit 2"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RUN-012",
    "level": "SHOULD",
    "sentence": "`RUN --mount=type=tmpfs/cache` content is not stored.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "not supported"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "stores the mount-point directory"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "nothing"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RUN-013",
    "level": "MAY",
    "sentence": "With `--isolation chroot` buildah also leaves etc/hosts and etc/resolv.conf placeholders.",
    "note": "P",
    "observed": "n/a",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "builds/variables",
  "title": "ENV, ARG and substitution",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "ENV-001",
    "level": "MUST",
    "sentence": "ENV takes `name=value` pairs, with quotes and escaped blanks.",
    "measured": "ENV A=1 C=\"x y\" D=p\\ q",
    "source": "measured"
   },
   {
    "id": "ENV-002",
    "level": "MUST",
    "sentence": "The legacy form `ENV name rest of line` sets one variable.",
    "measured": "ENV A hello world",
    "observed": "`A=hello world`; quotes are removed",
    "source": "measured"
   },
   {
    "id": "ENV-003",
    "level": "MUST",
    "sentence": "References inside one instruction see the values before it.",
    "measured": "ENV A=2 B=$A (A was 1)",
    "observed": "B=1",
    "source": "measured"
   },
   {
    "id": "ENV-004",
    "level": "MUST",
    "sentence": "A redefinition keeps the position; new names are appended.",
    "measured": "A,B then C=1 A=2",
    "observed": "A=2,B,C",
    "source": "measured"
   },
   {
    "id": "ENV-005",
    "level": "MUST",
    "sentence": "A name given twice in one instruction has the last value.",
    "measured": "ENV A=1 A=2",
    "observed": "A=2",
    "source": "measured"
   },
   {
    "id": "ENV-006",
    "level": "MUST",
    "sentence": "A value may be empty.",
    "measured": "ENV A=",
    "observed": "`A=`",
    "source": "measured"
   },
   {
    "id": "ENV-007",
    "level": "SHOULD",
    "sentence": "ENV without a value, without `=` in a pair, or with an empty name is refused.",
    "measured": "ENV A / ENV A=1 B / ENV =x",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `ENV must have two arguments` / `can't find = in \"B\". Must be of the form: name=value` / `ENV names can not be blank`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "accepts `=x`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ENV-008",
    "level": "MUST",
    "sentence": "Single quotes and backslash stop expansion.",
    "measured": "A='$X' B=\\$X C='\\$X'",
    "observed": "`$X`, `$X`, `\\$X`",
    "source": "measured"
   },
   {
    "id": "SUB-001",
    "level": "MUST",
    "sentence": "Variables are expanded in ENV, ARG, LABEL, EXPOSE, VOLUME, USER, WORKDIR, STOPSIGNAL, COPY, ADD and FROM.",
    "source": "measured"
   },
   {
    "id": "SUB-002",
    "level": "MUST",
    "sentence": "The builder expands nothing in RUN, CMD, ENTRYPOINT, HEALTHCHECK, ONBUILD and SHELL.",
    "measured": "CMD [\"$P\"]",
    "observed": "literal",
    "source": "measured"
   },
   {
    "id": "SUB-003",
    "level": "MUST",
    "sentence": "`${v:-d}` and `${v:+d}` treat empty as unset; word may nest `${…}`.",
    "source": "measured"
   },
   {
    "id": "SUB-004",
    "level": "SHOULD",
    "sentence": "`${v:?message}` of an unset variable fails the build with that message.",
    "measured": "unset",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `failed to process \"${N:?boom}\": N: boom`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`Unsupported modifier (?)` even when set"
     }
    ],
    "source": "measured"
   },
   {
    "id": "SUB-005",
    "level": "SHOULD",
    "sentence": "`${v-d}`, `${v+d}`, `${v#x}` and `${v//a/b}` are errors in these versions.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "200+err `failed to process \"${N-d}\": missing ':' in substitution`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`Missing ':' in substitution`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "SUB-006",
    "level": "SHOULD",
    "sentence": "An unknown modifier or an empty name is an error.",
    "measured": "`${N:=x}` / `${}`",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`unsupported modifier (=) in substitution` / `syntax error: bad substitution`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`${}` → \"\""
     }
    ],
    "source": "measured"
   },
   {
    "id": "SUB-007",
    "level": "MUST",
    "sentence": "An undefined variable is empty; names are `[A-Za-z0-9_]+`.",
    "measured": "$N_x, ${N}_x, $N-x",
    "observed": "\"\", `1_x`, `1-x`",
    "source": "measured"
   },
   {
    "id": "SUB-008",
    "level": "MAY",
    "sentence": "`$$`, `$@`, `$-` and `$1` have no special meaning.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`N`, \"\", \"\", \"\"; `$` kept"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "`$1`(value), `$@`, `$-` literal"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ARG-001",
    "level": "MUST",
    "sentence": "The default of an ARG is overridden by a build argument, also by an empty one.",
    "measured": "ARG A=1, A=\"\"",
    "observed": "\"\"",
    "source": "measured"
   },
   {
    "id": "ARG-002",
    "level": "SHOULD",
    "sentence": "A null build arg leaves the default.",
    "measured": "{\"A\":null}",
    "observed": "1",
    "source": "measured"
   },
   {
    "id": "ARG-003",
    "level": "MUST",
    "sentence": "An ARG takes effect from its line on, even when given on the command line.",
    "measured": "LABEL a=[$A]; ARG A; LABEL b=[$A]",
    "observed": "`[]`, `[2]`",
    "source": "measured"
   },
   {
    "id": "ARG-004",
    "level": "MUST",
    "sentence": "An ARG is not seen by the next stage.",
    "measured": "two stages",
    "observed": "`[]`",
    "source": "measured"
   },
   {
    "id": "ARG-005",
    "level": "SHOULD",
    "sentence": "The scope of an ARG ends with the stage, also for `FROM stage`.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "`[]`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "`[1]` (inherited)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ARG-006",
    "level": "MUST",
    "sentence": "A build argument overrides every redefinition of an ARG.",
    "measured": "ARG G; ARG G=3 with G=7",
    "observed": "7, 7",
    "source": "measured"
   },
   {
    "id": "ARG-007",
    "level": "MUST",
    "sentence": "ENV after ARG of the same name wins.",
    "measured": "ARG A=1; ENV A=2",
    "observed": "2",
    "source": "measured"
   },
   {
    "id": "ARG-008",
    "level": "SHOULD",
    "sentence": "ENV before an ARG of the same name wins too.",
    "measured": "ENV A=2; ARG A=1, A=3 given",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "2 (LABEL and RUN)"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "3, or the ARG default without flag"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "2"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ARG-009",
    "level": "MUST",
    "sentence": "ARG is not stored in the image Env.",
    "observed": "absent",
    "source": "measured"
   },
   {
    "id": "ARG-010",
    "level": "SHOULD",
    "sentence": "Proxy args (HTTP_PROXY, …) need no declaration.",
    "measured": "LABEL a=[$HTTP_PROXY]",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "value; RUN sees it too"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "only RUN sees it, in both cases and over ENV, unless declared"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ARG-011",
    "level": "MAY",
    "sentence": "Platform arguments are predefined by BuildKit only.",
    "measured": "ARG TARGETARCH",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "empty"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "amd64, linux/amd64; FROM sees it undeclared, and an ARG before FROM without a default takes the value away"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "amd64, linux/amd64"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ARG-012",
    "level": "MUST",
    "sentence": "`ARG Q=$P` expands earlier ENV/ARG.",
    "observed": "value",
    "source": "measured"
   },
   {
    "id": "ARG-013",
    "level": "SHOULD",
    "sentence": "Undeclared build args warn only.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "API-023"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "silent"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ARG-014",
    "level": "SHOULD",
    "sentence": "ARG without a name is refused.",
    "measured": "ARG / ARG =x",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "400 `ARG requires at least one argument` / `ARG names can not be blank`"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "accepts `=x`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ARG-015",
    "level": "MAY",
    "sentence": "ARG without an argument is refused.",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "n/a"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "nil-pointer panic, exit 2"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/commit-export",
  "title": "Commit and export of containers",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-COM-003",
    "level": "MUST",
    "sentence": "Author and comment are stored.",
    "measured": "author, comment",
    "observed": "as given, comment also in history",
    "source": "measured"
   },
   {
    "id": "CTR-COM-012",
    "level": "MUST",
    "sentence": "The image outlives the container.",
    "measured": "rm; run image",
    "observed": "works",
    "source": "measured"
   },
   {
    "id": "CTR-COM-013",
    "level": "MUST",
    "sentence": "Without repo: an untagged image; with repo: tag `latest` unless given; an existing tag moves, the old image becomes untagged.",
    "measured": "commit twice",
    "observed": "RepoTags [] and [x:t]; two different ids, even when nothing changed",
    "source": "measured"
   },
   {
    "id": "CTR-COM-014",
    "level": "SHOULD",
    "sentence": "A bad repository or tag is refused.",
    "measured": "repo CT-BAD!",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `invalid reference format: repository name must be lowercase`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-COM-016",
    "level": "SHOULD",
    "sentence": "A VOLUME of the container's config makes each container of the new image get its own anonymous volume.",
    "measured": "Volumes /vol; commit; run",
    "observed": "Config.Volumes kept",
    "source": "measured"
   },
   {
    "id": "CTR-EXP-003",
    "level": "MUST",
    "sentence": "Deleted files are missing; stopped and running give the same.",
    "source": "measured"
   },
   {
    "id": "CTR-EXP-004",
    "level": "MAY",
    "sentence": "An export holds the engine's own files.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`.dockerenv`, dev/console, dev/pts, dev/shm, empty etc/hosts, hostname, resolv.conf, etc/mtab"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "run/.containerenv, etc/* as well"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXP-005",
    "level": "SHOULD",
    "sentence": "Export of a dead container is refused.",
    "observed": "409",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/concurrency",
  "title": "Concurrency",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-CON-001",
    "level": "MUST",
    "sentence": "Of two starts at once it runs once, and each succeeds.",
    "measured": "2x start, 15 times",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204+304 12 times, 204+204 3 times"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204+304"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-002",
    "level": "MUST",
    "sentence": "Of two rm at once exactly one removes it, and it is gone.",
    "measured": "2x rm; 2-5x rm force",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204 + 409 `already in progress` always"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204 + 404; with force 204+204"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-003",
    "level": "MUST",
    "sentence": "Two stops both succeed.",
    "measured": "2x stop t=0",
    "observed": "204+204",
    "source": "measured"
   },
   {
    "id": "CTR-CON-004",
    "level": "MUST",
    "sentence": "Two kills: at least one succeeds.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204+204 (9), 204+409 (1)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204+500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-005",
    "level": "MUST",
    "sentence": "Two pauses: one succeeds, one conflict.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204+409"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204+500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-006",
    "level": "SHOULD",
    "sentence": "After two restarts at once it runs.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204+204 (5), 204+500 (1); running"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204+500; running"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-007",
    "level": "MUST",
    "sentence": "Start and rm: either it runs and rm failed, or it is gone and start failed; never both.",
    "measured": "created; start, rm",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "9 : 6, the loser 409"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "8 : 7, 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-008",
    "level": "SHOULD",
    "sentence": "Stop and start of a running container: start changes nothing or fails, the container is stopped in the end.",
    "measured": "8 times",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204+304, exited"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204+304 or 204+500, exited"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-009",
    "level": "MUST",
    "sentence": "Same name by several creates: exactly one wins.",
    "measured": "4x create",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "201 + 3x 409"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "201 + 3x 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-010",
    "level": "MUST",
    "sentence": "Two renames to one name: exactly one wins.",
    "observed": "204+409",
    "source": "measured"
   },
   {
    "id": "CTR-CON-011",
    "level": "SHOULD",
    "sentence": "Of several creates of one volume at once all get that volume; of several removals at once one succeeds and the others do not find it.",
    "measured": "4x, 4x",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "4x 201; 204 + 3x 404"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "201s, now and then one 500; the same"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CON-012",
    "level": "MUST",
    "sentence": "Parallel creates of different names all succeed.",
    "measured": "20",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "0.18 s"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "0.21 s"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/configuration",
  "title": "Configuration: image and request merged",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-CFG-001",
    "level": "MUST",
    "sentence": "The argv is entrypoint and cmd, both from the image when the request has neither.",
    "measured": "image E=/show C=[c1,c2]; create",
    "observed": "`/show c1 c2`",
    "source": "measured"
   },
   {
    "id": "CTR-CFG-002",
    "level": "MUST",
    "sentence": "A request cmd replaces the image cmd and keeps the entrypoint; an empty list is no override.",
    "measured": "Cmd [x]; Cmd []",
    "observed": "`/show x`; `/show c1 c2`",
    "source": "measured"
   },
   {
    "id": "CTR-CFG-003",
    "level": "MUST",
    "sentence": "A request entrypoint drops the image cmd.",
    "measured": "Entrypoint [echo,E]; + Cmd [C]",
    "observed": "`echo E`; `echo E C`",
    "source": "measured",
    "note": "moby: daemon/commit.go, merge"
   },
   {
    "id": "CTR-CFG-004",
    "level": "MUST",
    "sentence": "Entrypoint `[\"\"]` clears the image entrypoint; the image cmd is dropped as well.",
    "measured": "Entrypoint [\"\"] + Cmd [echo,C]; without Cmd",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "runs `echo C`; 400 `No command specified`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same; 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-005",
    "level": "SHOULD",
    "sentence": "Entrypoint `[]` also clears the image entrypoint, but keeps the image cmd.",
    "measured": "Entrypoint [] + Cmd; without Cmd",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`echo C`; argv c1 c2"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no effect: the image entrypoint stays. Portable: `[\"\"]`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-006",
    "level": "SHOULD",
    "sentence": "Inspect shows argv as path and arguments.",
    "measured": "inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`Path:/show Args:[c1,c2]`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "Args wrong when argv has one element (`Path:true Args:[true]`)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-007",
    "level": "MUST",
    "sentence": "Env: image entries, overridden key by key by the request; `K=` sets it to empty; values may hold `=`.",
    "measured": "A=img B=img; Env A=ctr D= E=x=y",
    "observed": "A=ctr B=img D= E=x=y",
    "source": "measured"
   },
   {
    "id": "CTR-CFG-008",
    "level": "SHOULD",
    "sentence": "A request entry without `=` removes the variable.",
    "measured": "Env B",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`B` is not set in the process; Config.Env lists a bare `B`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no effect: B=img stays"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-009",
    "level": "MUST",
    "sentence": "A key given twice: the last one counts.",
    "measured": "Z=1 Z=2",
    "observed": "Z=2",
    "source": "measured"
   },
   {
    "id": "CTR-CFG-010",
    "level": "MUST",
    "sentence": "PATH has a default, HOSTNAME and HOME are set.",
    "measured": "env",
    "dialects": [
     {
      "when": {
       "engine": "podman"
      },
      "then": "adds `container=podman` and `TERM=xterm` always; both also land in committed images"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-011",
    "level": "SHOULD",
    "sentence": "HOME is the user's home from the image's passwd; `/` for a uid without an entry.",
    "measured": "User web; 1234",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "/home/web; `/`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the home of the user; the working directory for unknown uids (passwd gets an entry for the uid)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-012",
    "level": "MUST",
    "sentence": "User: name, uid, name:group, uid:gid, `:gid`; a uid found in passwd takes its group and supplementary groups unless a group is given; an unknown uid gets gid 0.",
    "measured": "8 forms",
    "observed": "as said (`web:extra` drops the supplementary groups)",
    "source": "measured"
   },
   {
    "id": "CTR-CFG-013",
    "level": "MUST",
    "sentence": "The working directory is that of the request, else of the image, else `/`; `..` and a trailing slash are cleaned.",
    "measured": "pwd",
    "source": "measured"
   },
   {
    "id": "CTR-CFG-014",
    "level": "MUST",
    "sentence": "A working directory that does not exist is created.",
    "measured": "WorkingDir /new/d",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "at create, root:root 0755; appears in diff as A /new, A /new/d"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "at start, owned by the container's user"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-015",
    "level": "SHOULD",
    "sentence": "A working directory that is a file fails.",
    "measured": "WorkingDir /show",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "create 500 `Cannot mkdir: /show is not a directory`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "create 201, start 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-016",
    "level": "MUST",
    "sentence": "Labels: image labels plus request labels, the request wins.",
    "measured": "l1,l2 + l2,l3",
    "observed": "merged",
    "source": "measured"
   },
   {
    "id": "CTR-CFG-017",
    "level": "MUST",
    "sentence": "Hostname: the first 12 digits of the id, or Config.Hostname; it is in /etc/hostname and HOSTNAME.",
    "measured": "hostname",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "as said; with network none /etc/hosts has no line for it"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same, with a line in /etc/hosts; Domainname is not kept"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CFG-018",
    "level": "SHOULD",
    "sentence": "Exposed ports, stop signal and healthcheck come from the image when not given.",
    "measured": "inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "ExposedPorts, StopSignal shown"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "ExposedPorts null, StopSignal as a number"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/copy",
  "title": "Copy",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-CPY-001",
    "level": "MUST",
    "sentence": "Get and put work in created, running, paused and exited; what is put is there at the next start.",
    "measured": "put, start, exec cat",
    "observed": "200, found",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-002",
    "level": "MUST",
    "sentence": "Get of a directory gives entries below its base name; of a file one entry.",
    "measured": "get /d, /d/, /d/sub/..",
    "observed": "`d`, `d/f`, ...",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-003",
    "level": "SHOULD",
    "sentence": "Get of `P/.` gives entries relative to P.",
    "measured": "get /d/.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`.`, `./f`, ..."
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`f`, `sub`, ... (no `.` entry)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-004",
    "level": "SHOULD",
    "sentence": "The last component is not followed when it is a symlink; with a trailing slash it is.",
    "measured": "get /lnk, /lf; /lnk/",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "symlink entry; directory with the link's name"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "always followed: directory / file content under the link's name"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-005",
    "level": "MUST",
    "sentence": "Symlinks in the middle are followed, inside the container's root only.",
    "measured": "get /lnk/x; absolute and `../..` links",
    "observed": "found; never the host's file",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-006",
    "level": "MUST",
    "sentence": "Relative paths start at `/`; `..` stops at the root.",
    "measured": "get d/f; put /../../tmp",
    "observed": "found",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-007",
    "level": "SHOULD",
    "sentence": "A missing path is not-found; an empty path is refused.",
    "measured": "get /nosuch; path=",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `Could not find the file /nosuch in container ID`; 400 `bad parameter: pathcannot be empty`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404; 400 (put without a path: 200)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-008",
    "level": "SHOULD",
    "sentence": "A trailing slash on a file fails.",
    "measured": "get /d/f/",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `... not a directory`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "200, the file"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-009",
    "level": "SHOULD",
    "sentence": "A dangling symlink is copied as a symlink; a loop fails.",
    "measured": "get /dang; /loop",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200; 500 `too many links`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404; 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-010",
    "level": "SHOULD",
    "sentence": "Stat gives name, size, mode, mtime, linkTarget as base64 JSON in `X-Docker-Container-Path-Stat`.",
    "measured": "stat /d, /lnk",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "Go file mode bits (directory 0x80000000, link 0x08000000); linkTarget only for links"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "linkTarget also for plain files; for links the target's name; extra isDir; dangling: 404 *with* the header"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-011",
    "level": "MAY",
    "sentence": "Archive headers hold the file-type bits in their mode.",
    "measured": "get",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "contain the file-type bits (0100644)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "plain 0644"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-012",
    "level": "MUST",
    "sentence": "Put extracts below an existing directory; symlinks to directories are followed.",
    "measured": "put /d, /lnk",
    "observed": "200",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-013",
    "level": "SHOULD",
    "sentence": "Put into a directory that does not exist fails.",
    "measured": "put /nosuch",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "200, creates it (also through a dangling symlink)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-014",
    "level": "MUST",
    "sentence": "Put with a file as its path fails.",
    "measured": "put /d/f",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `extraction point is not a directory`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-015",
    "level": "MUST",
    "sentence": "Put keeps owner, mode (setuid too), mtime, symlinks and hard links of the tar; missing parents are made 0755 root.",
    "measured": "put",
    "observed": "1234:55 4711, mtime kept, link count 2",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-016",
    "level": "MUST",
    "sentence": "By default a file may replace a directory, and the reverse; with noOverwriteDirNonDir=1 that fails.",
    "measured": "put",
    "observed": "replaced; 500",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-017",
    "level": "MUST",
    "sentence": "A directory entry over a directory merges and sets owner and mode; a file over a file or symlink replaces it (the link's target stays).",
    "measured": "put",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-018",
    "level": "SHOULD",
    "sentence": "Entries that leave the target (`../x`, a symlink to outside then a file through it) are refused.",
    "measured": "put",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `\"../esc\" is outside of \"/d\"`; 500 `invalid symlink`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`../esc` written above the target, still inside the container"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-019",
    "level": "MUST",
    "sentence": "Entry names beginning with `/` are taken below the target; entries through a symlinked directory of the container are followed.",
    "measured": "put",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-020",
    "level": "SHOULD",
    "sentence": "CopyUIDGID keeps the owner of the archive.",
    "measured": "put owner 1234:55",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "kept 1234:55"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "set to the container's user (0:0)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-021",
    "level": "MUST",
    "sentence": "Gzip-compressed tars are taken; an empty tar or an empty body puts nothing and succeeds; garbage is refused.",
    "measured": "put",
    "observed": "200; 200; 500",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-022",
    "level": "SHOULD",
    "sentence": "Put into a read-only root file system, or a read-only volume, fails in every state.",
    "measured": "ReadonlyRootfs; Binds v:/v:ro",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `container rootfs is marked read-only`, 500 `mounted volume is marked read-only`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "fails while running; succeeds while created"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-023",
    "level": "MUST",
    "sentence": "Paths in volumes and binds reach the volume or host directory, in every state.",
    "measured": "put /v, /b",
    "observed": "there",
    "source": "measured"
   },
   {
    "id": "CTR-CPY-024",
    "level": "SHOULD",
    "sentence": "Put reaches a volume also through a symlink while the container does not run.",
    "measured": "link /lv -> /v; put /lv",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "in the volume"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "lands in the root file system under the mount"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-025",
    "level": "MAY",
    "sentence": "Tmpfs, /proc and /sys are not visible to get and put.",
    "measured": "put and get /t with Tmpfs",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "created: 404; running: 200 but written to the layer below, not visible in the container"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "created: 200 and visible after start (copy-up); running: visible"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPY-026",
    "level": "MAY",
    "sentence": "A put succeeds every time.",
    "measured": "500 puts",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "none"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "once in about 500: 500 `passing bulk input to subprocess: ... broken pipe`; retry"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPC-001",
    "level": "MUST",
    "sentence": "A file copied to a missing name is created under that name; to an existing file: overwritten; to a directory: inside, under its base name.",
    "measured": "both directions",
    "source": "measured"
   },
   {
    "id": "CTR-CPC-002",
    "level": "SHOULD",
    "sentence": "A file to `missing/`, to a missing parent or to `file/` fails and writes nothing.",
    "measured": "both directions",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "1, nothing written"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the CLI: 125; the API answers a put to a missing directory, and to a file, with 200"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPC-003",
    "level": "MUST",
    "sentence": "A directory copied to a missing name is created with the *content* of the source; to an existing directory: inside it, under its base name.",
    "measured": "both directions",
    "source": "measured"
   },
   {
    "id": "CTR-CPC-004",
    "level": "SHOULD",
    "sentence": "A directory copied to `missing/` is the same as to missing.",
    "measured": "both directions",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "0"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125, fails"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPC-005",
    "level": "MUST",
    "sentence": "Source `dir/.`: the content, not the directory; source `dir/` is the same as `dir`.",
    "measured": "both directions",
    "source": "measured"
   },
   {
    "id": "CTR-CPC-006",
    "level": "MUST",
    "sentence": "A directory to an existing file fails.",
    "measured": "both directions",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "1 `cannot copy directory`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPC-007",
    "level": "SHOULD",
    "sentence": "A symlink as source is copied as a link; with -L, a trailing slash or `/.` it is followed.",
    "measured": "both directions",
    "dialects": [
     {
      "when": {
       "engine": "podman"
      },
      "then": "always followed; out of the container, into a directory, the *target's* base name is used; no -L"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPC-008",
    "level": "MUST",
    "sentence": "A symlink in the container as destination is followed (to the file it names, into the directory it names).",
    "measured": "into /clf, /cl",
    "observed": "target file overwritten; in the directory; link kept",
    "source": "measured"
   },
   {
    "id": "CTR-CPC-009",
    "level": "SHOULD",
    "sentence": "A dangling symlink as destination fails.",
    "measured": "into /dang",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "1 `No such container:path: C:/nowhere`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPC-010",
    "level": "SHOULD",
    "sentence": "Files copied in keep the owner they have on the client.",
    "measured": "host file 1234:55; cp; stat",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "1234:55 kept, with and without -a (CLI 20.10 and 28.2); the CLI manual says root"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "0:0, also with -a"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPC-011",
    "level": "MUST",
    "sentence": "Files copied out belong to the caller, also with -a. Mode and mtime are kept both ways.",
    "measured": "cp; stat",
    "source": "measured"
   },
   {
    "id": "CTR-CPC-012",
    "level": "SHOULD",
    "sentence": "Container to container is not offered.",
    "measured": "cp c:/a c:/b",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "1 `copying between containers is not supported`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "works between two containers; hangs for one and the same"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CPC-013",
    "level": "MUST",
    "sentence": "`-` as destination streams a tar.",
    "measured": "cp c:/f -",
    "observed": "tar",
    "source": "measured"
   },
   {
    "id": "CTR-CPC-014",
    "level": "MUST",
    "sentence": "A missing source or container is an error and nothing is written.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "1 `No such container:path: C:/nope`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/create",
  "title": "Create, names and ids",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-CRE-001",
    "level": "MUST",
    "sentence": "Create answers an id of 64 lower-case hex digits and a list of warnings, and runs nothing.",
    "measured": "create",
    "observed": "201 `{\"Id\":...,\"Warnings\":[]}`; S(created/0), Pid 0, StartedAt and FinishedAt `0001-01-01T00:00:00Z`",
    "source": "measured"
   },
   {
    "id": "CTR-CRE-002",
    "level": "MUST",
    "sentence": "Create from an image that does not exist fails as not-found and leaves no container.",
    "measured": "create Image=nosuch",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `No such image: nosuch:latest`; the tag `latest` is supplied"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404 `no such image: docker.io/library/nosuch: image not known`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-003",
    "level": "MUST",
    "sentence": "Create needs a command: from the request, or from the image.",
    "measured": "image without CMD and ENTRYPOINT; create without Cmd",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `No command specified`; `Cmd: []` the same"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500 `no command or entrypoint provided...`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-004",
    "level": "SHOULD",
    "sentence": "A request without config is refused.",
    "measured": "body `{}` (+HostConfig)",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Config cannot be empty in order to create a container`; empty body 500 `EOF`; broken JSON 500 (400 in later moby: src httputils.ReadJSON)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-005",
    "level": "SHOULD",
    "sentence": "The body must be declared JSON.",
    "measured": "no Content-Type",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Content-Type specified () must be 'application/json'`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "accepted, 201"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-006",
    "level": "MUST",
    "sentence": "Unknown JSON fields are ignored.",
    "measured": "create with NoSuchField",
    "observed": "201",
    "source": "measured"
   },
   {
    "id": "CTR-CRE-007",
    "level": "MUST",
    "sentence": "The image may be given as name, name:tag, full id or id prefix; inspect tells its full id.",
    "measured": "create Image=...",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "Config.Image as given; `Image` = `sha256:...`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "Config.Image is normalised (`docker.io/library/x:tag` or `localhost/x:tag`)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-008",
    "level": "MUST",
    "sentence": "Moving the image's tag, or committing over it, does not change existing containers.",
    "measured": "create; retag; inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`Image` keeps the old id; `docker ps` then shows the id instead of the name"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "keeps the id, shows the name as before"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-009",
    "level": "SHOULD",
    "sentence": "Forced removal of an image leaves the containers made from it usable.",
    "measured": "create; rmi; rmi force; start",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "rmi 409; force 200 (untagged, record deleted); start 204, runs"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "rmi 409; force 200 and the container is removed too"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-010",
    "level": "SHOULD",
    "sentence": "A relative WorkingDir is refused at create.",
    "measured": "WorkingDir `rel/x`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `the working directory 'rel/x' is invalid, it needs to be an absolute path`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "201; start 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-011",
    "level": "SHOULD",
    "sentence": "An environment entry with an empty key is refused.",
    "measured": "Env `[\"=x\"]`, `[\"\"]`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `invalid environment variable: =x`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-012",
    "level": "SHOULD",
    "sentence": "An unknown stop signal is refused.",
    "measured": "StopSignal `NOPE`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Invalid signal: NOPE`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500 `invalid signal: NOPE`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-013",
    "level": "SHOULD",
    "sentence": "Two mounts on one target are refused.",
    "measured": "Binds two sources, same target",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Duplicate mount point: /x`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500 `/x: duplicate mount destination`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-014",
    "level": "SHOULD",
    "sentence": "A bind source that is neither absolute nor a valid volume name is refused.",
    "measured": "Binds `rel/p:/x`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400, \"includes invalid characters for a local volume name\""
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-015",
    "level": "SHOULD",
    "sentence": "A relative mount target, a target `/`, or an unknown mode is refused.",
    "measured": "Binds `/h:x`, `/h:/`, `/h:/x:zz`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500, 500, 500 (`invalid mode: zz`)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500; `/` accepted at create, start fails and leaves dev, etc, proc, run, sys in the host directory; 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-016",
    "level": "SHOULD",
    "sentence": "Memory below the minimum is refused at create.",
    "measured": "Memory 1000",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Minimum memory limit allowed is 6MB`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "201; start 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-017",
    "level": "SHOULD",
    "sentence": "A network that does not exist fails at *start*, not at create.",
    "measured": "NetworkMode nosuch; `container:nosuch`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "create 201; start 404, S(created/128), Error set"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "create 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-018",
    "level": "MUST",
    "sentence": "AutoRemove together with a restart policy is refused.",
    "measured": "AutoRemove + always",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `can't create 'AutoRemove' container with restart policy`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-019",
    "level": "SHOULD",
    "sentence": "A policy name outside no/always/unless-stopped/on-failure is refused; a retry count goes only with on-failure and is not negative.",
    "measured": "policies",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `invalid restart policy 'sometimes'`; 400 `maximum retry count cannot be used with restart policy 'always'`; 400 `... cannot be negative`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500; count with always accepted; 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-020",
    "level": "SHOULD",
    "sentence": "A refused create leaves no container and frees the name.",
    "measured": "failing create; inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404. But a named volume named in an earlier mount may already exist (observed with Binds: volume, then an invalid target)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no volume left"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-CRE-021",
    "level": "MAY",
    "sentence": "An invalid Hostname is not checked at create.",
    "measured": "Hostname `bad host_!`",
    "observed": "201",
    "source": "measured"
   },
   {
    "id": "CTR-CRE-022",
    "level": "SHOULD",
    "sentence": "A string where an argv list is expected means a list of one (no word splitting, no shell).",
    "measured": "Cmd `\"echo hi\"`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "argv `[\"echo hi\"]`; start 400, exit code 127"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same argv; start 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-NAM-001",
    "level": "MUST",
    "sentence": "Names of two or more characters match `[a-zA-Z0-9][a-zA-Z0-9_.-]+`; anything else is refused.",
    "measured": "`_ab` `-ab` `.ab` `a/b` `a b` `é1`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Invalid container name (_ab), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500 `invalid argument`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-NAM-002",
    "level": "SHOULD",
    "sentence": "A name has at least two characters.",
    "measured": "name `a`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "201, accepted"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-NAM-003",
    "level": "SHOULD",
    "sentence": "One leading slash is dropped; inspect always shows the name with a slash.",
    "measured": "name `/n`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "201, Name `/n`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500; shows `/n` for names given without"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-NAM-004",
    "level": "MUST",
    "sentence": "Names are case-sensitive; there is no length limit up to 300 characters.",
    "measured": "`ct-Case`, `ct-case`; 303 characters",
    "observed": "both 201; 201",
    "source": "measured"
   },
   {
    "id": "CTR-NAM-005",
    "level": "MUST",
    "sentence": "Without a name (or with an empty one) the engine invents one, `adjective_surname`.",
    "measured": "create",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "e.g. `/frosty_swanson`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "same form"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-NAM-006",
    "level": "MUST",
    "sentence": "A name in use by any container, in any state, is refused.",
    "measured": "create N; create N",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 (section 2)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-NAM-007",
    "level": "MUST",
    "sentence": "After rm (or auto-remove) the name is free at once.",
    "measured": "create N; rm N; create N; and create right after wait(removed)",
    "observed": "201; 10 of 10",
    "source": "measured"
   },
   {
    "id": "CTR-NAM-008",
    "level": "MUST",
    "sentence": "Container names and volume names are separate spaces.",
    "measured": "volume N; create N",
    "observed": "both 201",
    "source": "measured"
   },
   {
    "id": "CTR-IDR-001",
    "level": "MUST",
    "sentence": "A container is found by full id, by any unambiguous id prefix (from 1 digit), or by exact name.",
    "measured": "inspect",
    "observed": "200",
    "source": "measured"
   },
   {
    "id": "CTR-IDR-002",
    "level": "MUST",
    "sentence": "Order: full id, then exact name, then id prefix. So a name equal to another container's id prefix hides it; a name equal to another's full id does not.",
    "measured": "name = 5 digits of another id; name = another's full id",
    "observed": "name wins; full id wins (create 201 in both cases)",
    "source": "measured"
   },
   {
    "id": "CTR-IDR-003",
    "level": "SHOULD",
    "sentence": "An ambiguous prefix fails and changes nothing.",
    "measured": "17 containers; op on one digit",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `Multiple IDs found with provided prefix: 2` (400 in moby 28: src container/view.go)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "inspect/start 404, rm 500: `more than one result for container ID`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-IDR-004",
    "level": "MUST",
    "sentence": "Upper-case ids, inner substrings, and name prefixes do not match.",
    "measured": "inspect",
    "observed": "404 each",
    "source": "measured"
   },
   {
    "id": "CTR-IDR-005",
    "level": "MAY",
    "sentence": "A slash before the name in the URL is another path.",
    "measured": "GET /containers//n/json",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "301"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "301; `%2Fn` 404"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/diff",
  "title": "Diff",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-DIF-001",
    "level": "MUST",
    "sentence": "Diff tells added, changed and deleted paths, and nothing for a fresh container.",
    "measured": "diff of created",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`null`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`null`; after the first start one extra `C /etc` (`A /etc` when the image has none) unless the image holds /etc/mtab, hosts, hostname, resolv.conf and /run/.containerenv"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-002",
    "level": "MUST",
    "sentence": "A new file: A, and C for each existing parent directory except `/`.",
    "measured": "add /data/new; /new",
    "observed": "A /data/new, C /data; A /new",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-003",
    "level": "MUST",
    "sentence": "A new tree: A for every entry.",
    "measured": "mkdir -p /p/q; /p/q/f",
    "observed": "A /p, A /p/q, A /p/q/f",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-004",
    "level": "SHOULD",
    "sentence": "A modified file: C.",
    "measured": "append",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "C /data, C /data/a"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "C /data/a, without the parent"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-005",
    "level": "MUST",
    "sentence": "A deleted file or directory: one D; what was below is not listed.",
    "measured": "rm; rm -r",
    "observed": "D /data/a, C /data; D /data/sub",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-006",
    "level": "MUST",
    "sentence": "A path whose mode, owner or mtime changed is listed as C.",
    "measured": "chmod 600, chown 5:5, touch",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "C"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "C (no parent)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-007",
    "level": "SHOULD",
    "sentence": "Chmod to the same mode, restoring content and mtime, and opening without writing are no change.",
    "measured": "chmod 644; rm + cp -p back; touch -d same; `3<>`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "none"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "C"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-008",
    "level": "SHOULD",
    "sentence": "Rewriting the same content is a change, since mtime differs.",
    "measured": "`echo a > /data/a`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "C"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "C"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-009",
    "level": "SHOULD",
    "sentence": "What was created and deleted again is not listed.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "none"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "C of the parent"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-010",
    "level": "SHOULD",
    "sentence": "A directory deleted and made again is changed; its missing children are deleted, its new ones added or changed.",
    "measured": "rm -r sub; mkdir sub; new file",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "C /data/sub, D /data/sub/c, A /data/sub/other"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "D /data/sub (and A or C of children below it)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-011",
    "level": "SHOULD",
    "sentence": "A change of type is a change.",
    "measured": "file to directory; directory to file; file to symlink",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "C, C (children not listed), C"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "D /data/a for file to directory; C; C"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-012",
    "level": "MUST",
    "sentence": "A move: D of the old, A of the new, with everything below the new.",
    "measured": "mv file; mv dir",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-013",
    "level": "SHOULD",
    "sentence": "A second hard link is listed as added, and nothing else.",
    "measured": "ln",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "A /data/h"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "also C /data/a"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-014",
    "level": "MUST",
    "sentence": "Symlinks, fifos, device nodes: A. Writing through a symlink: C of the target.",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-015",
    "level": "MUST",
    "sentence": "Content of volumes, binds and tmpfs is never listed; a mount point missing in the image is, as A (with its parents).",
    "measured": "volumes, Tmpfs, Binds",
    "observed": "A /v only; nothing for a mount on an existing directory",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-016",
    "level": "MUST",
    "sentence": "/etc/hosts, /etc/hostname, /etc/resolv.conf, /dev, /proc, /sys, /dev/shm are never listed.",
    "measured": "write them",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "none"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "(apart from DIF-001)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-017",
    "level": "MUST",
    "sentence": "Reading changes nothing.",
    "measured": "cat, ls -R",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "none"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "none"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-018",
    "level": "MUST",
    "sentence": "Diff works in created, running, paused, exited; stop, start, restart do not change its answer.",
    "observed": "same lists",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-019",
    "level": "MUST",
    "sentence": "Put and the creation of a missing working directory show up.",
    "measured": "put; WorkingDir",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "A"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same, the latter only after start"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-020",
    "level": "MUST",
    "sentence": "The base is the container's own image: in a container of a commit, the committed changes are not listed; undoing them is.",
    "measured": "commit; run; recreate b, rm n",
    "observed": "none; A /data/b, D /data/n",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-021",
    "level": "MAY",
    "sentence": "A directory is listed before its content; siblings in no fixed order.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "directory entry before its content; siblings in no fixed order"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "sorted"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-DIF-022",
    "level": "MUST",
    "sentence": "Names with spaces, quotes, non-ASCII come through JSON unharmed.",
    "source": "measured"
   },
   {
    "id": "CTR-DIF-023",
    "level": "MAY",
    "sentence": "Two versions of a file with equal size and equal mtime seconds, one of them without nanoseconds, count as equal.",
    "observed": "source only",
    "source": "measured",
    "note": "moby: sameFsTime"
   }
  ]
 },
 {
  "chapter": "containers/exec",
  "title": "Exec",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-EXE-001",
    "level": "MUST",
    "sentence": "Exec works only in a running container.",
    "measured": "exec in created / exited / paused / restarting",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 each (`is not running`, `is paused...`, `is restarting...`)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500, 500, 409"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-002",
    "level": "MUST",
    "sentence": "The exit code is that of the command; 128+n for a signal.",
    "measured": "exit 7; kill TERM / KILL itself",
    "observed": "7; 143; 137",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-003",
    "level": "SHOULD",
    "sentence": "An exec of a command that does not exist ends with 126 or 127 and says why.",
    "measured": "exec nosuch",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "126, error text on stdout (127 in moby 28: src daemon/errors.go)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "127, text on stderr"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-004",
    "level": "MUST",
    "sentence": "A command that is not executable ends an exec with 126.",
    "measured": "exec /bin",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "126"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "126"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-005",
    "level": "MUST",
    "sentence": "An exec without a command is refused.",
    "measured": "`{}` or `Cmd: []`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `No exec command specified`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-006",
    "level": "MUST",
    "sentence": "Without a TTY stdout and stderr are framed separately (8-byte header); with one they are merged, with CR LF.",
    "measured": "exec; Tty",
    "observed": "streams 1 and 2; raw",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-007",
    "level": "MUST",
    "sentence": "Exec inherits environment, user and working directory of the container; each can be overridden.",
    "measured": "Env A=a B=b; exec Env A=over C=c; WorkingDir, User",
    "observed": "A=over B=b C=c; pwd and id as expected",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-008",
    "level": "SHOULD",
    "sentence": "An exec Env entry without `=` is ignored.",
    "measured": "Env NOVAL",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "ignored"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "400"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-009",
    "level": "MUST",
    "sentence": "An exec working directory that does not exist fails and is not created.",
    "measured": "WorkingDir /nodir",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "126, not created"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "127, not created"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-010",
    "level": "SHOULD",
    "sentence": "An unknown user fails.",
    "measured": "User nosuch",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200, exit 126, text in the stream"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "start 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-011",
    "level": "MUST",
    "sentence": "A numeric user need not exist; its group is 0.",
    "measured": "User 4242",
    "observed": "uid 4242 gid 0",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-012",
    "level": "SHOULD",
    "sentence": "An exec reports running while it runs, and its code afterwards.",
    "measured": "create; inspect; start; inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "null; true; 3"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "ExitCode 0 (never null) before and during"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-013",
    "level": "SHOULD",
    "sentence": "A detached exec ends up with Running false and its code.",
    "measured": "start Detach; 1 s later inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "false, 3"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "Running true, ExitCode 0 for ever (until the container stops)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-014",
    "level": "MUST",
    "sentence": "An exec instance runs once.",
    "measured": "start twice",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `Error: Exec command E has already run`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-015",
    "level": "SHOULD",
    "sentence": "An exec created but not started is lost when the container stops.",
    "measured": "create exec; kill; start exec",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404; still 404 after the container starts again"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "409, inspect 200; 404 after restart"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-016",
    "level": "MUST",
    "sentence": "The end of the container ends its execs, with 137.",
    "measured": "exec sleep; kill container; inspect exec",
    "observed": "Running false, 137",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-017",
    "level": "MUST",
    "sentence": "An exec neither keeps the container alive nor changes its exit code; its output is not in the logs.",
    "measured": "exec; kill; wait; logs",
    "observed": "137; logs empty",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-018",
    "level": "MUST",
    "sentence": "Writing to /proc/1/fd/1 from an exec does reach the logs.",
    "measured": "exec `echo x >/proc/1/fd/1`",
    "observed": "in the logs",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-019",
    "level": "MUST",
    "sentence": "Execs share the container's files, PID space and network.",
    "measured": "exec; ps",
    "observed": "sees PID 1 and itself",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-020",
    "level": "MUST",
    "sentence": "Stdin reaches the command through an upgraded connection; half-close is end of input.",
    "measured": "exec cat, AttachStdin, `Upgrade: tcp`",
    "observed": "101 UPGRADED, `hello`, exit 0",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-021",
    "level": "MUST",
    "sentence": "Concurrent execs are independent.",
    "measured": "10 at once",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "right code and output each, 0.46 s in all"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same, 0.55 s"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-022",
    "level": "MUST",
    "sentence": "Shell state does not carry over between execs.",
    "measured": "export Q; echo $Q",
    "observed": "empty",
    "source": "measured"
   },
   {
    "id": "CTR-EXE-023",
    "level": "MUST",
    "sentence": "Exec of a missing container or exec id: not-found.",
    "measured": "exec",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-024",
    "level": "SHOULD",
    "sentence": "CLI exec: the command's code; on engine errors 1 (docker) or 125/255 (podman).",
    "measured": "missing, paused, stopped",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "1"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125, 255, 255"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-025",
    "level": "SHOULD",
    "sentence": "An exec that attaches no stream can still be run in the foreground.",
    "measured": "create without Attach*; start Detach false",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200, empty"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500 `must provide at least one stream to attach to`: always set AttachStdout and AttachStderr"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-026",
    "level": "MAY",
    "sentence": "An exec leaves no process behind.",
    "measured": "5 execs over the API; ps on the host",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "none"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "two monitor processes each, for 300 s, even after the container is removed (not with the CLI); they then call `podman container cleanup` on the store: end them before deleting it"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EXE-027",
    "level": "SHOULD",
    "sentence": "Without stdin a command reads end of input at once; with a TTY it waits.",
    "measured": "exec cat, with and without Tty, AttachStdin false",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/health",
  "title": "Health checks of containers",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "HLT-003",
    "level": "SHOULD",
    "sentence": "A container with a health check starts as `starting`, and is `healthy` after the first success; the first probe comes one interval after the start.",
    "measured": "interval 1 s, command true",
    "observed": "`starting` with no results, then `healthy`",
    "dialects": [
     {
      "when": {
       "engine": "podman"
      },
      "then": "probes are timers of systemd: without it the status stays `starting`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "HLT-004",
    "level": "SHOULD",
    "sentence": "Failures in a row, 3 or as many as `retries` says, make a container `unhealthy`; one success makes it `healthy` and the streak 0.",
    "measured": "retries 2, a command that fails, succeeds and fails again",
    "observed": "starting (streak 1), unhealthy (2, 3, 4), healthy (0), healthy (1), unhealthy (2)",
    "source": "measured"
   },
   {
    "id": "HLT-005",
    "level": "SHOULD",
    "sentence": "A probe that takes longer than its timeout is ended, and has failed with code -1.",
    "measured": "sleep 10 with a timeout of 1 s",
    "observed": "ExitCode -1, Output `Health check exceeded timeout (1s)`; the next probe one interval later",
    "source": "measured"
   },
   {
    "id": "HLT-006",
    "level": "SHOULD",
    "sentence": "A probe that cannot be started has failed with code -1 and the runtime's text; one that the shell does not find has failed with 127.",
    "measured": "[CMD, /nosuch]; [CMD-SHELL, nosuchcommand]",
    "observed": "-1 `OCI runtime exec failed: …`; 127 `/bin/sh: nosuchcommand: not found`",
    "source": "measured"
   },
   {
    "id": "HLT-007",
    "level": "SHOULD",
    "sentence": "The last five results are kept, each with at most 4,096 bytes of output of both streams.",
    "measured": "ten probes; 5,000 bytes",
    "observed": "five entries; 4,096 bytes and `...`",
    "source": "measured"
   },
   {
    "id": "HLT-008",
    "level": "SHOULD",
    "sentence": "Failures in the start period do not count until the container has been healthy.",
    "measured": "start period 6 s, retries 1, a command that fails",
    "observed": "starting with streak 0 and results for 6 s, then unhealthy",
    "source": "measured"
   },
   {
    "id": "HLT-009",
    "level": "SHOULD",
    "sentence": "A paused container is not probed and shows as `unhealthy`; after the pause that stays until the next probe.",
    "measured": "pause, 2.5 s, unpause",
    "observed": "unhealthy with the results of before; healthy after one interval",
    "source": "measured"
   },
   {
    "id": "HLT-010",
    "level": "SHOULD",
    "sentence": "A container that has ended shows as `unhealthy`; a new start begins as `starting` with streak 0 and the results of before.",
    "measured": "kill, start",
    "observed": "as stated",
    "source": "measured"
   },
   {
    "id": "HLT-011",
    "level": "SHOULD",
    "sentence": "A change of health is an event `health_status: STATUS`; pauses and ends are none, each probe is an exec with its events.",
    "measured": "events beside all of these",
    "observed": "`health_status: healthy` and `health_status: unhealthy` at the changes only",
    "source": "measured"
   },
   {
    "id": "HLT-012",
    "level": "SHOULD",
    "sentence": "A negative number of retries, or a time below a millisecond other than 0, is refused when the container is made.",
    "measured": "create with each",
    "observed": "400 `Interval in Healthcheck cannot be less than 1ms`, `Retries in Healthcheck cannot be negative`",
    "source": "measured"
   },
   {
    "id": "HLT-013",
    "level": "SHOULD",
    "sentence": "A health check of a request is completed by that of the image; NONE takes it away.",
    "measured": "--health-interval alone on an image with HEALTHCHECK; --no-healthcheck",
    "observed": "the image's command with the new interval; no health at all",
    "source": "measured"
   },
   {
    "id": "HLT-014",
    "level": "SHOULD",
    "sentence": "A list of containers shows and filters health; what has no check is `none`.",
    "measured": "ps, ps --filter health=",
    "observed": "`Up 2 seconds (healthy)`, `(health: starting)`, `(Paused)` alone; none lists those without a check",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/inspect-list",
  "title": "Inspect, list, top, stats, update, prune, events",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-INS-001",
    "level": "MUST",
    "sentence": "State tells status, running, paused, restarting, oomKilled, dead, pid, exit code, error and the times of start and end.",
    "measured": "inspect",
    "dialects": [
     {
      "when": {
       "engine": "podman"
      },
      "then": "plus Health"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-INS-002",
    "level": "SHOULD",
    "sentence": "With size=1 inspect adds SizeRw and SizeRootFs.",
    "measured": "1 MB written",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "SizeRw 1000000"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "SizeRootFs always there"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-INS-003",
    "level": "MUST",
    "sentence": "Mounts lists type, name, destination, RW of each mount except Tmpfs entries.",
    "measured": "inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "volume and bind; Mode is `z` for named, empty for anonymous"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "Mode empty"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-001",
    "level": "SHOULD",
    "sentence": "The default list has the live containers; all=1 all.",
    "measured": "list",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "running, paused and restarting"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "running only"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-002",
    "level": "SHOULD",
    "sentence": "Containers are listed newest first.",
    "measured": "list all=1",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "yes"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no fixed order"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-003",
    "level": "MUST",
    "sentence": "The filter status takes any state and implies all; several are alternatives.",
    "measured": "status=exited",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "matches without all=1; `bogus` 400"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same; 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-004",
    "level": "SHOULD",
    "sentence": "The filter exited=n gives containers that ended with that code.",
    "measured": "exited=3",
    "observed": "only with all=1; `abc` 500",
    "source": "measured"
   },
   {
    "id": "CTR-LST-005",
    "level": "MUST",
    "sentence": "The filter name is a regular expression that may match anywhere; several are alternatives.",
    "measured": "name",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "matches with and without the slash (`^/n$`, `^n$`)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "only without"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-006",
    "level": "SHOULD",
    "sentence": "The filter id matches a prefix of the id.",
    "measured": "id",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "prefix only"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "also inner substrings"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-007",
    "level": "MUST",
    "sentence": "The filter label takes a key or key=value; several must all match.",
    "measured": "label",
    "source": "measured"
   },
   {
    "id": "CTR-LST-008",
    "level": "MUST",
    "sentence": "The filters before and since compare with the creation of a container, which must exist.",
    "measured": "since=C",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `no such container`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-009",
    "level": "SHOULD",
    "sentence": "The filters ancestor, volume, network and health restrict the list.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "as said; unknown ancestor: empty list"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "ancestor needs the stored name; volume only by name; network=none and health=none match nothing"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-010",
    "level": "SHOULD",
    "sentence": "An unknown filter is refused.",
    "measured": "zzz",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Invalid filter 'zzz'`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-011",
    "level": "MUST",
    "sentence": "Different filter keys are AND.",
    "measured": "status + name",
    "source": "measured"
   },
   {
    "id": "CTR-LST-012",
    "level": "SHOULD",
    "sentence": "With limit=n the list has the n newest, all states.",
    "measured": "limit=2",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "2"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "2"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LST-013",
    "level": "SHOULD",
    "sentence": "Status text: `Created`, `Up 1 second`, `Up ... (Paused)`, `Exited (137) 1 second ago`. Command is the quoted argv.",
    "measured": "list",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`sh -c 'exit 3'`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`sh -c exit 3`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-TOP-001",
    "level": "SHOULD",
    "sentence": "Top lists host pids with ps titles; ps_args selects.",
    "measured": "top",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "UID PID PPID C STIME TTY TIME CMD; one cell per column; bad args 500"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "container pids, and one cell per row; not running: 200, empty"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-TOP-002",
    "level": "SHOULD",
    "sentence": "Top of a container that does not run fails.",
    "measured": "top",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "200, empty body"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STT-001",
    "level": "SHOULD",
    "sentence": "Stats stream=0 gives one object; for a stopped container an empty one.",
    "measured": "stats",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "2.0 s (two samples), 0.6 s with one-shot=1; stopped: 200, zero values"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "at once; stopped: 200, empty body"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-UPD-001",
    "level": "SHOULD",
    "sentence": "Update changes limits and the restart policy of a live or stopped container.",
    "measured": "update",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200 `{\"Warnings\":null}`; inspect shows it; empty body fields are no change"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404, no such operation"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-UPD-002",
    "level": "SHOULD",
    "sentence": "Update checks its values.",
    "measured": "memory > swap, < 6 MB, bad policy",
    "observed": "400 each",
    "source": "measured"
   },
   {
    "id": "CTR-PRU-001",
    "level": "MUST",
    "sentence": "Containers/prune removes created and exited ones, not running or paused ones, and tells their ids.",
    "measured": "prune",
    "observed": "200 `{\"ContainersDeleted\":[..],\"SpaceReclaimed\":n}`; null when none",
    "source": "measured"
   },
   {
    "id": "CTR-PRU-002",
    "level": "MUST",
    "sentence": "Container-prune keeps anonymous volumes.",
    "measured": "prune; volume inspect",
    "observed": "200",
    "source": "measured"
   },
   {
    "id": "CTR-PRU-003",
    "level": "MUST",
    "sentence": "The filters label and until restrict container-prune; unknown filters are refused.",
    "measured": "filters",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "as said; 400"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-EVT-001",
    "level": "SHOULD",
    "sentence": "Events of a life: create, start, exec_create: CMD, exec_start: CMD, exec_die(exitCode), pause, unpause, rename(oldName), kill(signal), die(exitCode), stop, restart, export, archive-path, extract-to-dir, commit, destroy.",
    "measured": "events since/until",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "stop t=0 = kill 15, kill 9, die, stop; restart = kill.., die, stop, start, restart"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "create, init, start, exec, exec_died, pause, unpause, rename, kill, stop, die, cleanup, restart, mount, commit, remove; `until` in the past gives nothing: use stream=false"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/isolation",
  "title": "Isolation",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "ISO-FS-002",
    "level": "MUST",
    "sentence": "Host files are not visible without a bind; symlinks and archive paths cannot leave the root.",
    "measured": "put through `esc -> ../../../../etc`",
    "observed": "host's file untouched",
    "source": "measured"
   },
   {
    "id": "ISO-UTS-001",
    "level": "MUST",
    "sentence": "A container has its own hostname; it differs between containers and from the host; it cannot be changed without privilege.",
    "measured": "hostname x",
    "observed": "EPERM",
    "source": "measured"
   },
   {
    "id": "ISO-PID-001",
    "level": "MUST",
    "sentence": "A container has its own PID space: the command is PID 1, only own processes are visible, host and sibling pids do not exist.",
    "measured": "ps; kill -0 hostpid",
    "source": "measured"
   },
   {
    "id": "ISO-PID-002",
    "level": "SHOULD",
    "sentence": "PidMode container:X shares X's space.",
    "measured": "ps",
    "observed": "sees X's",
    "source": "measured"
   },
   {
    "id": "ISO-NET-001",
    "level": "MUST",
    "sentence": "NetworkMode none: only `lo`, no routes, loopback works, everything else is unreachable.",
    "measured": "ls /sys/class/net; ping",
    "observed": "`lo`; 127.0.0.1 ok; `Network is unreachable`",
    "source": "measured"
   },
   {
    "id": "ISO-NET-002",
    "level": "MUST",
    "sentence": "Each container has its own loopback: a listener in a is not in b.",
    "measured": "nc -l; netstat",
    "observed": "not there",
    "source": "measured"
   },
   {
    "id": "ISO-NET-003",
    "level": "SHOULD",
    "sentence": "NetworkMode container:X shares X's network and hostname.",
    "measured": "netstat, hostname",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "listener seen; hostname of X"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "listener seen; hostname own"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ISO-IPC-001",
    "level": "SHOULD",
    "sentence": "/dev/shm is private, 64 MB.",
    "measured": "write in a; look in b",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "not there; 65536 KiB"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "not there; 64000 KiB"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ISO-ENV-001",
    "level": "MUST",
    "sentence": "The engine's environment does not leak.",
    "measured": "env",
    "observed": "only the variables of 3.9",
    "source": "measured"
   },
   {
    "id": "ISO-HST-001",
    "level": "SHOULD",
    "sentence": "The host's /etc/hosts does not leak into containers.",
    "measured": "cat /etc/hosts",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "localhost lines only"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "holds the host's own entries and host.containers.internal"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ISO-NS-001",
    "level": "MUST",
    "sentence": "Pid, net, mnt, uts, ipc namespaces differ from the host's; user does not (root mode); cgroup does not on v1.",
    "measured": "readlink /proc/self/ns/*",
    "source": "measured"
   },
   {
    "id": "ISO-PRV-001",
    "level": "MUST",
    "sentence": "Default capabilities `00000000a80425fb`; seccomp on (mode 2); mount is refused; device nodes can be made but not opened; /proc/sys is read-only.",
    "source": "measured"
   },
   {
    "id": "ISO-DEV-001",
    "level": "MUST",
    "sentence": "/dev holds null, zero, full, random, urandom, tty, ptmx, pts, shm, mqueue, fd, std*.",
    "measured": "ls /dev",
    "source": "measured"
   },
   {
    "id": "ISO-SIB-001",
    "level": "MUST",
    "sentence": "Removing one container leaves its siblings alone.",
    "measured": "rm -f a; inspect b",
    "observed": "running",
    "source": "measured"
   },
   {
    "id": "ISO-LIM-001",
    "level": "MAY",
    "sentence": "The open-file limit is that of the daemon.",
    "measured": "ulimit -n",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "that of the daemon"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "1024 by our configuration"
     }
    ],
    "source": "measured"
   },
   {
    "id": "ISO-MRK-001",
    "level": "MAY",
    "sentence": "A marker file tells a process that it is in a container.",
    "measured": "ls",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "/.dockerenv"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "/run/.containerenv"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/pause-restart-rename",
  "title": "Pause, restart and rename",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-PAU-001",
    "level": "MUST",
    "sentence": "Pause freezes every process; files do not change until unpause.",
    "measured": "counter loop; pause; get /c twice",
    "observed": "equal; goes on after unpause",
    "source": "measured"
   },
   {
    "id": "CTR-PAU-002",
    "level": "MUST",
    "sentence": "A paused container reports Status paused, Running true, Paused true, Pid set, and \"(Paused)\" in the list.",
    "measured": "inspect, list",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "as said; it is in the default list"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "inspect the same; not in the list unless all=1"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-PAU-003",
    "level": "MUST",
    "sentence": "Pause of paused / created / exited fails.",
    "measured": "pause",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `already paused` / 409 `is not running`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-PAU-004",
    "level": "MUST",
    "sentence": "Unpause of a container that is not paused fails.",
    "measured": "unpause",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `Container ID is not paused` (not 409; still so in later moby)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-PAU-005",
    "level": "MUST",
    "sentence": "Exec in a paused container is refused.",
    "measured": "exec",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `Container ID is paused, unpause the container before exec`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "409"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-PAU-006",
    "level": "MUST",
    "sentence": "Cp, diff, export, commit, logs, inspect, rename work on a paused container and leave it paused.",
    "measured": "see 1.1",
    "observed": "200/201/204",
    "source": "measured"
   },
   {
    "id": "CTR-PAU-007",
    "level": "SHOULD",
    "sentence": "Attach to a paused container is refused.",
    "measured": "attach",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-PAU-008",
    "level": "SHOULD",
    "sentence": "Top and stats work on a paused container.",
    "measured": "top, stats",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200 with the process list"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "top 200, empty"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RES-001",
    "level": "MUST",
    "sentence": "Restart of a running container is stop and start: same id, new Pid, writable layer and logs kept.",
    "measured": "restart t=0",
    "observed": "204, running",
    "source": "measured"
   },
   {
    "id": "CTR-RES-002",
    "level": "MUST",
    "sentence": "Restart uses the stop signal and the timeout.",
    "measured": "trap TERM; restart t=5",
    "observed": "handler output in the logs",
    "source": "measured"
   },
   {
    "id": "CTR-RES-003",
    "level": "MUST",
    "sentence": "Restart of a created or exited container starts it.",
    "measured": "restart",
    "observed": "204, running",
    "source": "measured"
   },
   {
    "id": "CTR-RES-004",
    "level": "SHOULD",
    "sentence": "Restart of a paused container works.",
    "measured": "pause; restart t=0",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204, running"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RES-005",
    "level": "SHOULD",
    "sentence": "Restart whose start fails reports it.",
    "measured": "Cmd nosuch; restart",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `Cannot restart container ID: ...`; S(created/127)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RES-006",
    "level": "SHOULD",
    "sentence": "Restart does not count in RestartCount; a manual start or restart sets it to 0.",
    "measured": "restart; inspect",
    "observed": "0",
    "source": "measured"
   },
   {
    "id": "CTR-RES-007",
    "level": "SHOULD",
    "sentence": "Restart of an AutoRemove container does not remove it.",
    "measured": "run AutoRemove; restart t=0",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204, running"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500, and the container is gone"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RES-008",
    "level": "MUST",
    "sentence": "Restart overrides a \"stays stopped\" after stop under policy always.",
    "measured": "always; stop; restart",
    "observed": "exited, then running",
    "source": "measured"
   },
   {
    "id": "CTR-REN-001",
    "level": "MUST",
    "sentence": "Rename works in every stable state; id, state and logs stay; the old name is free, the new one is found.",
    "measured": "rename; inspect old / new; create old",
    "observed": "204; 404 / 200; 201",
    "source": "measured"
   },
   {
    "id": "CTR-REN-002",
    "level": "MUST",
    "sentence": "Rename to a name in use fails and changes nothing.",
    "measured": "rename a b",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `Error when allocating new name: Conflict. ...`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "409"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-REN-003",
    "level": "SHOULD",
    "sentence": "Rename to its own name fails.",
    "measured": "rename a a",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Renaming a container with the same name as its current name`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-REN-004",
    "level": "SHOULD",
    "sentence": "An empty or missing new name is refused.",
    "measured": "rename \"\"",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Neither old nor new names may be empty`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-REN-005",
    "level": "SHOULD",
    "sentence": "The new name follows the rules of CTR-NAM-001.",
    "measured": "rename a/b, z",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500; one character accepted"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-REN-006",
    "level": "SHOULD",
    "sentence": "A leading slash in the new name is dropped.",
    "measured": "rename /n",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-REN-007",
    "level": "MUST",
    "sentence": "The hostname does not follow a rename.",
    "measured": "rename; exec hostname",
    "observed": "still the 12-digit id",
    "source": "measured"
   },
   {
    "id": "CTR-REN-008",
    "level": "MUST",
    "sentence": "A wait that has begun survives a rename.",
    "measured": "wait by name; rename; kill",
    "observed": "answers 137",
    "source": "measured"
   },
   {
    "id": "CTR-REN-009",
    "level": "MAY",
    "sentence": "Rename of a restarting container may fail.",
    "measured": "always + exit 7; rename",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `sandbox ... not found`, name unchanged, new name free"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "not reachable"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/remove",
  "title": "Remove and auto-remove",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-RM-001",
    "level": "MUST",
    "sentence": "Rm of a created or exited container removes it.",
    "measured": "rm; inspect",
    "observed": "204; 404",
    "source": "measured"
   },
   {
    "id": "CTR-RM-002",
    "level": "MUST",
    "sentence": "Rm of a running container without force fails and changes nothing.",
    "measured": "rm",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `You cannot remove a running container ID. Stop the container before attempting removal or force remove`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RM-003",
    "level": "MUST",
    "sentence": "Rm of a paused container without force fails.",
    "measured": "rm",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `You cannot remove a paused container ID. Unpause and then stop the container...`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RM-004",
    "level": "MUST",
    "sentence": "Rm force removes in any live state (running, paused, restarting).",
    "measured": "rm force",
    "observed": "204",
    "source": "measured"
   },
   {
    "id": "CTR-RM-005",
    "level": "MUST",
    "sentence": "Rm of a missing container is not-found, also with force.",
    "measured": "rm; rm force",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404; 404 (the docker CLI turns `rm -f` of a missing one into exit 0 plus a message)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404; CLI `rm -f` exit 0"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RM-006",
    "level": "MUST",
    "sentence": "A removed container's id, name, execs, logs and writable layer are gone.",
    "measured": "ops after rm",
    "observed": "404",
    "source": "measured"
   },
   {
    "id": "CTR-RM-008",
    "level": "SHOULD",
    "sentence": "A second rm while one is under way is refused.",
    "measured": "two rm at once",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `removal of container ID is already in progress`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404, or 204 twice with force"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RM-009",
    "level": "SHOULD",
    "sentence": "A removal that fails leaves the container in state dead, with Error set; name and id stay reserved; rm may be repeated when the cause is gone.",
    "measured": "make a layer file immutable; rm; clear; rm",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `driver \"overlay2\" failed to remove root filesystem: ...`, S(dead) in inspect, but `removing` in the list; create with its name 409; after the cause is gone 204"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "not measured"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RM-010",
    "level": "MAY",
    "sentence": "Rm link=1 of a plain container fails.",
    "measured": "rm link=1",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "400"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RM-011",
    "level": "SHOULD",
    "sentence": "CLI rm of several: each is tried, the exit code is 1 when any failed.",
    "measured": "rm a nosuch b(running)",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "a removed, two errors, exit 1"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "nothing removed when one does not exist, exit 1"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-ARM-001",
    "level": "MUST",
    "sentence": "An AutoRemove container is removed after its exit, stop or kill.",
    "measured": "run AutoRemove; exit / stop / kill",
    "observed": "404 within 0.5 s; directly after the stop answers it may still be there",
    "source": "measured"
   },
   {
    "id": "CTR-ARM-002",
    "level": "MUST",
    "sentence": "A waiter registered *before* start with next-exit gets the exit code.",
    "measured": "wait next-exit; start",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200, 5; 10/10"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "10/10"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-ARM-003",
    "level": "SHOULD",
    "sentence": "A default wait issued right after start gets the exit code.",
    "measured": "start; wait",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "15/15"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "race: 6/15; else 200 with StatusCode 0 and Error `... no such container`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-ARM-005",
    "level": "MUST",
    "sentence": "After removal wait, logs, inspect are not-found: the output must be taken by attach before start, or by following the logs while it runs.",
    "measured": "ops after the end",
    "observed": "404",
    "source": "measured"
   },
   {
    "id": "CTR-ARM-006",
    "level": "MUST",
    "sentence": "Attach before start receives the whole output.",
    "measured": "attach stream; start",
    "observed": "full output",
    "source": "measured"
   },
   {
    "id": "CTR-ARM-007",
    "level": "MUST",
    "sentence": "Anonymous volumes go with an AutoRemove container, named volumes stay.",
    "measured": "AutoRemove, Volumes /anon, Binds v:/named",
    "observed": "404, 200",
    "source": "measured"
   },
   {
    "id": "CTR-ARM-008",
    "level": "MUST",
    "sentence": "A start that fails removes an AutoRemove container as well.",
    "measured": "Cmd nosuch",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "start 400, gone"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "start 500, gone"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-ARM-009",
    "level": "MUST",
    "sentence": "An AutoRemove container that was created and never started stays until rm.",
    "measured": "create; rm",
    "observed": "204",
    "source": "measured"
   },
   {
    "id": "CTR-ARM-010",
    "level": "SHOULD",
    "sentence": "Update cannot give an AutoRemove container a restart policy.",
    "measured": "update",
    "observed": "409",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/restart-policy",
  "title": "Restart policy",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-RPO-001",
    "level": "MUST",
    "sentence": "Policy no (or empty): never restarted.",
    "measured": "exit 3",
    "observed": "S(exited/3), RestartCount 0",
    "source": "measured"
   },
   {
    "id": "CTR-RPO-002",
    "level": "MUST",
    "sentence": "On-failure restarts only after a non-zero exit.",
    "measured": "exit 0",
    "observed": "S(exited/0), RestartCount 0",
    "source": "measured"
   },
   {
    "id": "CTR-RPO-003",
    "level": "MUST",
    "sentence": "On-failure:N restarts at most N times, then stays exited with the last code.",
    "measured": "on-failure:3, exit 5",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "RestartCount 3, S(exited/5), after 1.5 s"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same, after 0.4 s"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RPO-004",
    "level": "MUST",
    "sentence": "Always and unless-stopped restart after any exit.",
    "measured": "exit 0; exit 1",
    "observed": "status alternates restarting / running, RestartCount grows",
    "source": "measured"
   },
   {
    "id": "CTR-RPO-005",
    "level": "SHOULD",
    "sentence": "Back-off: 100 ms, doubling to at most 60 s, reset after a run of 10 s or more.",
    "measured": "always; observe",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "starts at 0.3, 0.7, 1.3, 2.2, 4.0 s (each includes about 0.2 s start)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "none: about 10 restarts a second"
     }
    ],
    "source": "measured",
    "note": "moby: restartmanager"
   },
   {
    "id": "CTR-RPO-006",
    "level": "MUST",
    "sentence": "The writable layer and the logs survive policy restarts.",
    "measured": "on-failure:2 `echo x>>/n; wc -l`",
    "observed": "logs 1, 2, 3",
    "source": "measured"
   },
   {
    "id": "CTR-RPO-007",
    "level": "MUST",
    "sentence": "Stop (and kill KILL) ends the cycle: the container stays exited.",
    "measured": "always; stop t=0; 1.5 s",
    "observed": "S(exited/137), RestartCount 0",
    "source": "measured"
   },
   {
    "id": "CTR-RPO-008",
    "level": "MUST",
    "sentence": "A process that ends by itself, or by a signal sent from inside, is restarted.",
    "measured": "exec `kill -TERM 1` (handler exits 9), on-failure:5",
    "observed": "running, RestartCount 1",
    "source": "measured"
   },
   {
    "id": "CTR-RPO-010",
    "level": "MUST",
    "sentence": "Rm without force is refused while running or restarting; rm force ends the cycle.",
    "measured": "always; rm; rm force",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409; 204, gone"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500; 204"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RPO-011",
    "level": "SHOULD",
    "sentence": "Changing the policy to no by update stops the cycle at the next exit.",
    "measured": "update RestartPolicy no",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200; exited, RestartCount frozen"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no update operation"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-RPO-012",
    "level": "SHOULD",
    "sentence": "While restarting, exec, top, pause and attach are refused; logs, diff, cp, commit and export work.",
    "measured": "see 1.1",
    "dialects": [
     {
      "when": {
       "engine": "podman"
      },
      "then": "no such state"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/start",
  "title": "Start and failed starts",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-STA-001",
    "level": "MUST",
    "sentence": "Start of a created or exited container succeeds, and it is running as soon as the answer comes.",
    "measured": "create; start; inspect",
    "observed": "204, S(running/0), Pid set",
    "source": "measured"
   },
   {
    "id": "CTR-STA-002",
    "level": "MUST",
    "sentence": "Start of a running container changes nothing.",
    "measured": "start; start",
    "observed": "304",
    "source": "measured"
   },
   {
    "id": "CTR-STA-003",
    "level": "MUST",
    "sentence": "Start of a paused container fails and it stays paused.",
    "measured": "pause; start",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `cannot start a paused container, try unpause instead`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-004",
    "level": "SHOULD",
    "sentence": "Start of a restarting container changes nothing.",
    "measured": "policy always; start",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "304"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no such state"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-005",
    "level": "MUST",
    "sentence": "Starting an exited container keeps its id, name, writable layer and logs, and sets ExitCode to 0 while it runs; Pid and StartedAt are new, FinishedAt keeps the old value.",
    "measured": "run (exit 6); start; inspect",
    "observed": "S(running/0)",
    "source": "measured"
   },
   {
    "id": "CTR-STA-006",
    "level": "MUST",
    "sentence": "A command that does not exist: start fails; the container stays.",
    "measured": "Cmd nosuch; start",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400; S(created/127), Error = the message, StartedAt zero"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500; S(created/0), Error empty (the CLI still exits 127)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-007",
    "level": "MUST",
    "sentence": "A command that is a directory or not executable: start fails.",
    "measured": "Cmd /bin; a 0644 file",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400; S(created/126)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500; S(created/0)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-008",
    "level": "SHOULD",
    "sentence": "An unknown user or group name: start fails.",
    "measured": "User nosuch; `0:nosuch`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `unable to find user nosuch: no matching entries in passwd file`; S(created/128)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500; S(created/0)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-009",
    "level": "MUST",
    "sentence": "Wait after a failed start answers at once.",
    "measured": "start (fails); wait",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200 `{\"Error\":{\"Message\":...},\"StatusCode\":127}`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "200 `{\"StatusCode\":-1,\"Error\":null}`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-010",
    "level": "MUST",
    "sentence": "A failed start can be repeated, and succeeds once its cause is gone; Error and ExitCode are then cleared.",
    "measured": "start (127); put the missing script; start",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400, 200, 204; S(exited/0), Error \"\""
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500, 200, 204"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-011",
    "level": "SHOULD",
    "sentence": "A container that ran before and then fails to start stays `exited`, with the new code.",
    "measured": "exit 6; start fails with 126",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "S(exited/126)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "S(exited/6): code not updated"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-012",
    "level": "MUST",
    "sentence": "A script without a `#!` line or with garbage content starts, then fails inside the container.",
    "measured": "0755 text file as Entrypoint",
    "observed": "start 204, exit 1, stderr `exec /p: exec format error`",
    "source": "measured"
   },
   {
    "id": "CTR-STA-013",
    "level": "MUST",
    "sentence": "A failed start is not retried by a restart policy.",
    "measured": "Cmd nosuch, always; start",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "S(created/127), RestartCount 0"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "S(created/0), RestartCount 0"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-014",
    "level": "SHOULD",
    "sentence": "A start request with a host config in its body is refused.",
    "measured": "start with `{\"Binds\":...}`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `starting container with non-empty request body was deprecated...`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204, ignored"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-015",
    "level": "SHOULD",
    "sentence": "A bind of a file on a directory (or the reverse) fails at start.",
    "measured": "Binds file:/dir",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400, S(created/127), `Are you trying to mount a directory onto a file (or vice-versa)?`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-016",
    "level": "MUST",
    "sentence": "Exit code of the container = exit code of PID 1, modulo 256.",
    "measured": "`exit 255`, `exit 256`",
    "observed": "255, 0",
    "source": "measured"
   },
   {
    "id": "CTR-STA-017",
    "level": "MUST",
    "sentence": "PID 1 killed by signal n: exit code 128+n.",
    "measured": "kill KILL / INT of a shell",
    "observed": "137 / 130",
    "source": "measured"
   },
   {
    "id": "CTR-STA-018",
    "level": "MUST",
    "sentence": "When PID 1 ends, all other processes of the container end with it.",
    "measured": "`sleep 1000 & exit 5`",
    "observed": "S(exited/5); exec 409",
    "source": "measured"
   },
   {
    "id": "CTR-STA-019",
    "level": "MUST",
    "sentence": "From inside, PID 1 is immune to signals it does not handle, KILL included.",
    "measured": "`kill -9 $$; exit 4`; exec `kill -9 1`",
    "observed": "exit 4; container goes on",
    "source": "measured"
   },
   {
    "id": "CTR-STA-020",
    "level": "SHOULD",
    "sentence": "CLI `run`: exit code of the container; 125 engine or flag error, 126 not executable, 127 not found.",
    "measured": "run true / exit 3 / nosuch / /bin / --nosuchflag / missing image",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "0, 3, 127, 126, 125, 125 (CLI 20.10 and 28.2 agree)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same with the podman CLI; docker CLI against podman's socket: `run --rm ... exit 7` exits 0 (CTR-ARM-004), `run --rm nosuch` exits 1"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-021",
    "level": "SHOULD",
    "sentence": "Out-of-memory kill: exit 137 and OOMKilled true.",
    "measured": "Memory 16 MiB, growing shell variable",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "137, OOMKilled true"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "137, OOMKilled false (cgroup v1)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STA-022",
    "level": "MAY",
    "sentence": "For a container that ends within milliseconds, FinishedAt may lie *before* StartedAt.",
    "measured": "run true; inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "8 of 15"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "12 of 15"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/stop",
  "title": "Stop and kill",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-STO-001",
    "level": "MUST",
    "sentence": "Stop sends the stop signal (TERM), waits t seconds, then KILL; it answers after the container has ended.",
    "measured": "trap TERM exit 42; stop t=5",
    "observed": "204 in 0.1 s, S(exited/42), handler output in the logs",
    "source": "measured"
   },
   {
    "id": "CTR-STO-002",
    "level": "MUST",
    "sentence": "A PID 1 without a TERM handler is killed after t seconds.",
    "measured": "sleep; stop t=1",
    "observed": "204 in 1.1 s, S(exited/137)",
    "source": "measured"
   },
   {
    "id": "CTR-STO-003",
    "level": "MUST",
    "sentence": "Stop t=0 is practically immediate; the handler usually does not get to run.",
    "measured": "trap TERM exit 42; stop t=0",
    "observed": "204 in 0.1 s, S(exited/137)",
    "source": "measured"
   },
   {
    "id": "CTR-STO-004",
    "level": "SHOULD",
    "sentence": "Without t: the container's StopTimeout; without that, 10 s.",
    "measured": "stop; StopTimeout=1",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "10.0 s; 1.1 s"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "0.1 s when the container was created over the API without StopTimeout; 1.1 s. Always pass t."
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STO-005",
    "level": "MUST",
    "sentence": "The timeout in the request overrides StopTimeout.",
    "measured": "StopTimeout=5; stop t=1",
    "observed": "1.1 s",
    "source": "measured"
   },
   {
    "id": "CTR-STO-006",
    "level": "MUST",
    "sentence": "StopSignal (container or image config) replaces TERM.",
    "measured": "StopSignal SIGUSR1, trap USR1 exit 43; stop",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "S(exited/43)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "(inspect shows the number, `\"10\"`)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STO-007",
    "level": "MUST",
    "sentence": "Stop of an exited container changes nothing.",
    "measured": "stop; stop",
    "observed": "304",
    "source": "measured"
   },
   {
    "id": "CTR-STO-008",
    "level": "SHOULD",
    "sentence": "Stop of a created container changes nothing.",
    "measured": "create; stop",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "304, stays created"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "204, stays created"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STO-009",
    "level": "SHOULD",
    "sentence": "Stop of a paused container works.",
    "measured": "pause; stop t=0; pause, TERM handler, stop t=2",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204, S(exited/137); 204 in 0.1 s, S(exited/42): it is resumed by the signal"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500 `container state improper`, stays paused"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STO-010",
    "level": "SHOULD",
    "sentence": "Stop of a restarting container cancels the restart.",
    "measured": "always + exit 7; stop",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204, S(exited/7)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no such state"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STO-011",
    "level": "MAY",
    "sentence": "Negative t means: no kill.",
    "measured": "trap; stop t=-1",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204, handler ran"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "400"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STO-012",
    "level": "SHOULD",
    "sentence": "A t that is no number is refused.",
    "measured": "stop t=abc",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `strconv.Atoi: parsing \"abc\"...`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "400"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STO-013",
    "level": "SHOULD",
    "sentence": "While a graceful stop waits, the container is still running and takes other operations.",
    "measured": "stop t=3 in the background; inspect, start, rm, pause, kill",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "running; 304; 409; 204; 204 (kill ends it, the stop answers 204)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "status `stopping`; start 500; rm without force 204 removes it"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-STO-014",
    "level": "SHOULD",
    "sentence": "With an init process (HostConfig.Init) TERM ends a `sleep`.",
    "measured": "Init true; stop t=5",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "0.1 s, S(exited/143); PID 1 is `docker-init -- CMD`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "(143) when the package catatonit is installed; else create 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-KIL-001",
    "level": "MUST",
    "sentence": "Kill without a signal is KILL, and answers after the end.",
    "measured": "kill; inspect",
    "observed": "204, S(exited/137)",
    "source": "measured"
   },
   {
    "id": "CTR-KIL-002",
    "level": "MUST",
    "sentence": "Signals are accepted as name, SIGname, any case, or number; also RTMIN+n; empty means KILL.",
    "measured": "TERM, SIGTERM, 15, sigkill, RTMIN+3, \"\"",
    "observed": "204 each",
    "source": "measured"
   },
   {
    "id": "CTR-KIL-003",
    "level": "MUST",
    "sentence": "Another signal than KILL is delivered and the answer does not wait for its effect.",
    "measured": "trap TERM exit 42; kill TERM; wait",
    "observed": "204; S(exited/42) soon after",
    "source": "measured"
   },
   {
    "id": "CTR-KIL-004",
    "level": "MUST",
    "sentence": "A signal that PID 1 does not handle has no effect.",
    "measured": "sleep; kill USR1 / HUP",
    "observed": "204, running",
    "source": "measured"
   },
   {
    "id": "CTR-KIL-005",
    "level": "SHOULD",
    "sentence": "An unknown signal is refused, before the container is even looked up.",
    "measured": "kill NOSUCH, 0; also on a missing container",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `Invalid signal: NOSUCH` (also for a missing container)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-KIL-006",
    "level": "SHOULD",
    "sentence": "A number with no signal behind it fails.",
    "measured": "kill 99",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500, running"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-KIL-007",
    "level": "MUST",
    "sentence": "Kill of a container that does not run fails.",
    "measured": "kill created / exited",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `Cannot kill container: ID: Container ID is not running`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500 `can only kill running containers...`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-KIL-008",
    "level": "MUST",
    "sentence": "KILL ends a paused container.",
    "measured": "pause; kill",
    "observed": "204, S(exited/137)",
    "source": "measured"
   },
   {
    "id": "CTR-KIL-009",
    "level": "SHOULD",
    "sentence": "Another signal to a paused container, with no StopSignal configured, also unpauses it; with a StopSignal only that signal (and KILL) does.",
    "measured": "pause; kill USR1 / WINCH / TERM, with and without StopSignal SIGQUIT",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "without: 204, running 0.6 s later; with: stays paused"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "stays paused; the signal is delivered at unpause"
     }
    ],
    "source": "measured",
    "note": "moby: daemon/kill.go"
   },
   {
    "id": "CTR-KIL-010",
    "level": "SHOULD",
    "sentence": "Any signal sent by kill marks the container as stopped by hand: its restart policy does not act at the next exit.",
    "measured": "always, ignores USR1, exits 3 after 1 s; kill USR1; 2 s later",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "S(exited/3), RestartCount 0"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "restarted; only KILL counts as a manual stop"
     }
    ],
    "also": [
     "CTR-RPO-009"
    ],
    "source": "measured"
   },
   {
    "id": "CTR-KIL-011",
    "level": "SHOULD",
    "sentence": "Kill of a restarting container cancels the restart, for any valid signal.",
    "measured": "always + exit 7; kill / kill USR1",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "204, S(exited/7)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no such state"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/streams",
  "title": "Logs and attach",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-LOG-001",
    "level": "MUST",
    "sentence": "Logs of all runs accumulate over start, restart and policy restarts, and stay after stop until rm.",
    "measured": "run; start; restart; logs",
    "observed": "3 copies",
    "source": "measured"
   },
   {
    "id": "CTR-LOG-002",
    "level": "MUST",
    "sentence": "Stdout and stderr can be asked for separately; asking for neither is refused.",
    "measured": "stdout=1 / stderr=1 / none",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200, 200, 400 `Bad parameters: you must choose at least one stream`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "400"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LOG-003",
    "level": "MUST",
    "sentence": "Without a TTY frames `[stream,0,0,0,len32be]`; with one raw bytes with CR LF.",
    "measured": "logs",
    "observed": "as said; no Content-Type before API 1.42",
    "source": "measured"
   },
   {
    "id": "CTR-LOG-004",
    "level": "MUST",
    "sentence": "Bytes after the last newline are kept.",
    "measured": "`printf nonl`",
    "observed": "`nonl`",
    "source": "measured"
   },
   {
    "id": "CTR-LOG-005",
    "level": "MUST",
    "sentence": "With tail=n logs gives the last n lines; 0 none; all, negative: everything.",
    "measured": "tail",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "an unterminated last line counts as one; `tail=abc` is everything"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "defect: an unterminated last line is glued to the line before and gets a newline; `abc` 400"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LOG-006",
    "level": "SHOULD",
    "sentence": "With timestamps logs puts an RFC 3339 time and a space before each line; since and until take unix seconds, with fraction.",
    "measured": "...",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "nanoseconds, `Z`; `since=abc` 500"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "whole seconds only; 400"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LOG-007",
    "level": "MUST",
    "sentence": "Follow delivers until the container ends, then ends; on an exited one it ends at once.",
    "measured": "follow",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "2.0 s for a 2 s container; 0.0 s"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "2.5 s; 0.3 s"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LOG-008",
    "level": "MUST",
    "sentence": "Follow on a created container ends at once with nothing.",
    "measured": "follow; start",
    "observed": "ended before start",
    "source": "measured"
   },
   {
    "id": "CTR-LOG-009",
    "level": "SHOULD",
    "sentence": "Follow ends at a restart and at rm force.",
    "measured": "...",
    "observed": "ended",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "ended, both"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "goes on over a restart, ends at rm force"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LOG-010",
    "level": "SHOULD",
    "sentence": "Output is kept byte for byte.",
    "measured": "`\\000\\377`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "NUL kept, invalid UTF-8 becomes U+FFFD (json-file)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "byte for byte"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LOG-011",
    "level": "MUST",
    "sentence": "Long lines come back whole; the framing is free.",
    "measured": "40 000 bytes",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "whole, 4 frames"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "whole, 7 frames"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LOG-012",
    "level": "MUST",
    "sentence": "200 000 lines are complete right after wait.",
    "measured": "seq",
    "observed": "equal",
    "source": "measured"
   },
   {
    "id": "CTR-LOG-013",
    "level": "MUST",
    "sentence": "Rename keeps the logs.",
    "measured": "rename; logs",
    "observed": "same",
    "source": "measured"
   },
   {
    "id": "CTR-LOG-014",
    "level": "SHOULD",
    "sentence": "Logs of a container with log driver none are refused.",
    "measured": "LogConfig none",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "501 `configured logging driver does not support reading`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LOG-015",
    "level": "MAY",
    "sentence": "No order is promised between stdout and stderr lines.",
    "measured": "both streams",
    "observed": "not guaranteed",
    "source": "measured"
   },
   {
    "id": "CTR-LOG-016",
    "level": "MUST",
    "sentence": "Output written just before a kill is there.",
    "measured": "`printf partial; sleep`; kill",
    "observed": "`partial`",
    "source": "measured"
   },
   {
    "id": "CTR-ATT-001",
    "level": "MUST",
    "sentence": "An attach to the stream gives only output from now on, and ends with the container.",
    "measured": "attach to running",
    "observed": "second line only",
    "source": "measured"
   },
   {
    "id": "CTR-ATT-002",
    "level": "SHOULD",
    "sentence": "An attach with logs and stream gives the past as well.",
    "measured": "attach",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "one, two"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "frame lengths are one byte short (the newline comes after the frame): a strict demultiplexer breaks"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-ATT-003",
    "level": "SHOULD",
    "sentence": "Past output without the stream is answered and ends, also for an exited container.",
    "measured": "attach",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200, the log"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "blocks, and re-initialises the container"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-ATT-004",
    "level": "MAY",
    "sentence": "Attach to an exited container blocks until it runs again.",
    "measured": "attach; start",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "blocks until it is started again, then gives the new output"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same, but re-initialises the container at once"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-ATT-005",
    "level": "MUST",
    "sentence": "Without OpenStdin the process reads end of file.",
    "measured": "`cat; echo done`",
    "observed": "done, exit 0",
    "source": "measured"
   },
   {
    "id": "CTR-ATT-006",
    "level": "MUST",
    "sentence": "With OpenStdin and nobody attached a reader blocks.",
    "measured": "...",
    "observed": "running",
    "source": "measured"
   },
   {
    "id": "CTR-ATT-007",
    "level": "MUST",
    "sentence": "OpenStdin + StdinOnce: the end of the first attached client's input is the process's end of file.",
    "measured": "attach stdin; start; `hello`; half-close",
    "observed": "101, `hello`, S(exited/0)",
    "source": "measured"
   },
   {
    "id": "CTR-ATT-008",
    "level": "SHOULD",
    "sentence": "OpenStdin without StdinOnce: input stays open after the client leaves.",
    "measured": "...",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "running"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "exited"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/survival",
  "title": "What survives",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-LAY-001",
    "level": "MUST",
    "sentence": "The writable layer survives stop, start, restart, kill, pause, rename.",
    "measured": "write, delete; each op; look",
    "observed": "unchanged",
    "source": "measured"
   },
   {
    "id": "CTR-LAY-002",
    "level": "MUST",
    "sentence": "The writable layer is gone after rm; a new container of the same name starts from the image.",
    "measured": "rm; create",
    "observed": "image content",
    "source": "measured"
   },
   {
    "id": "CTR-LAY-003",
    "level": "MUST",
    "sentence": "The image is never changed by its containers; siblings do not see each other's changes.",
    "measured": "write in a; look in b and in a new one",
    "observed": "not there",
    "also": [
     "ISO-FS-001"
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LAY-004",
    "level": "MUST",
    "sentence": "Tmpfs and /dev/shm are empty after a restart; background processes are gone.",
    "measured": "restart",
    "source": "measured"
   },
   {
    "id": "CTR-LAY-005",
    "level": "MAY",
    "sentence": "Changes to /etc/hosts and /etc/hostname are written anew at a restart.",
    "measured": "restart",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "written anew"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "kept"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LAY-006",
    "level": "MUST",
    "sentence": "/run and /tmp, when no tmpfs, are ordinary layer directories.",
    "measured": "restart",
    "observed": "kept",
    "source": "measured"
   },
   {
    "id": "CTR-LAY-007",
    "level": "MUST",
    "sentence": "A read-only root: writes fail with EROFS; volumes and /dev/shm stay writable.",
    "measured": "ReadonlyRootfs",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "as said; /etc/hosts is read-only too"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same; it mounts tmpfs on /tmp, /run and /var/tmp, so these stay writable"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-LAY-008",
    "level": "MAY",
    "sentence": "After the daemon is killed and started again, a container without policy is exited.",
    "measured": "kill -9 dockerd; start it",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "S(exited/255 or 137)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "goes on running (no daemon)"
     }
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "containers/wait",
  "title": "Wait",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "CTR-WAI-001",
    "level": "MUST",
    "sentence": "The default condition (not-running) answers at once with the last exit code when the container does not run.",
    "measured": "wait exited(9)",
    "observed": "200 `{\"Error\":null,\"StatusCode\":9}`",
    "source": "measured"
   },
   {
    "id": "CTR-WAI-002",
    "level": "SHOULD",
    "sentence": "A default wait on a created container answers 0 at once.",
    "measured": "create; wait",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200, 0, before it ever ran"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "200, -1"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-WAI-003",
    "level": "MUST",
    "sentence": "Next-exit waits for the next end, also from created or exited.",
    "measured": "wait next-exit; start",
    "observed": "answers 9 after the exit",
    "source": "measured"
   },
   {
    "id": "CTR-WAI-004",
    "level": "MUST",
    "sentence": "Removed waits until the container is gone.",
    "measured": "wait removed; run; exit; rm",
    "observed": "answers only after rm",
    "source": "measured"
   },
   {
    "id": "CTR-WAI-005",
    "level": "SHOULD",
    "sentence": "Wait removed reports the exit code.",
    "measured": "as above",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "StatusCode 9"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "always 0"
     }
    ],
    "also": [
     "CTR-ARM-004"
    ],
    "source": "measured"
   },
   {
    "id": "CTR-WAI-006",
    "level": "SHOULD",
    "sentence": "Next-exit ends when a stopped container is removed.",
    "measured": "wait next-exit on exited; rm",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200, 9"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "never answers"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-WAI-007",
    "level": "MUST",
    "sentence": "Any number of waiters get the same answer.",
    "measured": "3 waits; kill",
    "observed": "137, 137, 137",
    "source": "measured"
   },
   {
    "id": "CTR-WAI-008",
    "level": "SHOULD",
    "sentence": "Rm force during a wait ends it with 137.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "137"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "137, or 0 when the removal was faster than the wait"
     }
    ],
    "measured": "wait; rm force",
    "observed": "200, 137",
    "source": "measured"
   },
   {
    "id": "CTR-WAI-009",
    "level": "SHOULD",
    "sentence": "A wait across a restart answers when the old process ends.",
    "measured": "trap exit 42; wait; restart t=5",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200, 42 (5 of 5); with restart t=0 137 (10 of 11; once 0: the code is read after the waiter wakes)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the default condition mostly misses the exit (12 of 15; it polls every 250 ms) and goes on waiting; next-exit answered"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-WAI-010",
    "level": "SHOULD",
    "sentence": "An unknown condition is refused from API 1.42 on.",
    "measured": "wait condition=bogus",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "treated as the default"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "400"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-WAI-011",
    "level": "MUST",
    "sentence": "The response header is sent when the waiter is registered, before the exit (API >= 1.30, version history).",
    "measured": "raw socket",
    "observed": "200 header at once",
    "source": "measured"
   },
   {
    "id": "CTR-WAI-012",
    "level": "MUST",
    "sentence": "Wait on a container that does not exist: not-found.",
    "measured": "wait",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CTR-WAI-013",
    "level": "MUST",
    "sentence": "When wait has answered, inspect shows exited, the logs are complete, and rm without force succeeds.",
    "measured": "run; wait; inspect, logs, rm",
    "observed": "20/20, 20/20, 15/15",
    "source": "measured"
   },
   {
    "id": "CTR-WAI-014",
    "level": "SHOULD",
    "sentence": "A wait on a restarting container answers at the next exit.",
    "measured": "always + exit 7; wait",
    "observed": "200, 7 after 1.8 s",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "images/commit",
  "title": "Commit",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "CMT-001",
    "level": "MUST",
    "sentence": "Commit makes an image from a container and answers its id; without a repository the image is untagged.",
    "measured": "commit",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "201; no repo = untagged"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "prints ID"
     }
    ],
    "also": [
     "CTR-COM-001"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-002",
    "level": "MUST",
    "sentence": "The new layer holds the container's changes, deletions as whiteouts, without the content of volumes and without engine files.",
    "measured": "echo, rm, mkdir, volume write",
    "observed": "`cm`, `etc/`, `etc/.wh.group`, `nd/`, `v/` (empty)",
    "also": [
     "CTR-COM-009",
     "CTR-COM-011"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-003",
    "level": "SHOULD",
    "sentence": "The configuration of the new image is that of the container, over that of its image.",
    "measured": "inspect",
    "dialects": [
     {
      "when": {
       "engine": "podman"
      },
      "then": "also bakes in `TERM=xterm`, `container=podman`, WorkingDir `/`"
     }
    ],
    "also": [
     "CTR-COM-004"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-004",
    "level": "SHOULD",
    "sentence": "History gains one entry with the container's command, the comment and the author.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`/bin/sh -c echo cm > /cm; …`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "created_by `/bin/sh`, comment `FROM localhost/…`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CMT-005",
    "level": "MUST",
    "sentence": "The parent of the new image is the container's image, whose layers come first.",
    "measured": "inspect",
    "observed": "equal",
    "also": [
     "CTR-COM-002"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-006",
    "level": "SHOULD",
    "sentence": "Commit of an unchanged container adds no layer.",
    "measured": "commit a never-started container",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "layer count unchanged"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "adds the empty layer 5f70bf… as non-empty history"
     }
    ],
    "source": "measured"
   },
   {
    "id": "CMT-007",
    "level": "MUST",
    "sentence": "A running container runs on after a commit, a paused one stays paused.",
    "measured": "pause=1",
    "observed": "state running / paused after",
    "also": [
     "CTR-COM-010"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-008",
    "level": "SHOULD",
    "sentence": "`changes` applies CMD, ENTRYPOINT, ENV, EXPOSE, LABEL, USER, VOLUME and WORKDIR.",
    "measured": "each",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "201, applied"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same set plus STOPSIGNAL, minus HEALTHCHECK (125); ONBUILD ignored with a warning in OCI format"
     }
    ],
    "also": [
     "CTR-COM-006"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-009",
    "level": "MUST",
    "sentence": "Other instructions in `changes` (RUN, COPY, FROM …) are refused.",
    "measured": "RUN COPY FROM SHELL ARG MAINTAINER STOPSIGNAL, `garbage`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `run is not a valid change command`; empty 400 `file with no instructions`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125 `invalid change \"RUN x\" - invalid instruction RUN`"
     }
    ],
    "also": [
     "CTR-COM-008"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-010",
    "level": "SHOULD",
    "sentence": "ENTRYPOINT in `changes` resets the inherited Cmd.",
    "observed": "Cmd gone",
    "also": [
     "CTR-COM-007"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-011",
    "level": "SHOULD",
    "sentence": "A configuration given with the commit overrides that of the container.",
    "measured": "body Cmd, Env",
    "observed": "used; Env merged body first",
    "also": [
     "CTR-COM-005"
    ],
    "source": "measured"
   },
   {
    "id": "CMT-012",
    "level": "MUST",
    "sentence": "Commit of a missing container is not-found; a malformed repository or tag is invalid.",
    "measured": "unknown container / bad repo / bad tag / no container",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `No such container: nope` / 500 `invalid reference format: …` / 500 `invalid tag format` / 400 `invalid name or ID supplied: \"\"`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125"
     }
    ],
    "also": [
     "CTR-COM-015"
    ],
    "source": "measured"
   },
   {
    "id": "EXP-001",
    "level": "MUST",
    "sentence": "Export gives the merged tree of a container, flat.",
    "measured": "export",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "includes engine files: `.dockerenv`, dev/console, dev/pts, dev/shm, etc/hostname, etc/hosts, etc/resolv.conf (0 bytes, 0755), etc/mtab→/proc/mounts, proc, sys"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "export: no `.dockerenv`"
     }
    ],
    "also": [
     "CTR-EXP-001"
    ],
    "source": "measured"
   },
   {
    "id": "EXP-002",
    "level": "MUST",
    "sentence": "Content of volumes is not exported, their mount points are; an import of an export has lost the metadata.",
    "measured": "export→import",
    "observed": "Cmd etc. gone",
    "also": [
     "CTR-EXP-002"
    ],
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "images/layers",
  "title": "Layers",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "LAY-001",
    "level": "MUST",
    "sentence": "A deleted lower file is a whiteout entry beside its parent directory's entry.",
    "measured": "RUN rm /etc/group",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`etc/`, `etc/.wh.group` regular, 0 bytes, mode 0600"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "the same"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "mode 0000"
     }
    ],
    "source": "OCI image-spec 1.0, config.md and layer.md; measured"
   },
   {
    "id": "LAY-002",
    "level": "MUST",
    "sentence": "A deleted directory is one whiteout entry for the directory.",
    "measured": "RUN rm -rf /d",
    "observed": "`.wh.d`",
    "source": "OCI image-spec 1.0, config.md and layer.md; measured"
   },
   {
    "id": "LAY-003",
    "level": "MUST",
    "sentence": "A deleted and recreated directory is the directory, `.wh..wh..opq` (0 bytes, 0755) in it and the new content.",
    "measured": "RUN rm -rf /d && mkdir /d && echo 3 >/d/c",
    "observed": "`d/`, `d/.wh..wh..opq`, `d/c`",
    "source": "OCI image-spec 1.0, config.md and layer.md; measured"
   },
   {
    "id": "LAY-004",
    "level": "MUST",
    "sentence": "Deleting all children one by one writes explicit whiteouts, no opaque marker.",
    "measured": "RUN rm /d/a /d/b",
    "observed": "`d/`, `d/.wh.a`, `d/.wh.b`",
    "source": "measured"
   },
   {
    "id": "LAY-005",
    "level": "MUST",
    "sentence": "A file that replaces a directory is just the file; a directory that replaces a file or symlink is the directory with an opaque marker.",
    "source": "measured"
   },
   {
    "id": "LAY-006",
    "level": "MUST",
    "sentence": "A renamed lower file or directory is a whiteout of the old name and a full copy under the new one.",
    "measured": "RUN mv /d /e",
    "observed": "`.wh.d`, `e/`, `e/f`",
    "source": "measured"
   },
   {
    "id": "LAY-007",
    "level": "MUST",
    "sentence": "What is created and deleted within one step leaves nothing.",
    "measured": "RUN echo a >/t && rm /t",
    "note": "B,",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "no entry"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "mount-point leftovers only"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-008",
    "level": "MUST",
    "sentence": "Metadata-only changes (chmod, chown, touch) store the whole file with the new metadata; chmod to the same mode also stores it.",
    "measured": "RUN chmod 644 /f (already 644)",
    "observed": "`f`",
    "source": "measured"
   },
   {
    "id": "LAY-009",
    "level": "MUST",
    "sentence": "Chmod of a directory stores only the directory entry.",
    "measured": "RUN chmod 700 /d",
    "observed": "`d/` 0700",
    "source": "measured"
   },
   {
    "id": "LAY-010",
    "level": "MUST",
    "sentence": "Parent directories whose mtime changed are stored too.",
    "measured": "RUN touch /etc/x",
    "observed": "`etc/`, `etc/x`",
    "source": "measured"
   },
   {
    "id": "LAY-011",
    "level": "MUST",
    "sentence": "Hard links inside a layer: first name in lexical order is the file, later names are link entries.",
    "measured": "RUN ln /z/f /a/g",
    "observed": "`a/g` file, `z/f -> a/g` link",
    "source": "measured"
   },
   {
    "id": "LAY-012",
    "level": "MUST",
    "sentence": "A new hard link to a lower file copies the file up: both names appear.",
    "measured": "RUN ln /f /g",
    "observed": "`f` file, `g -> f` link",
    "source": "measured"
   },
   {
    "id": "LAY-013",
    "level": "SHOULD",
    "sentence": "Writing to one of two lower hard-linked names copies only that name; the link is broken.",
    "measured": "RUN echo 2 >>/f; cat /g",
    "observed": "layer has only `f`; /g keeps old content",
    "source": "measured"
   },
   {
    "id": "LAY-014",
    "level": "SHOULD",
    "sentence": "Symlinks (dangling, absolute), FIFOs, setuid/setgid/sticky bits are stored as they are.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "yes; mknod of a device works in RUN"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`mknod: Operation not permitted`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-015",
    "level": "MUST",
    "sentence": "Entries are in lexical walk order, names without leading `./` or `/`, directories with trailing `/`, ustar/PAX headers, mtime in whole seconds.",
    "source": "measured"
   },
   {
    "id": "LAY-016",
    "level": "MAY",
    "sentence": "Uname/gname in headers: dockerd looks uid/gid up in the host user database; podman writes empty names.",
    "measured": "chown 1000:2000",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "uname = the host's name for uid 1000"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "like L"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "\"\""
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-017",
    "level": "SHOULD",
    "sentence": "Only the `security.capability` xattr survives into stored layers; `user.*` does not.",
    "measured": "ADD tar with both",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "capability kept"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "keeps `user.*` too"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-018",
    "level": "SHOULD",
    "sentence": "A file whose name starts with `.wh.` cannot be represented: in a layer it is a whiteout, and hides what the layers below have under the rest of its name.",
    "measured": "RUN echo a >/.wh.keep; COPY .wh.f /; the name itself in the same layer; `.wh.`; `.wh..wh..opq`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "file `keep` disappears, the same layer's stays where it is listed after the whiteout; one that is listed before, a second whiteout and `.wh.` fail (`failed to mknod(…): file exists`); saving the image fails 500 (`open …/.wh.keep: no such file or directory`)"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "keeps a regular `.wh.foo` locally,"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "save fails midway"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-019",
    "level": "MUST",
    "sentence": "Whiteouts, opaque markers (before or after their siblings), re-adding in a later layer and whiteouts of nothing work as the OCI specification says.",
    "measured": "11 cases",
    "source": "OCI image-spec 1.0, config.md and layer.md; measured"
   },
   {
    "id": "LAY-020",
    "level": "MAY",
    "sentence": "An opaque marker in the root directory hides all lower content.",
    "measured": "{a,d/x}; {`.wh..wh..opq`,c}",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "ignored: a, c, d/x"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "ignored; umoci: only c (spec)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-021",
    "level": "MAY",
    "sentence": "A whiteout of a directory and the same directory again in one layer leave only the new content.",
    "measured": "{d/x}; {`.wh.d`, d/, d/y}",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "merges: d/x and d/y"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "merges; umoci: only d/y (spec)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-022",
    "level": "MAY",
    "sentence": "A whiteout after the entry it names does not hide that entry.",
    "measured": "{a}; {a, `.wh.a`}",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "load fails `failed to mknod(\"/a\", S_IFCHR, 0): file exists`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "fails; umoci: new a stays (spec)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-023",
    "level": "MAY",
    "sentence": "A parent directory that the upper layer does not list keeps its attributes.",
    "measured": "{p/ 0711 9:0}; {p/f}",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "p becomes 0755 0:0"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "same; umoci keeps 0711 9:0"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-024",
    "level": "MAY",
    "sentence": "A hard link to a file of a lower layer links it.",
    "measured": "{a}; {b→a}",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "load fails `link /a /b: no such file or directory`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "fails; umoci links"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-025",
    "level": "MAY",
    "sentence": "A path through a lower symlink is written through the link.",
    "measured": "{t/, d→t}; {d/a}",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "d becomes a real directory"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "same; umoci writes t/a"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-026",
    "level": "MAY",
    "sentence": "A character device 0:0 is a device.",
    "measured": "{a}; {a = c 0 0}",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "acts as whiteout: a gone"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "same; umoci creates the device"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-027",
    "level": "MUST",
    "sentence": "A hard link to a missing or later entry is an error.",
    "measured": "{b→nope}",
    "observed": "load fails",
    "source": "measured"
   },
   {
    "id": "LAY-028",
    "level": "SHOULD",
    "sentence": "A path that occurs twice in one layer is an error.",
    "measured": "{a,a}",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "load fails `duplicates of file paths not supported`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "fails; umoci: last wins"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LAY-029",
    "level": "MUST",
    "sentence": "Entries cannot escape: `../x`, `/x`, `d/../x` land inside the root.",
    "observed": "`x` in root",
    "source": "measured"
   },
   {
    "id": "LAY-030",
    "level": "SHOULD",
    "sentence": "Writing through a symlink that points outside stays inside.",
    "measured": "{s→/tmp}; {s/p}",
    "note": "umoci: tmp/p inside the root",
    "observed": "s becomes a directory in the image",
    "source": "measured"
   },
   {
    "id": "LAY-031",
    "level": "MUST",
    "sentence": "A directory entry over a lower directory changes its metadata and merges content.",
    "measured": "{d 0755,d/a}; {d 0700 7:0}",
    "observed": "0700 7:0, d/a stays",
    "source": "measured"
   },
   {
    "id": "LAY-032",
    "level": "MUST",
    "sentence": "A file over a directory hides the tree; a directory over a file or symlink starts empty; a symlink over a directory replaces it.",
    "source": "measured"
   },
   {
    "id": "LAY-033",
    "level": "SHOULD",
    "sentence": "A whiteout entry with an empty basename (`.wh.`) is an error.",
    "measured": "{a,`.wh.`}",
    "observed": "load error",
    "source": "measured"
   },
   {
    "id": "LAY-034",
    "level": "SHOULD",
    "sentence": "Names `.wh..wh.*` other than opq (plnk, aufs) are dropped.",
    "observed": "dropped",
    "source": "measured"
   },
   {
    "id": "LAY-035",
    "level": "MUST",
    "sentence": "Long paths, UTF-8 names, large uids, setuid, FIFOs, devices and negative times survive.",
    "source": "measured"
   },
   {
    "id": "LAY-036",
    "level": "MUST",
    "sentence": "An identical layer on the same parent chain is stored once; on another chain it is another layer with another chain ID.",
    "measured": "COPY f twice",
    "observed": "two equal diff IDs, two chain IDs",
    "source": "measured"
   },
   {
    "id": "LAY-037",
    "level": "MAY",
    "sentence": "An image has at most 125 layers, those of its base counted; a step that would add one more fails.",
    "measured": "124, 125 and 126 COPY steps on scratch and on a base of one layer",
    "observed": "200+err `max depth exceeded` at the 126th",
    "dialects": [
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "129; `max depth exceeded` at the 130th"
     }
    ],
    "source": "measured",
    "measuredOn": "dockerd 20.10.24 (classic builder, overlay2)"
   }
  ]
 },
 {
  "chapter": "images/list",
  "title": "List, inspect, history, events",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "LST-001",
    "level": "SHOULD",
    "sentence": "The list holds tagged images and untagged heads; untagged images with children are hidden unless all are asked for.",
    "measured": "list after 2-step build",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "intermediate absent; `all=1` shows it"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`images` / `images -a` alike"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LST-002",
    "level": "SHOULD",
    "sentence": "A dangling image is listed without a name.",
    "measured": "rebuild same tag",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "yes; but *inspect* of it gives `RepoTags:[]`, `RepoDigests:[]`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "CLI `<none> <none>`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LST-003",
    "level": "SHOULD",
    "sentence": "A list entry tells id, parent, names, size, creation time and labels.",
    "measured": "list",
    "source": "measured"
   },
   {
    "id": "LST-004",
    "level": "SHOULD",
    "sentence": "Images are listed newest first.",
    "measured": "list",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "newest first"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the API in no order"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LST-005",
    "level": "MUST",
    "sentence": "The filter dangling=true gives images without any tag that nothing derives from.",
    "measured": "digest-only pull",
    "observed": "listed, with its RepoDigests and `RepoTags:null`",
    "source": "measured"
   },
   {
    "id": "LST-006",
    "level": "SHOULD",
    "sentence": "An untagged image with a child is not dangling.",
    "measured": "rmi parent tag; filter",
    "observed": "absent",
    "source": "measured"
   },
   {
    "id": "LST-007",
    "level": "SHOULD",
    "sentence": "`reference` filter matches familiar names with shell globs: `im-sz`, `im-s*:2`; a full `docker.io/library/…` pattern matches nothing.",
    "measured": "filter",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "as stated; bad pattern 500 `syntax error in pattern`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "matches `localhost/…` by suffix"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LST-008",
    "level": "SHOULD",
    "sentence": "The filters label, before and since restrict the list; an unknown image in before or since is not-found, an unknown filter is refused.",
    "measured": "filter",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "as stated; `dangling=maybe` 400 `Invalid filter 'dangling=[maybe]'`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "unknown filter 125"
     }
    ],
    "source": "measured"
   },
   {
    "id": "LST-009",
    "level": "SHOULD",
    "sentence": "Size = sum of the layers' unpacked file bytes; a file replaced in a later layer counts twice; hard links once; whiteouts 0; symlinks by target length.",
    "measured": "COPY 1000 bytes twice",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "2000; symlink-only layer of two links 33 bytes"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "counts tar sizes (larger: base 2.13 MB vs 1.99 MB)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "INS-001",
    "level": "MUST",
    "sentence": "Image inspect tells architecture, author, comment, configuration, creation time, id, os, parent, names, layers and size.",
    "measured": "inspect",
    "dialects": [
     {
      "when": {
       "engine": "podman"
      },
      "then": "adds Digest, History, ManifestType, NamesHistory, Annotations, Labels, User, Version; Config omits empty fields"
     }
    ],
    "source": "measured"
   },
   {
    "id": "INS-002",
    "level": "MUST",
    "sentence": "RootFS.Layers holds the DiffIDs, base first; it is absent or empty for an image without layers.",
    "measured": "inspect",
    "source": "OCI image-spec 1.0, config.md and layer.md; measured"
   },
   {
    "id": "INS-003",
    "level": "SHOULD",
    "sentence": "Missing `created` shows `0001-01-01T00:00:00Z` (list/history: -62135596800); missing `os` shows `linux`; missing architecture shows \"\".",
    "measured": "load such images",
    "source": "measured"
   },
   {
    "id": "INS-004",
    "level": "SHOULD",
    "sentence": "LastTagTime is set by build/tag/import/commit, and stays `0001-01-01T00:00:00Z` for load and pull.",
    "source": "measured"
   },
   {
    "id": "INS-005",
    "level": "MUST",
    "sentence": "Inspecting an image that does not exist is not-found.",
    "measured": "inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `no such image: X: No such image: X:latest` (doubled text)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125 `[]` + error"
     }
    ],
    "source": "measured"
   },
   {
    "id": "HIS-001",
    "level": "MUST",
    "sentence": "History is newest first and tells id, creation time, what created it, size, comment and tags of each entry.",
    "measured": "`GET /images/x/history`",
    "observed": "as stated; `Tags` null or list, on every local image in the chain",
    "source": "measured"
   },
   {
    "id": "HIS-002",
    "level": "SHOULD",
    "sentence": "Id is the image ID where a local image with that history exists (parent links), else `<missing>`.",
    "measured": "build vs load",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "legacy build: real IDs; loaded/pulled/BuildKit: only the top has an ID"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "prints some intermediate IDs, `<missing>` for others; do not rely on it"
     }
    ],
    "source": "measured"
   },
   {
    "id": "HIS-003",
    "level": "SHOULD",
    "sentence": "The size of a history entry is that of its layer, 0 where it has none.",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "the size of the content"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the size of the layer tar, with headers and padding"
     }
    ],
    "source": "measured"
   },
   {
    "id": "HIS-004",
    "level": "SHOULD",
    "sentence": "What created an entry is told in a text of its own for each instruction.",
    "dialects": [
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "and"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "texts differ, 10.3"
     }
    ],
    "source": "measured"
   },
   {
    "id": "HIS-005",
    "level": "SHOULD",
    "sentence": "With fewer history entries than layers, sizes are matched from the bottom and so shown against the wrong step.",
    "measured": "base without history + 2 RUN",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "entries: RUN1 shows the base layer's size"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "inserts `mount / from exec …` entries"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "refuses (FMT-012)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "HIS-006",
    "level": "MUST",
    "sentence": "The history of an image that does not exist is not-found.",
    "measured": "history",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `No such image: x:latest`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125"
     }
    ],
    "source": "measured"
   },
   {
    "id": "EVT-001",
    "level": "SHOULD",
    "sentence": "Images report events for tag, untag, delete, load, save, import, pull, push and prune.",
    "measured": "/events?filters type=image",
    "observed": "import emits `tag` then `import`; load emits `load` only; commit emits `tag` only (the commit event is a container event); push and pull carry the *reference* as actor ID and the repository as name; prune has an empty ID and attribute `reclaimed`",
    "source": "measured"
   },
   {
    "id": "EVT-002",
    "level": "SHOULD",
    "sentence": "The deletion of a layer is no event.",
    "measured": "rmi",
    "observed": "only image IDs",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "images/names",
  "title": "Names, ids and digests",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "IDS-001",
    "level": "MUST",
    "sentence": "Image ID = `sha256:` + SHA-256 of the exact config JSON bytes.",
    "measured": "load, compare",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "equal; bytes are stored verbatim, unknown fields included"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "same ID (printed without `sha256:`)"
     }
    ],
    "source": "OCI image-spec 1.0, config.md and layer.md; measured"
   },
   {
    "id": "IDS-002",
    "level": "MUST",
    "sentence": "Diff ID = SHA-256 of the uncompressed layer tar bytes.",
    "measured": "load, `RootFS.Layers`",
    "observed": "equal; a tar without end-of-archive blocks, or a 0-byte layer, is accepted and hashed as is",
    "source": "OCI image-spec 1.0, config.md and layer.md; measured"
   },
   {
    "id": "IDS-003",
    "level": "MUST",
    "sentence": "Chain ID: first = diff ID; next = `sha256:` + SHA-256 of the ASCII text `<previous chain ID> <diff ID>`.",
    "measured": "build 3 layers, compare with rmi `Deleted` entries",
    "note": "OCI image-spec config.md \"Layer ChainID\"",
    "observed": "matches the layer IDs listed by rmi",
    "source": "OCI image-spec 1.0, config.md and layer.md; measured"
   },
   {
    "id": "IDS-004",
    "level": "MUST",
    "sentence": "Same layers + same config bytes = same image ID on every engine.",
    "measured": "save on one, load on others",
    "observed": "dockerd→dockerd, dockerd→podman, podman(OCI or docker format)→`podman save`→dockerd all keep the ID",
    "source": "measured"
   },
   {
    "id": "IDS-005",
    "level": "SHOULD",
    "sentence": "Converting docker-archive→OCI with skopeo/`podman save --format oci-archive` rewrites the config unless it is already in canonical form, see FMT-005.",
    "measured": "skopeo copy",
    "observed": "docker-built config: ID changes (drops container, container_config, docker_version, null fields)",
    "source": "measured"
   },
   {
    "id": "IDS-006",
    "level": "MUST",
    "sentence": "A reference without tag means `:latest`.",
    "measured": "`GET /images/im-a/json`, only `im-a:1` exists",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `no such image: im-a: No such image: im-a:latest`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`im-a: image not known`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "IDS-007",
    "level": "SHOULD",
    "sentence": "Docker Hub forms are one name: `x`, `library/x`, `docker.io/x`, `docker.io/library/x`, `index.docker.io/x`.",
    "measured": "tag by one, inspect by others",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "all 200; shown in familiar form `x:1`, `docker.io/usr/g`→`usr/g`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "unqualified names become `localhost/x` when local"
     }
    ],
    "source": "measured"
   },
   {
    "id": "IDS-008",
    "level": "MUST",
    "sentence": "An image can be addressed by full ID, ID with `sha256:`, and unique prefix of either.",
    "measured": "inspect",
    "observed": "200",
    "source": "measured"
   },
   {
    "id": "IDS-009",
    "level": "SHOULD",
    "sentence": "Prefix may be any length ≥ 1; a name match wins over a prefix match; an ambiguous prefix is not-found, as if it were missing.",
    "measured": "inspect 2-char prefix; tag another image with that text; inspect",
    "observed": "200 / resolves to the tag / after untag resolves to the prefix again; ambiguous → 404 `no such image: 50: No such image: 50:latest`",
    "source": "measured"
   },
   {
    "id": "IDS-010",
    "level": "MUST",
    "sentence": "IDs are lower-case only.",
    "measured": "inspect upper-case hex",
    "observed": "400 `no such image: 79CF…: invalid reference format: repository name must be lowercase`",
    "source": "measured"
   },
   {
    "id": "IDS-011",
    "level": "MUST",
    "sentence": "`name@sha256:<image ID>` is not a valid way to address a local image: the digest there is the *manifest* digest.",
    "measured": "inspect `im-a@<ID>`",
    "observed": "404",
    "source": "measured"
   },
   {
    "id": "IDS-012",
    "level": "SHOULD",
    "sentence": "`RepoDigests` is empty until the image was pushed to or pulled from a registry.",
    "measured": "build, inspect; push, inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`[]`, then `[\"host/repo@sha256:<manifest digest>\"]`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "always shows a RepoDigest (it computes a local manifest digest)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "IDS-013",
    "level": "SHOULD",
    "sentence": "The tar of an empty layer is 1024 zero bytes with the DiffID `sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef`.",
    "measured": "commit/RUN without changes",
    "dialects": [
     {
      "when": {
       "builder": "classic"
      },
      "then": "never stored; the history entry says `empty_layer:true`"
     },
     {
      "when": {
       "builder": "buildkit"
      },
      "then": "stored"
     },
     {
      "when": {
       "builder": "buildah"
      },
      "then": "stored"
     }
    ],
    "source": "measured"
   },
   {
    "id": "IDS-014",
    "level": "MAY",
    "sentence": "Bad references are refused with a text that says which part of the grammar is broken.",
    "measured": "various",
    "observed": "`repository name must be lowercase`; `invalid reference format`; `invalid tag format`; > 255 chars: `repository name must not be more than 255 characters`",
    "source": "measured"
   },
   {
    "id": "TAG-001",
    "level": "MUST",
    "sentence": "Tagging adds a reference to an image and changes nothing else.",
    "measured": "`POST /images/a:1/tag?repo=b&tag=1`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "201"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "exit 0, no output"
     }
    ],
    "source": "measured"
   },
   {
    "id": "TAG-002",
    "level": "MUST",
    "sentence": "A tag operation without a tag means `latest`.",
    "measured": "`?repo=b`",
    "observed": "201, `b:latest`",
    "source": "measured"
   },
   {
    "id": "TAG-003",
    "level": "MUST",
    "sentence": "Repeating the same tag changes nothing and succeeds.",
    "measured": "twice",
    "observed": "201",
    "source": "measured"
   },
   {
    "id": "TAG-004",
    "level": "SHOULD",
    "sentence": "`repo` may carry a tag; a `tag` parameter overrides it.",
    "measured": "`?repo=c:7&tag=8`",
    "observed": "creates c:8 only",
    "source": "measured"
   },
   {
    "id": "TAG-005",
    "level": "MUST",
    "sentence": "Tagging an existing name moves it; the old image loses the reference and keeps existing (dangling if it was the last).",
    "measured": "tag b:1 to another image",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "old `RepoTags:[]`; no untag event is emitted, only `tag`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "old listed `<none>:<none>`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "TAG-006",
    "level": "MUST",
    "sentence": "Tagging an image that does not exist is not-found.",
    "measured": "tag `none:1`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `No such image: none:1`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125 `none: image not known`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "TAG-007",
    "level": "SHOULD",
    "sentence": "An upper-case repository is refused.",
    "measured": "`repo=IM-D`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "500 `invalid reference format: repository name must be lowercase`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125"
     }
    ],
    "source": "measured"
   },
   {
    "id": "TAG-008",
    "level": "SHOULD",
    "sentence": "A tag has 1 to 128 characters of `[A-Za-z0-9_.-]` and begins with neither `.` nor `-`.",
    "measured": "tag lengths, `.bad`, `a/b`",
    "observed": "201 for 128; 500 `invalid tag format`",
    "source": "measured"
   },
   {
    "id": "TAG-009",
    "level": "SHOULD",
    "sentence": "In a repository, `a__b` and `a---b` are legal; `a___b`, `a..b` and a trailing `-` are not.",
    "observed": "201 / 500 `invalid reference format`",
    "source": "measured"
   },
   {
    "id": "TAG-010",
    "level": "SHOULD",
    "sentence": "A 64-hex-digit repository name is refused.",
    "measured": "`repo=aaaa…(64)`",
    "observed": "500 `invalid repository name (…), cannot specify 64-byte hexadecimal strings`",
    "source": "measured"
   },
   {
    "id": "TAG-011",
    "level": "SHOULD",
    "sentence": "A digest cannot be a tag target.",
    "measured": "`repo=x@sha256:…`",
    "observed": "400 `refusing to create a tag with a digest reference`",
    "source": "measured"
   },
   {
    "id": "TAG-012",
    "level": "SHOULD",
    "sentence": "`sha256` as repository name is refused.",
    "measured": "`repo=sha256&tag=abc`",
    "observed": "400 `refusing to create an ambiguous tag using digest algorithm as name`",
    "source": "measured"
   },
   {
    "id": "TAG-013",
    "level": "MAY",
    "sentence": "`RepoTags` is sorted by fully-qualified name (docker.io/library/* first, then docker.io/user/*, then other hosts by string).",
    "measured": "many tags",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "sorted"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "not sorted"
     }
    ],
    "source": "measured"
   },
   {
    "id": "TAG-015",
    "level": "MAY",
    "sentence": "An image may have any number of references in any number of repositories.",
    "measured": "14 tags",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "images/remove",
  "title": "Remove and prune",
  "measuredOn": "dockerd 20.10.24 (classic builder and BuildKit), podman 4.3.1, buildah 1.28.2",
  "rules": [
   {
    "id": "RMI-001",
    "level": "MUST",
    "sentence": "Removing the last reference deletes the image; the answer lists what was untagged first, then what was deleted.",
    "measured": "`DELETE /images/r1:1`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "200 `[{\"Untagged\":\"r1:1\"},{\"Deleted\":\"sha256:ID\"},…]`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "prints `Untagged: localhost/r1:1`, `Deleted: <id>`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-002",
    "level": "SHOULD",
    "sentence": "Deleted order: image ID, then the chain IDs of its layers that became unused (top first), then parent image, its layers, and so on.",
    "measured": "FROM base; RUN; LABEL; RUN; rmi",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "Untagged, Deleted image, chain(top), parent(LABEL), grandparent(RUN 1), chain(RUN 1)"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "lists image IDs only"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-003",
    "level": "MUST",
    "sentence": "Layers still used by another image are not listed.",
    "measured": "rmi base while a BuildKit child exists",
    "observed": "`[Untagged base, Deleted base image]`, no layer entry; the layers go with the last user",
    "source": "measured"
   },
   {
    "id": "RMI-004",
    "level": "MUST",
    "sentence": "Removing one of several references only untags.",
    "measured": "3 tags, rmi 1",
    "observed": "`[{\"Untagged\":…}]`",
    "also": [
     "TAG-014"
    ],
    "source": "measured"
   },
   {
    "id": "RMI-005",
    "level": "MUST",
    "sentence": "By ID (any prefix form) with exactly one tag: untags and deletes.",
    "measured": "rmi ID",
    "observed": "200 Untagged + Deleted",
    "source": "measured"
   },
   {
    "id": "RMI-006",
    "level": "MUST",
    "sentence": "Removing by ID is refused while the image has two or more tags, in one or in several repositories.",
    "measured": "2 tags, rmi ID",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `conflict: unable to delete d4ec6be7ac29 (must be forced) - image is referenced in multiple repositories`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "125 `unable to delete image \"…\" by ID with more than one tag ([…]): please force removal`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-007",
    "level": "MUST",
    "sentence": "By ID with force, all references go, then the image.",
    "measured": "rmi -f ID",
    "observed": "Untagged for every tag (sorted), then Deleted",
    "source": "measured"
   },
   {
    "id": "RMI-008",
    "level": "MUST",
    "sentence": "One tag plus the digest reference of the same repository counts as one reference.",
    "measured": "push, then rmi ID",
    "observed": "200 Untagged tag, Untagged `repo@sha256:…`, Deleted, Deleted layer",
    "source": "measured"
   },
   {
    "id": "RMI-009",
    "level": "SHOULD",
    "sentence": "Removing the last *tag* of a repository also removes the digest references of that repository.",
    "measured": "tags a:1,a:2,b:1 pushed; rmi a:1, a:2, b:1",
    "observed": "only a:2 and b:1 responses carry the extra `Untagged repo@sha256:…`",
    "source": "measured"
   },
   {
    "id": "RMI-010",
    "level": "MUST",
    "sentence": "Removing an image that does not exist is not-found; a malformed reference is invalid.",
    "measured": "rmi",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `No such image: r1:1`; bad reference 400; `/images/@@@` 400"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "exit 1 `… image not known`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-011",
    "level": "SHOULD",
    "sentence": "An image that has children is only untagged; when its last child is deleted it is deleted too if untagged.",
    "measured": "build p:1, build FROM p:1 c:1, rmi p:1, rmi c:1",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`[Untagged p:1]`; later `[Untagged c:1, Deleted c, Deleted p]`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "rmi p:1 prints only `Untagged`, but the record is gone at once (`image exists` = 1); rmi c:1 lists one Deleted"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-012",
    "level": "SHOULD",
    "sentence": "Deleting an image with children by ID is refused even with force.",
    "measured": "rmi [-f] parent ID",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `conflict: unable to delete f31f3b13142c (cannot be forced) - image has dependent child images`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "already gone"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-013",
    "level": "SHOULD",
    "sentence": "\"Child\" means the recorded parent link of legacy builds and commits. BuildKit-built, pulled and loaded images have `Parent:\"\"` and never block.",
    "measured": "rmi base with BuildKit child",
    "observed": "200, image deleted, layers stay",
    "source": "measured"
   },
   {
    "id": "RMI-014",
    "level": "MUST",
    "sentence": "Removing the last tag is refused while a container in any state uses the image.",
    "measured": "create container, rmi tag",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `conflict: unable to remove repository reference \"k:1\" (must force) - container 4fce0522dedb is using its referenced image cce130447d7c`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "exit 2 `image used by <id>: image is in use by a container: …`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-015",
    "level": "MUST",
    "sentence": "The check is on the image ID, not on the tag the container was made from: any non-last tag may go.",
    "measured": "tags k:1,k:2, container from k:1; rmi k:1",
    "observed": "200 Untagged",
    "source": "measured"
   },
   {
    "id": "RMI-016",
    "level": "MUST",
    "sentence": "Removing by ID is refused while a stopped container uses the image.",
    "measured": "rmi ID",
    "observed": "409 `conflict: unable to delete … (must be forced) - image is being used by stopped container …`",
    "source": "measured"
   },
   {
    "id": "RMI-017",
    "level": "SHOULD",
    "sentence": "Removing by ID while a running or paused container uses the image is refused, and force does not help.",
    "measured": "rmi -f ID",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `… (cannot be forced) - image is being used by running container …`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "-f: see RMI-030"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-018",
    "level": "SHOULD",
    "sentence": "`force` by tag with a stopped container deletes the image.",
    "measured": "rmi -f k:1",
    "observed": "200 Untagged+Deleted; the container still inspects, starts and exports; its list entry shows the image ID; commit of it fails 500 `failed to get digest sha256:…: open …: no such file or directory`",
    "source": "measured"
   },
   {
    "id": "RMI-019",
    "level": "SHOULD",
    "sentence": "`force` by tag with a running container only untags.",
    "measured": "rmi -f k:1",
    "observed": "200 `[Untagged]`, image stays with `RepoTags:[]`",
    "source": "measured"
   },
   {
    "id": "RMI-020",
    "level": "SHOULD",
    "sentence": "`noprune=1` deletes only the top image and leaves the parents as dangling heads.",
    "measured": "rmi noprune",
    "observed": "`[Untagged, Deleted top]`; parent now listed `<none>:<none>`",
    "source": "measured"
   },
   {
    "id": "RMI-021",
    "level": "SHOULD",
    "sentence": "Conflict texts truncate IDs to 12 hex digits and never print the prefix.",
    "observed": "as above",
    "source": "measured"
   },
   {
    "id": "RMI-022",
    "level": "MUST",
    "sentence": "Removing a digest reference only untags it.",
    "measured": "`DELETE /images/repo@sha256:…`",
    "observed": "200 `[{\"Untagged\":\"repo@sha256:…\"}]`",
    "source": "measured"
   },
   {
    "id": "RMI-023",
    "level": "SHOULD",
    "sentence": "Removing a base image's tag never fails because of children.",
    "measured": "rmi p:1",
    "observed": "200",
    "source": "measured"
   },
   {
    "id": "RMI-030",
    "level": "MAY",
    "sentence": "Forced removal of an image may remove the containers that depend on it, running ones included.",
    "measured": "podman rmi -f",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "n/a"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "containers gone, exit 0"
     }
    ],
    "source": "measured"
   },
   {
    "id": "RMI-031",
    "level": "MAY",
    "sentence": "Conflicts are hard (a child image, a running container) or soft (another reference, a stopped container); force overrides only soft ones.",
    "source": "measured"
   },
   {
    "id": "PRN-001",
    "level": "MUST",
    "sentence": "Image-prune answers what it removed and how many bytes that freed.",
    "measured": "nothing to do",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "`null`, 0"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "prints IDs"
     }
    ],
    "source": "measured"
   },
   {
    "id": "PRN-002",
    "level": "MUST",
    "sentence": "Image-prune removes dangling images with their untagged ancestors.",
    "measured": "rebuild tag, prune",
    "observed": "Deleted image, Deleted parents and layers",
    "source": "measured"
   },
   {
    "id": "PRN-003",
    "level": "MUST",
    "sentence": "Image-prune of all removes every image that no container uses.",
    "observed": "Untagged + Deleted; order between images unspecified",
    "source": "measured"
   },
   {
    "id": "PRN-004",
    "level": "MUST",
    "sentence": "Image-prune keeps images that any container uses, dangling ones too.",
    "observed": "untouched; no error",
    "source": "measured"
   },
   {
    "id": "PRN-005",
    "level": "SHOULD",
    "sentence": "With dangling=false the tag of an image that is only a *parent* of a used image is removed, the image stays.",
    "measured": "container on dangling child of base",
    "observed": "`Untagged base:1`, base remains `<none>`",
    "source": "measured"
   },
   {
    "id": "PRN-006",
    "level": "SHOULD",
    "sentence": "Image-prune keeps an untagged parent of a tagged image.",
    "observed": "stays",
    "source": "measured"
   },
   {
    "id": "PRN-007",
    "level": "SHOULD",
    "sentence": "Digest-only images (pulled by digest) count as dangling and are pruned.",
    "observed": "`untagged: repo@sha256:…`, deleted",
    "source": "measured"
   },
   {
    "id": "PRN-008",
    "level": "MUST",
    "sentence": "The filters label, label! and until restrict image-prune; other filters are refused.",
    "observed": "as stated; until has 1 s granularity",
    "source": "measured"
   },
   {
    "id": "PRN-009",
    "level": "SHOULD",
    "sentence": "SpaceReclaimed sums the unpacked size of deleted layers; images without own layers give 0.",
    "measured": "5000-byte layer shared by two dangling images",
    "observed": "5000",
    "source": "measured"
   },
   {
    "id": "PRN-010",
    "level": "SHOULD",
    "sentence": "BuildKit cache is separate: images/prune never touches it, `/build/prune` without `all=1` keeps records backing images.",
    "note": "legacy builds have no /build/prune effect",
    "observed": "first call removed 2 records, `all=1` the other 2; the image stays usable",
    "source": "measured"
   },
   {
    "id": "PRN-011",
    "level": "SHOULD",
    "sentence": "`/system/df`: LayersSize counts each stored layer once; SharedSize/Containers are real numbers there.",
    "observed": "two images over one 5000-byte layer: LayersSize = base + 5000",
    "source": "measured"
   }
  ]
 },
 {
  "chapter": "volumes",
  "title": "Volumes, binds and tmpfs",
  "measuredOn": "dockerd 20.10.24, podman 4.3.1",
  "rules": [
   {
    "id": "VOL-CRE-001",
    "level": "MUST",
    "sentence": "Create makes a volume with Name, Driver local, Mountpoint, Labels, Options, Scope, CreatedAt.",
    "measured": "POST /volumes/create",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "201; Labels and Options null when none"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`{}`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CRE-002",
    "level": "MUST",
    "sentence": "Create of an existing name returns the existing volume; labels given then are ignored.",
    "measured": "twice",
    "observed": "201, same CreatedAt",
    "source": "measured"
   },
   {
    "id": "VOL-CRE-003",
    "level": "SHOULD",
    "sentence": "An existing name with another driver, or an unknown driver, is refused.",
    "measured": "Driver nosuch",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404, 404 `plugin \"nosuch\" not found`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "201 (ignored); 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CRE-004",
    "level": "MUST",
    "sentence": "Volume names match `[a-zA-Z0-9][a-zA-Z0-9_.-]*`.",
    "measured": "`a/b` `.x` `-x`",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CRE-005",
    "level": "SHOULD",
    "sentence": "A volume name has at least two characters.",
    "measured": "`a`; 303 characters",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `volume name is too short...`; 500"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "201; 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CRE-006",
    "level": "MUST",
    "sentence": "Without a name a volume gets one of 64 hex digits.",
    "measured": "`{}`",
    "observed": "201",
    "source": "measured"
   },
   {
    "id": "VOL-CRE-007",
    "level": "MUST",
    "sentence": "Volume names are matched whole: no prefixes.",
    "measured": "GET /volumes/pre",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "404 `get pre: no such volume`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "404"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CRE-008",
    "level": "MUST",
    "sentence": "A named volume in Binds or Mounts that does not exist is made at create.",
    "measured": "create Binds v:/x; GET",
    "observed": "200, before start",
    "source": "measured"
   },
   {
    "id": "VOL-RM-001",
    "level": "MUST",
    "sentence": "An unused volume can be removed; removing one that does not exist is not-found.",
    "measured": "rm; rm",
    "observed": "204; 404",
    "source": "measured"
   },
   {
    "id": "VOL-RM-002",
    "level": "MUST",
    "sentence": "Rm force of a missing volume succeeds.",
    "measured": "rm force=1",
    "observed": "204",
    "source": "measured"
   },
   {
    "id": "VOL-RM-003",
    "level": "MUST",
    "sentence": "A volume used by a container in any state (created, running, paused, exited) cannot be removed, also with force (API).",
    "measured": "rm, rm force",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "409 `remove v: volume is in use - [IDs]`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "409; but the CLI `volume rm -f` removes the containers"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-RM-004",
    "level": "MUST",
    "sentence": "After the last user is removed it can be removed.",
    "measured": "rm C; rm v",
    "observed": "204",
    "source": "measured"
   },
   {
    "id": "VOL-CUP-001",
    "level": "MUST",
    "sentence": "A named or anonymous volume that is empty, mounted on an image directory with content, gets that content: files, links, owner, mode of the directory itself.",
    "measured": "Binds v:/data",
    "observed": "copied; directory 7:8 0750",
    "source": "measured"
   },
   {
    "id": "VOL-CUP-002",
    "level": "SHOULD",
    "sentence": "The image's content is copied into an empty volume at create.",
    "measured": "create; look in the volume",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "there after create"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "only after the first start"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CUP-003",
    "level": "SHOULD",
    "sentence": "It is copied whenever the volume is empty at create.",
    "measured": "use; empty it; use again",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "copied again"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "only once per volume"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CUP-004",
    "level": "MUST",
    "sentence": "A volume with any content is left alone.",
    "measured": "1 foreign file; changed files",
    "observed": "unchanged",
    "source": "measured"
   },
   {
    "id": "VOL-CUP-005",
    "level": "MUST",
    "sentence": "The second container, with another image directory, does not add to it.",
    "observed": "unchanged",
    "source": "measured"
   },
   {
    "id": "VOL-CUP-006",
    "level": "MUST",
    "sentence": "From an empty image directory the volume takes owner and mode.",
    "measured": "v:/empty (9:9 0711)",
    "observed": "9:9 0711",
    "source": "measured"
   },
   {
    "id": "VOL-CUP-007",
    "level": "SHOULD",
    "sentence": "With nocopy no content is copied.",
    "measured": "v:/data:nocopy; VolumeOptions.NoCopy",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "empty, root 0755"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "Binds: empty, but owner and mode of the image directory; Mounts option ignored (copied)"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CUP-008",
    "level": "MUST",
    "sentence": "A read-only volume mount gets the copy too.",
    "measured": "v:/data:ro",
    "observed": "copied, then EROFS",
    "source": "measured"
   },
   {
    "id": "VOL-CUP-009",
    "level": "MUST",
    "sentence": "Binds never copy: the host directory hides the image's.",
    "measured": "/host:/data",
    "observed": "host content only",
    "source": "measured"
   },
   {
    "id": "VOL-CUP-010",
    "level": "SHOULD",
    "sentence": "A tmpfs does not copy the image's content.",
    "measured": "Tmpfs /data; Mounts tmpfs",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "empty"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "copies up the image content"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CUP-011",
    "level": "SHOULD",
    "sentence": "A volume on an image file fails.",
    "measured": "v:/file",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "create 500 `source ... is not directory`; in Volumes: 500 `cannot mount volume over existing file`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "start 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-CUP-012",
    "level": "SHOULD",
    "sentence": "A volume on a symlink to a directory is mounted at the target.",
    "measured": "v:/lnkd",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "mounted on /data, copied, 7:8 0750"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "mounted on /data, copied, but owner and mode root 0777"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-ANO-001",
    "level": "MUST",
    "sentence": "Each entry of Volumes (request or image VOLUME) without another mount gets an anonymous volume of its own, per container.",
    "measured": "Volumes /av + image VOLUME /data",
    "observed": "two mounts, 64-digit names; distinct per container",
    "source": "measured"
   },
   {
    "id": "VOL-ANO-002",
    "level": "MUST",
    "sentence": "A named volume or bind at that path takes its place.",
    "measured": "Binds v:/data",
    "observed": "only v",
    "source": "measured"
   },
   {
    "id": "VOL-ANO-003",
    "level": "MUST",
    "sentence": "Content survives stop, start, restart.",
    "observed": "kept",
    "source": "measured"
   },
   {
    "id": "VOL-ANO-004",
    "level": "MUST",
    "sentence": "Rm keeps it, rm v removes it (also one from `Mounts` without a Source); named ones stay.",
    "observed": "200; 404; 200",
    "also": [
     "CTR-RM-007"
    ],
    "source": "measured"
   },
   {
    "id": "VOL-ANO-005",
    "level": "MUST",
    "sentence": "An anonymous volume shared by volumes-from stays until its last user is removed with v.",
    "measured": "owner rm v; other rm v",
    "observed": "200; 404",
    "source": "measured"
   },
   {
    "id": "VOL-ANO-006",
    "level": "MAY",
    "sentence": "Anonymous volumes carry no mark.",
    "measured": "inspect",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "Labels null"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "`{}`"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-FRM-001",
    "level": "MUST",
    "sentence": "Volumes-from gives the same volumes and binds at the same paths, not tmpfs.",
    "measured": "VolumesFrom [a]",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "volume /data, /nv and bind /hb"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same in effect; the bind is not listed in Mounts"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-FRM-002",
    "level": "MUST",
    "sentence": "`:ro` makes them read-only.",
    "measured": "a:ro",
    "observed": "EROFS",
    "source": "measured"
   },
   {
    "id": "VOL-FRM-003",
    "level": "MUST",
    "sentence": "An own mount at the same path wins.",
    "measured": "Binds other:/nv",
    "observed": "other",
    "source": "measured"
   },
   {
    "id": "VOL-FRM-004",
    "level": "SHOULD",
    "sentence": "A missing source container, or a bad mode, of volumes-from is refused.",
    "measured": "nosuch; a:bogus",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `No such container: nosuch`; 400 `invalid mode: bogus`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-SHR-001",
    "level": "MUST",
    "sentence": "Containers with the same volume see each other's writes at once; ro ones cannot write.",
    "measured": "a writes, b reads",
    "source": "measured"
   },
   {
    "id": "VOL-SHR-002",
    "level": "MUST",
    "sentence": "A named volume outlives all containers.",
    "measured": "rm both; new one",
    "observed": "content there",
    "source": "measured"
   },
   {
    "id": "VOL-SHR-003",
    "level": "MUST",
    "sentence": "One volume may be mounted twice in a container; volumes nest, the inner mount point is made in the outer volume.",
    "measured": "v:/p, v:/q; v:/p, w:/p/in",
    "observed": "same content; `in` stays in v",
    "source": "measured"
   },
   {
    "id": "VOL-SHR-004",
    "level": "MUST",
    "sentence": "A mount point cannot be removed or renamed from inside.",
    "measured": "rm -rf /v; mv of a bound file",
    "observed": "EBUSY",
    "source": "measured"
   },
   {
    "id": "VOL-BND-001",
    "level": "SHOULD",
    "sentence": "A missing bind source is created as a directory, for Binds.",
    "measured": "Binds /host/missing:/x",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "at start"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "at create"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-BND-002",
    "level": "SHOULD",
    "sentence": "A missing bind source is refused for mounts of type bind.",
    "measured": "Mounts bind",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "400 `invalid mount config for type \"bind\": bind source path does not exist: P`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "created, accepted"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-BND-003",
    "level": "MUST",
    "sentence": "A bound file is the same file: writes reach the host.",
    "measured": "echo > /file",
    "observed": "host file changed",
    "source": "measured"
   },
   {
    "id": "VOL-TMP-001",
    "level": "MUST",
    "sentence": "Tmpfs is empty at each start, and honours size and mode.",
    "measured": "size=1m, mode=0700",
    "observed": "ENOSPC/short write at 1 MiB; 0700",
    "source": "measured"
   },
   {
    "id": "VOL-TMP-002",
    "level": "MAY",
    "sentence": "A tmpfs is nosuid, nodev and noexec unless told otherwise.",
    "measured": "mount",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "rw,nosuid,nodev,noexec; mode 1777 on a new directory, that of the image directory otherwise"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "no noexec"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-TMP-003",
    "level": "MAY",
    "sentence": "A tmpfs with its options as text hides a spelled-out volume or bind at the same path; one given as text is refused beside it.",
    "measured": "HostConfig.Tmpfs with Mounts, and with Binds",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "201, the volume told and not mounted; 400 `Duplicate mount point`"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "refused, duplicate mount destination"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-LST-001",
    "level": "MUST",
    "sentence": "Filters: dangling, name (regular expression / substring), label; unknown refused.",
    "measured": "list",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "dangling=true: unused only; 400 for unknown"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "the same; 500"
     }
    ],
    "source": "measured"
   },
   {
    "id": "VOL-PRU-001",
    "level": "MUST",
    "sentence": "Prune removes volumes no container refers to; label filters restrict it.",
    "measured": "prune",
    "observed": "200 `{\"VolumesDeleted\":[..],\"SpaceReclaimed\":n}`",
    "source": "measured"
   },
   {
    "id": "VOL-PRU-002",
    "level": "SHOULD",
    "sentence": "In API 1.41 this includes named ones. From API 1.42 only anonymous ones unless filter all=1 (version history v1.42).",
    "measured": "prune",
    "dialects": [
     {
      "when": {
       "engine": "docker"
      },
      "then": "named and anonymous"
     },
     {
      "when": {
       "engine": "podman"
      },
      "then": "named and anonymous, under any API version"
     }
    ],
    "source": "measured"
   }
  ]
 }
];
