"""A container engine in memory: images and containers are dictionaries of files, processes are threads (programs.py).

It is small and it is honest: INFO names what it does; an argument or a program that it does not know is answered with
`unsupported`, never with a guess.
"""
import base64
import fnmatch
import hashlib
import json
import re
import signal
import threading
import time

from programs import SIMULATED, CannotStart, Entry, NotSimulated, Process, base_files

changed = threading.Condition()

VERBS = (
    "commit create diff exec history image-inspect images info inspect kill logs ping ps read rename restart rm rmi "
    "run start stat stop tag tree version wait write"
).split()

INFO = {
    "name": "python-example",
    "version": "1.0",
    "dialect": {"engine": "docker", "builder": "classic", "store": "graphdriver"},
    "capabilities": sorted([*VERBS, "image.parent", "wait.next-exit"]),
}

# Arguments of create and run that this engine does not do, and the capability that each belongs to.
BEYOND = {
    "autoRemove": "auto-remove",
    "capAdd": "capabilities",
    "capDrop": "capabilities",
    "healthcheck": "healthcheck",
    "init": "init",
    "ipc": "namespaces",
    "memory": "memory-limit",
    "mounts": "volume-create",
    "network": "namespaces",
    "pid": "namespaces",
    "readOnly": "read-only",
    "restart": "restart-policy",
    "stdin": "stdin",
    "stdinOnce": "stdin",
    "tmpfs": "tmpfs",
    "tty": "tty",
    "user": "users",
    "volumes": "volume-create",
    "volumesFrom": "volumes-from",
}

SIGNALS = {each.name.removeprefix("SIG"): each.value for each in signal.Signals}


class Refused(Exception):
    """The engine refuses: an outcome, not a failure."""

    def __init__(self, kind, message, **more):
        super().__init__(message)
        self.outcome = {"status": "rejected", "kind": kind, "message": message, **more}


def ok(**value):
    return {"status": "ok", "value": value}


def digest(value):
    return "sha256:" + hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def now_ms():
    return time.time() * 1000


def text_of(data):
    """Bytes as content: text where they are UTF-8."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode()}


def bytes_of(content):
    return content.encode() if isinstance(content, str) else base64.b64decode(content["base64"])


def reference(text):
    """`name[:tag]`, lower case; without a tag it is `latest`."""
    if not re.fullmatch(r"[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?", text):
        raise Refused("invalid", f"invalid reference format: {text}")
    return text if ":" in text else text + ":latest"


class Image:
    def __init__(self, files, config, layers, parent, entries):
        self.files, self.config, self.layers, self.parent, self.entries = files, config, layers, parent, entries
        self.created = now_ms()
        self.tags = []
        self.id = digest([config, layers, self.created, entries])

    def detail(self):
        return dict(
            id=self.id, configDigest=self.id, parentId=self.parent.id if self.parent else "", tags=sorted(self.tags),
            repoDigests=[], diffIds=self.layers, config=self.config, os="linux", arch="amd64", createdMs=self.created,
            author=self.entries[0].get("author", ""), comment=self.entries[0].get("comment", ""), sizeBytes=self.size())

    def size(self):
        return sum(len(entry.content) for entry in self.files.values())


class Container:
    def __init__(self, identity, name, image, shown, config):
        self.id, self.name, self.image, self.shown, self.config = identity, name, image, shown, config
        self.files = dict(image.files)
        self.state, self.code, self.error, self.exits, self.gone = "created", 0, "", 0, False
        self.created, self.started, self.finished = now_ms(), None, None
        self.process, self.number = None, 4000 + int(identity[:3], 16)
        self.execs = []
        self.log = []

    def argv(self):
        return [*self.config.get("entrypoint", []), *self.config.get("cmd", [])]

    def detail(self):
        argv = self.argv()
        shown = dict(
            id=self.id, name=self.name, imageId=self.image.id, imageRef=self.shown, state=self.state,
            running=self.state == "running", paused=False, restarting=False, exitCode=self.code, error=self.error,
            oomKilled=False, restartCount=0, path=argv[0], args=argv[1:], config=self.config, mounts=[],
            createdMs=self.created, pid=self.number if self.state == "running" else 0)
        if self.started:
            shown["startedMs"] = self.started
        if self.finished:
            shown["finishedMs"] = self.finished
        return shown

    def words(self):
        since = lambda moment: f"{int((now_ms() - moment) / 1000)} seconds"
        if self.state == "created":
            return "Created"
        return f"Up {since(self.started)}" if self.state == "running" else f"Exited ({self.code}) {since(self.finished)} ago"

    def changes(self):
        base = self.image.files
        paths = sorted({*base, *self.files})
        for path in paths:
            if path not in base:
                yield {"kind": "added", "path": path}
            elif path not in self.files:
                if path.rsplit("/", 1)[0] in self.files or path.count("/") == 1:
                    yield {"kind": "deleted", "path": path}
            elif base[path] is not self.files[path]:
                yield {"kind": "changed", "path": path}

    def streams(self, keep=lambda line: True):
        out = {"stdout": b"", "stderr": b""}
        for stream, data in self.log:
            if keep(stream):
                out[stream] += data
        return {stream: text_of(data) for stream, data in out.items()}


class Engine:
    """One session; nothing of it is seen by another one."""

    def __init__(self, session, seed, files):
        self.session, self.serial = session, 0
        config = {"cmd": ["/bin/sh"], "env": ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]}
        shell = Image(base_files(), config, [digest(["shell", seed])], None, [{"createdBy": "made in memory"}])
        shell.tags = ["plimsoll-shell:latest"]
        self.images = [shell]
        self.containers = []
        self.handles = {"shell": shell}

    def start(self, operation):
        """Answers a function that answers the outcome, or None while it is not there."""
        try:
            verb = operation["op"]
            if verb not in VERBS:
                outcome = {"status": "unsupported", "capability": verb}
                return lambda: outcome
            result = getattr(self, "do_" + verb.replace("-", "_"))(operation)
        except Refused as refused:
            result = refused.outcome
        except NotSimulated as missing:
            result = {"status": "unsupported", "capability": "programs", "message": str(missing)}
        changed.notify_all()
        return result if callable(result) else lambda: result

    def close(self):
        for container in self.containers:
            self.end(container)
        self.containers, self.images = [], []
        return []

    # What operations name.

    def container(self, target):
        if isinstance(target, str):
            found = self.handles.get(target)
            if not isinstance(found, Container):
                raise Refused("invalid", f"no container has the handle {target}")
            if not found.gone:
                return found
            raise Refused("not-found", f"No such container: {found.id}")
        wanted = target.get("name", target.get("id"))
        if "idOf" in target:
            owner = self.handles.get(target["idOf"])
            if not isinstance(owner, Container):
                raise Refused("invalid", f"no container has the handle {target['idOf']}")
            wanted = owner.id[: target.get("length")]
        for container in self.containers:
            if container.id == wanted or container.name == wanted.removeprefix("/"):
                return container
        found = [container for container in self.containers if wanted and container.id.startswith(wanted)]
        if len(found) > 1:
            raise Refused("ambiguous", f"Multiple IDs found with provided prefix: {wanted}")
        if not found:
            raise Refused("not-found", f"No such container: {wanted}")
        return found[0]

    def image(self, target):
        if isinstance(target, str):
            found = self.handles.get(target)
            if target == "scratch":
                raise NotSimulated("the image scratch")
            if not isinstance(found, Image):
                raise Refused("invalid", f"no image has the handle {target}")
            if found in self.images:
                return found
            raise Refused("not-found", f"No such image: {found.id}")
        wanted = target.get("ref", target.get("id", ""))
        if "idOf" in target:
            owner = self.handles.get(target["idOf"])
            if not isinstance(owner, Image):
                raise Refused("invalid", f"no image has the handle {target['idOf']}")
            wanted = owner.id if "length" not in target else owner.id.removeprefix("sha256:")[: target["length"]]
        bare = wanted.removeprefix("sha256:")
        if "ref" in target and not re.fullmatch(r"[0-9a-f]{64}", bare):
            named = [image for image in self.images if reference(wanted) in image.tags]
            if named:
                return named[0]
        found = [image for image in self.images if bare and image.id.removeprefix("sha256:").startswith(bare)]
        if len(found) > 1:
            raise Refused("ambiguous", f"multiple IDs found with provided prefix: {wanted}")
        if not found:
            raise Refused("not-found", f"No such image: {wanted}")
        return found[0]

    def running(self, target):
        container = self.container(target)
        if container.state != "running":
            raise Refused("wrong-state", f"Container {container.id} is not running")
        return container

    def declare(self, operation, thing):
        if "as" in operation:
            self.handles[operation["as"]] = thing

    # Containers.

    def do_create(self, operation):
        container = self.create(operation)
        return ok(id=container.id, warnings=[])

    def create(self, operation):
        for argument, capability in BEYOND.items():
            if operation.get(argument) not in (None, False, [], {}):
                raise NotSimulated(f"{argument} ({capability})")
        name = operation.get("name", "").removeprefix("/")
        if "name" in operation and not re.fullmatch(r"[a-zA-Z0-9][a-zA-Z0-9_.-]+", name):
            raise Refused("invalid", f"Invalid container name ({name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed")
        image = self.image(operation["image"])
        if any(container.name == name for container in self.containers):
            raise Refused("name-conflict", f"The container name \"/{name}\" is already in use")
        self.serial += 1
        identity = hashlib.sha256(f"{self.session} {self.serial}".encode()).hexdigest()
        config = {key: value for key, value in image.config.items() if key != "cmd" or "entrypoint" not in operation}
        for key in ("cmd", "entrypoint", "workdir", "hostname", "stopSignal", "stopTimeout"):
            if key in operation:
                config[key] = operation[key]
        if operation.get("cmd") == []:
            config["cmd"] = image.config.get("cmd", [])
        config["labels"] = {**image.config.get("labels", {}), **operation.get("labels", {})}
        config["env"] = merged(config.get("env", []), operation.get("env", []))
        config.setdefault("hostname", identity[:12])
        if "stopSignal" in operation:
            signal_number(operation["stopSignal"])
        target = operation["image"]
        shown = target if isinstance(target, str) else target.get("ref", image.id)
        container = Container(identity, name or f"container-{self.serial}", image, shown, config)
        if not container.argv():
            raise Refused("invalid", "No command specified")
        self.enter(container)
        self.containers.append(container)
        self.declare(operation, container)
        return container

    def enter(self, container):
        """A working directory that is not there is made; a file is none."""
        directory = container.config.get("workdir", "")
        path = clean(directory)
        if directory and not directory.startswith("/"):
            raise Refused("invalid", f"the working directory '{directory}' is invalid, it needs to be an absolute path")
        below_files(container.files, path)
        while path != "/" and path not in container.files:
            container.files[path] = Entry("directory")
            path = clean(path.rpartition("/")[0])
        if path != "/" and container.files[path].type != "directory":
            raise Refused("invalid", f"Cannot mkdir: {path} is not a directory")

    def launch(self, container):
        argv = container.argv()
        container.error = ""
        try:
            process = Process(argv, container.files, container.config, changed)
        except CannotStart as failure:
            container.code, container.error = failure.code, str(failure)
            raise Refused("cannot-start", str(failure), exitCode=failure.code) from failure
        container.process, container.state, container.code = process, "running", 0
        container.started = now_ms()

        def ended():
            container.log.extend(process.output[process.logged :])
            process.logged = len(process.output)
            container.state, container.code, container.finished = "exited", process.code, now_ms()
            container.exits += 1
            for other in container.execs:
                other.kill(9)

        process.ended = ended
        process.wrote = lambda: (container.log.extend(process.output[process.logged :]),
                                 setattr(process, "logged", len(process.output)))
        process.begin()

    def do_start(self, operation):
        container = self.container(operation["container"])
        if container.state == "running":
            return ok(changed=False)
        self.launch(container)
        return ok(changed=True)

    def do_run(self, operation):
        Process.check(operation.get("entrypoint", []) + operation.get("cmd", []))
        container = self.create({key: value for key, value in operation.items() if key not in ("rm", "detach")})
        try:
            self.launch(container)
        except Refused:
            if operation.get("rm"):
                self.forget(container)
            raise
        if operation.get("detach"):
            return ok(id=container.id)
        process = container.process

        def poll():
            if not process.done:
                return None
            if operation.get("rm") and not container.gone:
                self.forget(container)
            return unsimulated(process) or ok(id=container.id, exitCode=process.code, **container.streams())

        return poll

    def do_exec(self, operation):
        container = self.running(operation["container"])
        for argument in ("stdin", "tty", "user"):
            if operation.get(argument) not in (None, False):
                raise NotSimulated(f"exec with {argument}")
        if not operation.get("cmd"):
            raise Refused("invalid", "No exec command specified")
        if operation.get("detach") or "as" in operation:
            raise NotSimulated("exec with a handle (exec-inspect)")
        config = {**container.config, "env": merged(container.config["env"], operation.get("env", []))}
        if "workdir" in operation:
            config["workdir"] = operation["workdir"]
        try:
            process = Process(operation["cmd"], container.files, config, changed)
        except CannotStart as failure:
            return ok(exitCode=126, stdout=f"OCI runtime exec failed: {failure}\r\n", stderr="")
        container.execs.append(process)
        process.begin()
        return lambda: (unsimulated(process) or ok(exitCode=process.code, **process.streams())) if process.done else None

    def end(self, container):
        if container.process is not None:
            container.process.kill(9)

    def do_kill(self, operation):
        number = signal_number(operation.get("signal", "KILL"))
        container = self.running(operation["container"])
        # PID 1 of a container ignores what it does not handle, and no program here handles a signal.
        if number == 9:
            container.process.kill(9)
            return lambda: ok() if container.process.done else None
        return ok()

    def stopped(self, container, seconds):
        """Nothing here handles TERM: after its time it is killed."""
        until = time.monotonic() + seconds
        process = container.process

        def poll():
            if not process.done and time.monotonic() >= until:
                process.kill(9)
            return process.done or None

        return poll

    def seconds(self, operation, container):
        number = signal_number(operation.get("signal", container.config.get("stopSignal", "TERM")))
        seconds = operation.get("timeout", container.config.get("stopTimeout", 10))
        return 0 if number == 9 else seconds if seconds >= 0 else float("inf")

    def do_stop(self, operation):
        container = self.container(operation["container"])
        if container.state != "running":
            return ok(changed=False)
        stopped = self.stopped(container, self.seconds(operation, container))
        return lambda: ok(changed=True) if stopped() else None

    def do_restart(self, operation):
        container = self.container(operation["container"])
        stopped = lambda: True
        if container.state == "running":
            stopped = self.stopped(container, self.seconds(operation, container))

        def poll():
            if not stopped():
                return None
            try:
                self.launch(container)
            except Refused as refused:
                return refused.outcome
            return ok()

        return poll

    def do_wait(self, operation):
        container = self.container(operation["container"])
        condition = operation.get("condition", "not-running")
        exits = container.exits

        def poll():
            if condition == "removed":
                over = container.gone
            elif condition == "next-exit":
                over = container.exits > exits or container.gone
            else:
                over = container.state != "running"
            return ok(exitCode=container.code, **({"error": container.error} if container.error else {})) if over else None

        return poll

    def forget(self, container):
        container.gone = True
        self.containers.remove(container)

    def do_rm(self, operation):
        container = self.container(operation["container"])
        if container.state == "running":
            if not operation.get("force"):
                raise Refused("wrong-state", f"You cannot remove a running container {container.id}")
            container.process.kill(9)
        self.forget(container)
        return ok()

    def do_rename(self, operation):
        container = self.container(operation["container"])
        name = operation["name"].removeprefix("/")
        if not re.fullmatch(r"[a-zA-Z0-9][a-zA-Z0-9_.-]+", name):
            raise Refused("invalid", f"Invalid container name ({name})")
        if name == container.name:
            raise Refused("invalid", "Renaming a container with the same name as its current name")
        if any(other.name == name for other in self.containers):
            raise Refused("name-conflict", f"The container name \"/{name}\" is already in use")
        container.name = name
        return ok()

    def do_logs(self, operation):
        container = self.container(operation["container"])
        for argument in ("since", "until", "timestamps"):
            if operation.get(argument):
                raise NotSimulated(f"logs with {argument}")
        wanted = [stream for stream in ("stdout", "stderr") if operation.get(stream, True)]
        if not wanted:
            raise Refused("invalid", "Bad parameters: you must choose at least one stream")

        def answer():
            lines = [(stream, line) for stream, data in container.log if stream in wanted
                     for line in data.splitlines(keepends=True)]
            tail = operation.get("tail", "all")
            if tail != "all" and tail >= 0:
                lines = lines[len(lines) - tail :] if tail else []
            out = {"stdout": b"", "stderr": b""}
            for stream, line in lines:
                out[stream] += line
            return ok(**{stream: text_of(data) for stream, data in out.items()})

        if not operation.get("follow"):
            return answer()
        return lambda: answer() if container.state != "running" else None

    def do_ps(self, operation):
        filters = operation.get("filters", {})
        unknown = set(filters) - {"name", "id", "status", "label", "exited"}
        if unknown & {"ancestor", "before", "since", "volume", "network", "health", "is-task", "publish", "expose"}:
            raise NotSimulated(f"ps with the filter {unknown.pop()}")
        if unknown:
            raise Refused("invalid", f"Invalid filter '{unknown.pop()}'")
        states = {"created", "running", "paused", "restarting", "removing", "exited", "dead"}
        for state in set(filters.get("status", [])) - states:
            raise Refused("invalid", f"Invalid filter 'status={state}'")
        listed = [c for c in self.containers if operation.get("all") or c.state == "running" or "status" in filters]
        for key, test in (
            ("name", lambda c, value: re.search(value.removeprefix("/").replace("^/", "^"), c.name)),
            ("id", lambda c, value: c.id.startswith(value)),
            ("status", lambda c, value: c.state == value),
            ("exited", lambda c, value: c.exits > 0 and c.state == "exited" and str(c.code) == value),
        ):
            if key in filters:
                listed = [c for c in listed if any(test(c, value) for value in filters[key])]
        for label in filters.get("label", []):
            key, _, value = label.partition("=")
            listed = [c for c in listed if key in c.config["labels"] and (not value or c.config["labels"][key] == value)]
        rows = [dict(id=c.id, names=[c.name], image=c.shown, imageId=c.image.id, state=c.state, status=c.words(), createdMs=c.created,
                     command=" ".join(c.argv()), labels=c.config["labels"], mounts=[]) for c in reversed(listed)]
        limit = operation.get("limit", 0)
        return ok(containers=rows[:limit] if limit > 0 else rows)

    def do_inspect(self, operation):
        container = self.container(operation["container"])
        if operation.get("size"):
            raise NotSimulated("inspect with size")
        return ok(**container.detail())

    # Files.

    def files(self, operation):
        return (self.container(operation["container"]) if "container" in operation else self.image(operation["image"])).files

    def entry(self, operation):
        files, path = self.files(operation), clean(operation["path"])
        if path == "/":
            return path, Entry("directory")
        if path not in files:
            raise Refused("not-found", f"Could not find the file {path}")
        return path, files[path]

    def do_stat(self, operation):
        return ok(entry=self.entry(operation)[1].shown(*self.entry(operation)[:1], content=False))

    def do_read(self, operation):
        path, entry = self.entry(operation)
        if entry.type != "file":
            raise Refused("invalid", f"{path} is no regular file")
        return ok(content=text_of(entry.content))

    def do_tree(self, operation):
        root, top = self.entry({**operation, "path": operation.get("path", "/")})
        within = root.rstrip("/") + "/"
        listed = [] if root == "/" else [(root, top)]
        listed += [(path, entry) for path, entry in sorted(self.files(operation).items()) if path.startswith(within)]
        wanted = operation.get("content", True)
        return ok(tree=[entry.shown(path, content=wanted) for path, entry in listed])

    def do_write(self, operation):
        container, path = self.container(operation["container"]), clean(operation["path"])
        if path.rsplit("/", 1)[1].startswith(".wh."):
            raise Refused("invalid", f"{path}: names that begin with .wh. are reserved")
        below_files(container.files, path)
        if container.files.get(path, Entry("file")).type == "directory":
            raise Refused("invalid", f"{path} is a directory")
        parent = path.rsplit("/", 1)[0]
        while parent and parent not in container.files:
            container.files[parent] = Entry("directory")
            parent = parent.rsplit("/", 1)[0]
        owner = {"uid": operation.get("uid", 0), "gid": operation.get("gid", 0)}
        container.files[path] = Entry("file", bytes_of(operation["content"]), operation.get("mode", "0644"), **owner)
        return ok()

    def do_diff(self, operation):
        return ok(changes=list(self.container(operation["container"]).changes()))

    # Images.

    def do_commit(self, operation):
        container = self.container(operation["container"])
        if operation.get("changes") or operation.get("config"):
            raise NotSimulated("commit with changes")
        name = reference(operation["reference"]) if "reference" in operation else None
        layer = digest([self.session, [[c, container.files[c["path"]].shown(c["path"]) if c["path"] in container.files
                                        else None] for c in container.changes()]])
        config = {key: value for key, value in container.config.items()}
        entry = {"author": operation.get("author", ""), "comment": operation.get("message", ""),
                 "createdBy": " ".join(container.argv()), "sizeBytes": sum(
                     len(container.files[c["path"]].content) for c in container.changes() if c["path"] in container.files)}
        layers = [*container.image.layers, layer] if any(container.changes()) else container.image.layers
        image = Image(dict(container.files), config, layers, container.image,
                      [entry, *container.image.entries])
        self.images.append(image)
        self.name(image, name)
        self.declare(operation, image)
        return ok(id=image.id)

    def name(self, image, name):
        if name is None:
            return
        for other in self.images:
            if name in other.tags:
                other.tags.remove(name)
        image.tags.append(name)

    def do_tag(self, operation):
        name = reference(operation["reference"])
        self.name(self.image(operation["image"]), name)
        return ok()

    def do_image_inspect(self, operation):
        return ok(**self.image(operation["image"]).detail())

    def do_history(self, operation):
        image = self.image(operation["image"])
        return ok(entries=[{"createdBy": entry["createdBy"], "comment": entry.get("comment", ""),
                            "sizeBytes": entry.get("sizeBytes", 0)} for entry in image.entries])

    def do_images(self, operation):
        filters = operation.get("filters", {})
        unknown = set(filters) - {"reference", "dangling"}
        if unknown:
            raise NotSimulated(f"images with the filter {unknown.pop()}")
        rows = []
        for image in reversed(self.images):
            tags = sorted(image.tags)
            if "reference" in filters:
                tags = [tag for tag in tags if any(
                    fnmatch.fnmatchcase(tag if ":" in pattern else tag.rpartition(":")[0], pattern)
                    for pattern in filters["reference"])]
                if not tags:
                    continue
            if "dangling" in filters and (filters["dangling"] == ["true"]) == bool(tags):
                continue
            child = any(other.parent is image for other in self.images)
            if not tags and child and not operation.get("all"):
                continue
            rows.append(dict(id=image.id, parentId=image.parent.id if image.parent else "", tags=tags, repoDigests=[],
                             sizeBytes=image.size(), createdMs=image.created))
        return ok(images=rows)

    def do_rmi(self, operation):
        target, image = operation["image"], self.image(operation["image"])
        name = None
        if isinstance(target, dict) and "ref" in target and reference(target["ref"]) in image.tags:
            name = reference(target["ref"])
        if name is not None and len(image.tags) > 1:
            image.tags.remove(name)
            return ok(untagged=[name], deleted=[])
        users = [container for container in self.containers if container.image is image]
        if users and not (operation.get("force") and name and users[0].state != "running"):
            raise Refused("in-use", f"conflict: unable to remove {image.id}: container {users[0].id} is using it")
        if name is None and len(image.tags) > 1 and not operation.get("force"):
            raise Refused("in-use", f"conflict: unable to delete {image.id}: it is referenced in multiple repositories")
        if any(other.parent is image for other in self.images):
            if not image.tags:
                raise Refused("in-use", f"conflict: unable to delete {image.id}: image has dependent child images")
            if name is None:
                raise Refused("in-use", f"conflict: unable to delete {image.id}: image has dependent child images")
            image.tags.remove(name)
            return ok(untagged=[name], deleted=[])
        untagged, image.tags = sorted(image.tags), []
        deleted = []
        while image is not None and not image.tags and not any(o.parent is image for o in self.images) and not any(
                c.image is image for c in self.containers):
            self.images.remove(image)
            deleted.append(image.id)
            image = None if operation.get("noPrune") else image.parent
        return ok(untagged=untagged, deleted=deleted)

    # The engine.

    def do_version(self, operation):
        return ok(version=INFO["version"], os="linux", arch="amd64")

    def do_ping(self, operation):
        return ok()

    def do_info(self, operation):
        running = sum(container.state == "running" for container in self.containers)
        return ok(containers=len(self.containers), running=running, paused=0,
                  stopped=len(self.containers) - running, images=len(self.images))


def merged(base, more):
    """Environment: a mapping or NAME=value entries over those there are."""
    entries = [f"{name}={value}" for name, value in more.items()] if isinstance(more, dict) else list(more)
    for entry in entries:
        if entry.startswith("=") or entry == "":
            raise Refused("invalid", f"invalid environment variable: {entry}")
    names = {entry.partition("=")[0] for entry in entries}
    return [entry for entry in base if entry.partition("=")[0] not in names] + [entry for entry in entries if "=" in entry]


def below_files(files, path):
    """Nothing can stand below a file."""
    parts = path.split("/")
    for count in range(2, len(parts)):
        above = "/".join(parts[:count])
        if above in files and files[above].type != "directory":
            raise Refused("invalid", f"{above} is not a directory")


def clean(path):
    parts = []
    for part in path.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/" + "/".join(parts)


def signal_number(name):
    bare = str(name).upper().removeprefix("SIG")
    number = int(bare) if bare.isdigit() else SIGNALS.get(bare, 0)
    if not 0 < number < 65:
        raise Refused("invalid", f"Invalid signal: {name}")
    return number


def unsimulated(process):
    if process.missing is None:
        return None
    return {"status": "unsupported", "capability": "programs", "message": process.missing}
