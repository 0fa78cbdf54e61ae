"""The programs of the example engine: a handful of commands and the simplest of shells, on files in memory.

What is not simulated is said (NotSimulated), before anything has happened wherever that can be known before.
"""
import base64
import threading
import time

SIMULATED = set(": [ cat echo exit export false ls mkdir pwd rm sh sleep test touch true".split())

# A busybox has these too; a script that wants one of them is beyond this engine.
PRESENT = set(
    "ash awk base64 basename chgrp chmod chown cp cut date dd df diff dirname du env expr find getopt grep gunzip gzip "
    "head hostname id install kill less ln md5sum mkfifo mknod mktemp mount mv nc nice nohup od printenv printf ps "
    "readlink realpath rmdir sed seq sha256sum sort split stat stty sync tac tail tar tee timeout top tr tty umount uname "
    "uniq unlink usleep vi wc which whoami xargs yes".split())

# Words of the shell language that this shell does not have.
KEYWORDS = set("! . break case cd continue do done elif else eval exec fi for if in local read return set shift source "
               "then trap type ulimit umask unset until wait while { }".split())


class NotSimulated(Exception):
    """An honest engine says so, and its harness calls it `unsupported`."""


class CannotStart(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Entry:
    """One file or directory. It never changes: a write makes a new one, so that a diff sees it."""

    def __init__(self, kind, content=b"", mode=None, uid=0, gid=0, target=None):
        self.type, self.content, self.uid, self.gid, self.target = kind, content, uid, gid, target
        self.mode = mode or {"directory": "0755", "symlink": "0777"}.get(kind, "0644")
        self.mtime = time.time() * 1000

    def shown(self, path, content=True):
        shown = dict(path=path, type=self.type, mode=self.mode, uid=self.uid, gid=self.gid, mtimeMs=self.mtime)
        if self.type == "symlink":
            shown["target"] = self.target
        if self.type == "file":
            shown["sizeBytes"] = len(self.content)
            if content:
                try:
                    shown["content"] = self.content.decode()
                except UnicodeDecodeError:
                    shown["content"] = {"base64": base64.b64encode(self.content).decode()}
        return shown


def base_files():
    files = {f"/{name}": Entry("directory") for name in "bin dev etc home proc root run sys tmp usr var".split()}
    for name in (SIMULATED | PRESENT) - {":", "exit", "export"}:
        files[f"/bin/{name}"] = Entry("symlink", target="/bin/busybox")
    files["/bin/busybox"] = Entry("file", b"all programs are in memory\n", "0755")
    files["/etc/passwd"] = Entry("file", b"root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n")
    files["/etc/group"] = Entry("file", b"root:x:0:\nnogroup:x:65534:\n")
    return files


class Killed(Exception):
    pass


class Exit(Exception):
    pass


class Process:
    """A program in a thread of its own. It holds the engine's lock, except while it sleeps."""

    def __init__(self, argv, files, config, changed):
        self.files, self.changed = files, changed
        self.environment = dict(entry.partition("=")[::2] for entry in config.get("env", []))
        self.directory = config.get("workdir") or "/"
        self.output, self.logged = [], 0
        self.done, self.code, self.signal, self.missing = False, 0, None, None
        self.ended, self.wrote = (lambda: None), (lambda: None)
        self.argv = argv
        if self.directory != "/" and self.directory not in files:
            raise NotSimulated(f"the working directory {self.directory}, which the image has not")
        self.check(argv)
        self.program(argv[0])

    @staticmethod
    def check(argv):
        """Says now what could only fail later."""
        if len(argv) >= 1 and argv[0].rpartition("/")[2] in ("sh", "ash"):
            if len(argv) == 1:
                return
            if argv[1] not in ("-c", "-ec") or len(argv) != 3:
                raise NotSimulated(f"sh {' '.join(argv[1:])}")
            for _, words, _ in parse(argv[2]):
                name = words[0][0][1] if words and len(words[0]) == 1 and words[0][0][0] == "text" else None
                if name is None or name in PRESENT or name in KEYWORDS or "=" in name:
                    raise NotSimulated(f"the command {name or 'of a variable'} in a script")

    def program(self, name):
        """What a container is started with must be there (127) and executable (126)."""
        path = name if "/" in name else f"/bin/{name}"
        entry = self.files.get(path)
        if entry is None:
            raise CannotStart(127, f'exec: "{name}": executable file not found in $PATH: unknown')
        if entry.type == "symlink" and entry.target == "/bin/busybox":
            entry = self.files.get(entry.target, entry)
        if entry.type != "file" or int(entry.mode, 8) & 0o111 == 0:
            raise CannotStart(126, f'exec: "{name}": permission denied: unknown')
        base = path.rpartition("/")[2]
        if base not in SIMULATED or not path.startswith("/bin/"):
            raise NotSimulated(f"the program {path}")
        return base

    def begin(self):
        threading.Thread(target=self.live, daemon=True).start()

    def live(self):
        with self.changed:
            try:
                self.code = self.run(self.argv)
            except Exit as end:
                self.code = end.args[0]
            except Killed:
                pass
            except NotSimulated as missing:
                self.code, self.missing = 127, str(missing)
            if self.signal is not None:
                self.code = 128 + self.signal
            self.done = True
            self.ended()
            self.changed.notify_all()

    def kill(self, number):
        if not self.done:
            self.signal = number
            self.changed.notify_all()

    def streams(self):
        out = {"stdout": b"", "stderr": b""}
        for stream, data in self.output:
            out[stream] += data
        return {stream: data.decode(errors="replace") for stream, data in out.items()}

    def run(self, argv):
        if self.signal is not None:
            raise Killed
        name = argv[0].rpartition("/")[2] if "/" in argv[0] else argv[0]
        if name == "sh":
            return self.script(argv[2], argv[1] == "-ec") if len(argv) > 1 else 0
        return self.command(name, argv[1:], self.write)

    def write(self, stream, data):
        self.output.append((stream, data))
        self.wrote()
        self.changed.notify_all()

    def script(self, text, exits):
        last = 0
        for connector, words, redirects in parse(text):
            if (connector == "&&" and last != 0) or (connector == "||" and last == 0):
                continue
            argv = [self.expand(word, last) for word in words]
            if argv[0] == "exit":
                raise Exit(int(argv[1]) % 256 if len(argv) > 1 else last)
            last = self.redirected(argv, redirects, last)
            if exits and last != 0:
                raise NotSimulated("a failing command under sh -e")
        return last

    def expand(self, word, last):
        text = ""
        for kind, value, quoted in word:
            if kind == "text":
                text += value
                continue
            found = str(last) if value == "?" else self.environment.get(value, "")
            if not quoted and (found == "" or len(found.split()) != 1):
                raise NotSimulated(f"the unquoted variable {value} that is not one word")
            text += found
        return text

    def redirected(self, argv, redirects, last):
        kept = {"stdout": None, "stderr": None}
        for stream, mode, word in redirects:
            if mode == "dup":
                kept[stream] = ("dup", word)
                continue
            path = self.path(self.expand(word, last))
            parent = path.rpartition("/")[0]
            if parent and parent not in self.files:
                self.write("stderr", f"sh: can't create {path}: nonexistent directory\n".encode())
                return 1
            if self.files.get(path, Entry("file")).type == "directory":
                self.write("stderr", f"sh: can't create {path}: Is a directory\n".encode())
                return 1
            before = self.files[path].content if mode == "append" and path in self.files else b""
            kept[stream] = ("file", path, [before])
            if path != "/dev/null":
                mode_bits = self.files[path].mode if path in self.files else "0644"
                self.files[path] = Entry("file", before, mode_bits)

        def write(stream, data):
            target = kept[stream]
            if target is None:
                self.write(stream, data)
            elif target[0] == "dup":
                self.write(target[1], data)
            else:
                target[2].append(data)
                if target[1] != "/dev/null":
                    self.files[target[1]] = Entry("file", b"".join(target[2]), self.files[target[1]].mode)

        return self.command(argv[0], argv[1:], write)

    def path(self, path):
        parts = []
        for part in (path if path.startswith("/") else f"{self.directory}/{path}").split("/"):
            if part == "..":
                parts = parts[:-1]
            elif part not in ("", "."):
                parts.append(part)
        # These are the kernel's, and here there is none.
        if parts[:1] in (["dev"], ["proc"], ["sys"]) and parts != ["dev", "null"]:
            raise NotSimulated("/" + "/".join(parts))
        return "/" + "/".join(parts)

    def command(self, name, args, write):
        if self.signal is not None:
            raise Killed
        if name not in SIMULATED:
            if name in PRESENT or "/" in name:
                raise NotSimulated(f"the program {name}")
            write("stderr", f"sh: {name}: not found\n".encode())
            return 127
        say = lambda text: write("stdout", text.encode())
        complain = lambda text: write("stderr", f"{name}: {text}\n".encode())
        if name in ("true", ":"):
            return 0
        if name == "false":
            return 1
        if name == "echo":
            end = "\n"
            if args[:1] == ["-n"]:
                args, end = args[1:], ""
            elif args and args[0].startswith("-") and args[0] != "-":
                raise NotSimulated(f"echo {args[0]}")
            say(" ".join(args) + end)
            return 0
        if name == "pwd":
            say(self.directory + "\n")
            return 0
        if name == "export":
            for arg in args:
                key, _, value = arg.partition("=")
                self.environment[key] = value
            return 0
        if name == "sleep":
            return self.sleep(args)
        if name in ("test", "["):
            return self.test(args[:-1] if name == "[" and args[-1:] == ["]"] else args)
        options = "".join(arg[1:] for arg in args if arg.startswith("-"))
        paths = [arg for arg in args if not arg.startswith("-")]
        if set(options) - {"rm": set("rf"), "mkdir": set("p")}.get(name, set()):
            raise NotSimulated(f"{name} -{options}")
        code = 0
        for given in paths or (["."] if name == "ls" else []):
            path = self.path(given)
            entry = Entry("directory") if path == "/" else self.files.get(path)
            parent = path.rpartition("/")[0]
            if entry is not None and entry.type == "symlink" and name != "rm":
                raise NotSimulated(f"the symbolic link {path}")
            if name == "cat":
                if path == "/dev/null":
                    continue
                if entry is None:
                    complain(f"can't open '{given}': No such file or directory")
                    code = 1
                elif entry.type == "directory":
                    complain("read error: Is a directory")
                    code = 1
                else:
                    write("stdout", entry.content)
            elif name == "ls":
                if entry is None:
                    complain(f"{given}: No such file or directory")
                    code = 1
                elif entry.type == "file":
                    say(given + "\n")
                else:
                    within = path.rstrip("/") + "/"
                    names = {each[len(within):].partition("/")[0] for each in self.files if each.startswith(within)}
                    say("".join(f"{each}\n" for each in sorted(names) if not each.startswith(".")))
            elif name == "rm":
                if entry is None:
                    if "f" not in options:
                        complain(f"can't remove '{given}': No such file or directory")
                        code = 1
                elif entry.type == "directory" and "r" not in options:
                    complain(f"'{given}' is a directory")
                    code = 1
                else:
                    for each in [each for each in self.files if each == path or each.startswith(path + "/")]:
                        del self.files[each]
            elif name == "touch":
                if parent and parent not in self.files:
                    complain(f"{given}: No such file or directory")
                    code = 1
                else:
                    old = entry or Entry("file")
                    self.files[path] = Entry(old.type, old.content, old.mode, old.uid, old.gid)
            elif name == "mkdir":
                if entry is not None and "p" not in options:
                    complain(f"can't create directory '{given}': File exists")
                    code = 1
                elif entry is None and "p" not in options and parent and parent not in self.files:
                    complain(f"can't create directory '{given}': No such file or directory")
                    code = 1
                else:
                    while path and path not in self.files:
                        self.files[path] = Entry("directory")
                        path = path.rpartition("/")[0]
        if not paths and name == "cat":
            return 0
        return code

    def sleep(self, args):
        try:
            until = time.monotonic() + sum(float(arg) for arg in args)
        except ValueError:
            raise NotSimulated(f"sleep {' '.join(args)}") from None
        while self.signal is None and time.monotonic() < until:
            self.changed.wait(min(until - time.monotonic(), 3600))
        if self.signal is not None:
            raise Killed
        return 0

    def test(self, args):
        if args[:1] == ["!"]:
            return 1 - self.test(args[1:])
        if len(args) == 2 and args[0] in ("-e", "-f", "-d", "-s", "-n", "-z"):
            if args[0] in ("-n", "-z"):
                return int((args[1] == "") == (args[0] == "-n"))
            entry = Entry("directory") if self.path(args[1]) == "/" else self.files.get(self.path(args[1]))
            true = entry is not None and {
                "-e": True, "-f": entry.type == "file", "-d": entry.type == "directory", "-s": len(entry.content) > 0,
            }[args[0]]
            return 0 if true else 1
        if len(args) == 3 and args[1] in ("=", "!="):
            return int((args[0] == args[2]) != (args[1] == "="))
        if len(args) <= 1:
            return 0 if args and args[0] else 1
        raise NotSimulated(f"test {' '.join(args)}")


def parse(script):
    """Commands as (connector, words, redirects); a word is a list of (kind, text, quoted)."""
    commands, words, redirects, connector = [], [], [], ";"
    word, target = None, None
    index = 0

    def end_word():
        nonlocal word, target
        if word is None:
            return
        if target is not None:
            redirects.append((*target, word))
            target = None
        else:
            words.append(word)
        word = None

    def end_command(after):
        nonlocal words, redirects, connector
        end_word()
        if target is not None or (not words and (redirects or after in ("&&", "||") or connector in ("&&", "||"))):
            raise NotSimulated(f"the script {script!r}")
        if words:
            commands.append((connector, words, redirects))
        words, redirects, connector = [], [], after

    def add(kind, value, quoted):
        nonlocal word
        word = word or []
        if kind == "text" and word and word[-1][0] == "text":
            word[-1] = ("text", word[-1][1] + value, True)
        else:
            word.append((kind, value, quoted))

    def variable(quoted):
        nonlocal index
        end = index + 1
        if script[end : end + 1] == "?":
            add("variable", "?", quoted)
            index = end + 1
            return
        braced = script[end : end + 1] == "{"
        start = end = end + 1 if braced else end
        while end < len(script) and (script[end].isalnum() or script[end] == "_"):
            end += 1
        if end == start or script[start].isdigit() or (braced and script[end : end + 1] != "}"):
            raise NotSimulated(f"the expansion at {script[index:]!r}")
        add("variable", script[start:end], quoted)
        index = end + 1 if braced else end

    while index < len(script):
        character = script[index]
        if character == "'":
            end = script.find("'", index + 1)
            if end < 0:
                raise NotSimulated(f"the open quote in {script!r}")
            add("text", script[index + 1 : end], True)
            index = end + 1
        elif character == '"':
            add("text", "", True)
            index += 1
            while script[index : index + 1] != '"':
                if index >= len(script):
                    raise NotSimulated(f"the open quote in {script!r}")
                if script[index] == "$":
                    variable(True)
                elif script[index] == "\\" and script[index + 1 : index + 2] in ("$", "`", '"', "\\"):
                    add("text", script[index + 1], True)
                    index += 2
                elif script[index] == "`":
                    raise NotSimulated("command substitution")
                else:
                    add("text", script[index], True)
                    index += 1
            index += 1
        elif character == "$":
            variable(False)
        elif script.startswith(("&&", "||"), index):
            end_command(script[index : index + 2])
            index += 2
        elif character in ";\n":
            end_command(";")
            index += 1
        elif character in " \t":
            end_word()
            index += 1
        elif character == ">" or (character in "12" and word is None and script[index + 1 : index + 2] == ">"):
            stream = "stderr" if character == "2" else "stdout"
            index += 2 if character in "12" else 1
            end_word()
            if script[index : index + 1] == "&":
                if script[index + 1 : index + 2] not in ("1", "2"):
                    raise NotSimulated(f"the redirection in {script!r}")
                redirects.append((stream, "dup", "stdout" if script[index + 1] == "1" else "stderr"))
                index += 2
            elif script[index : index + 1] == ">":
                target, index = (stream, "append"), index + 1
            else:
                target = (stream, "write")
        elif character in "|&()<`*?~#\\{}" or (character == "[" and script[index + 1 : index + 2] not in (" ", "")):
            raise NotSimulated(f"{character} in the script {script!r}")
        else:
            add("text", character, False)
            index += 1
    end_command(";")
    return commands
