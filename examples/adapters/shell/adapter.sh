#!/bin/sh
# An adapter of Plimsoll in POSIX sh and awk: it drives a docker-compatible command line program.
#
#     sh adapter.sh            drives `docker`
#     CLI=podman sh adapter.sh drives `podman`
#
# SHELL_IMAGE names the local image with a busybox that scenarios know as `shell` (default: busybox).
#
# One request at a time, no blobs; what is begun goes on in a subshell. JSON is taken apart by awk into lines of `path<tab>value`; a value keeps the
# escapes of JSON, so that a newline in it is still one line.
set -u
CLI=${CLI:-docker}
SHELL_IMAGE=${SHELL_IMAGE:-busybox}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
# Files of the request that is being done; an operation that was begun has a directory of its own.
here=$work

# JSON on one line -> lines `path<tab>value`, e.g. `operation.cmd.0<tab>echo`; strings without their quotes.
flatten() {
  awk '
    function fail() { print "!"; exit 1 }
    function blank() { while (substr(text, at, 1) ~ /[ \t\r\n]/) at++ }
    function string(   start) {
      start = ++at
      while ((c = substr(text, at, 1)) != "\"") { if (c == "") fail(); at += (c == "\\") ? 2 : 1 }
      at++
      return substr(text, start, at - start - 1)
    }
    function value(path,   c, key, count, start) {
      blank(); c = substr(text, at, 1)
      if (c == "{") {
        at++; blank()
        if (substr(text, at, 1) == "}") { at++; return }
        do {
          blank(); key = string(); blank(); at++
          value(path == "" ? key : path "." key); blank(); c = substr(text, at, 1); at++
        } while (c == ",")
      } else if (c == "[") {
        at++; blank(); count = 0
        if (substr(text, at, 1) == "]") { at++; return }
        do { value(path "." count++); blank(); c = substr(text, at, 1); at++ } while (c == ",")
      } else if (c == "\"") print path "\t" string()
      else {
        start = at
        while (substr(text, at, 1) ~ /[-+.0-9a-zA-Z]/) at++
        if (at == start) fail()
        print path "\t" substr(text, start, at - start)
      }
    }
    { text = $0; at = 1; value("") }'
}

# The value at a path of the request, its escapes as they are; empty when it is not there.
field() {
  awk -F '\t' -v path="$1" '$1 == path { print substr($0, length(path) + 2); exit }' "$here/request"
}

# A value with its escapes resolved; \u of anything but ASCII is not: such a request is refused before.
plain() {
  printf '%s' "$1" | awk '
    BEGIN { for (i = 1; i < 128; i++) ascii[sprintf("%04x", i)] = sprintf("%c", i) }
    { out = ""
      for (i = 1; i <= length($0); i++) {
        c = substr($0, i, 1)
        if (c != "\\") { out = out c; continue }
        c = substr($0, ++i, 1)
        if (c == "n") out = out "\n"; else if (c == "t") out = out "\t"; else if (c == "r") out = out "\r"
        else if (c == "b") out = out "\b"; else if (c == "f") out = out "\f"
        else if (c == "u") { out = out ascii[tolower(substr($0, i + 1, 4))]; i += 4 }
        else out = out c
      }
      printf "%s", out }'
}

# A file -> a content of JSON: base64 holds any bytes.
content() { printf '{"base64":"%s"}' "$(base64 <"$1" | tr -d '\n')"; }

# A text -> a string of JSON, without what no terminal shows.
quote() {
  printf '%s' "$1" | tr '\n\t' '  ' | tr -d '\000-\037\177' | sed 's/\\/\\\\/g; s/"/\\"/g; s/^/"/; s/$/"/' | sed '1!d'
}

ok() { outcome="{\"status\":\"ok\",\"value\":$1}"; }
rejected() { outcome="{\"status\":\"rejected\",\"kind\":\"$1\",\"message\":$(quote "$2")}"; }
unsupported() { outcome="{\"status\":\"unsupported\",\"capability\":\"$1\"}"; }

# The engine's words -> a refusal.
refuse() {
  words=$(cat "$here/err")
  case $words in
    *"is already in use by container"* | *"is already in use"*) rejected name-conflict "$words" ;;
    *"No such container"* | *"no such container"* | *"no container with name or ID"* | *"No such image"* | *"no such image"* | *"image not known"* | *"Unable to find image"* | *"No such object"*) rejected not-found "$words" ;;
    *"is not running"* | *"already paused"* | *"is not paused"* | *"is paused"* | *"running container"* | *"container state improper"* | *"as it is running"*) rejected wrong-state "$words" ;;
    *"Invalid signal"* | *"nvalid "*) rejected invalid "$words" ;;
    *) rejected engine-fault "$words" ;;
  esac
}

# Runs the engine; what it says on either stream is in files.
engine() { "$CLI" "$@" >"$here/out" 2>"$here/err" </dev/null; }

# The engine's name or id of the container that the operation names; answers 1 with an outcome when there is none.
container() {
  handle=$(field operation.container)
  name=$(field operation.container.name)
  prefix=$(field operation.container.id)
  of=$(field operation.container.idOf)
  length=$(field operation.container.length)
  if [ -n "$name" ]; then
    target="$session-$name"
  elif [ -n "$prefix" ]; then
    target=$prefix
  else
    file="$work/handle.$session.${handle:-$of}"
    if [ ! -f "$file" ]; then
      rejected invalid "no container has the handle ${handle:-$of}"
      return 1
    fi
    target=$(cat "$file")
    [ -z "$length" ] || target=$(printf '%s' "$target" | cut -c "1-$length")
  fi
}

# Whether an argument is given that this adapter does not pass on; the outcome says so.
beyond() {
  case $op in
    create | run) known=" op as image name cmd env workdir user hostname labels detach rm " ;;
    exec) known=" op container cmd env workdir user " ;;
    rm) known=" op container force volumes " ;;
    *) known=" op container name timeout signal all " ;;
  esac
  for argument in $(sed -n 's/^operation\.\([A-Za-z]*\).*/\1/p' "$here/request" | sort -u); do
    case $known in
      *" $argument "*) ;;
      *) unsupported "$op.$argument"; return 0 ;;
    esac
  done
  return 1
}

# create, and run as a create that is started: `"$@"` becomes the whole command.
create() {
  image=$(field operation.image)
  ref=$(field operation.image.ref)
  if [ -n "$ref" ]; then
    image="localhost/$session/$ref"
  elif [ "$image" = shell ]; then
    image=$SHELL_IMAGE
  else
    unsupported "images"
    return 1
  fi
  name=$(plain "$(field operation.name)")
  set -- create --pull=never --network none --label "plimsoll.run=$session"
  if [ -n "$name" ]; then set -- "$@" --name "$session-$name"; fi
  for option in workdir user hostname; do
    given=$(plain "$(field "operation.$option")")
    if [ -n "$given" ]; then set -- "$@" "--$option" "$given"; fi
  done
  # Environment: a mapping or a list; one value may have several lines, so that each is read by its path.
  for path in $(sed -n 's/^\(operation\.env\.[^	]*\).*/\1/p' "$here/request"); do
    key=${path#operation.env.}
    case $key in
      [0-9]*) set -- "$@" --env "$(plain "$(field "$path")")" ;;
      *) set -- "$@" --env "$key=$(plain "$(field "$path")")" ;;
    esac
  done
  for path in $(sed -n 's/^\(operation\.labels\.[^	]*\).*/\1/p' "$here/request"); do
    set -- "$@" --label "${path#operation.labels.}=$(plain "$(field "$path")")"
  done
  set -- "$@" "$image"
  for path in $(sed -n 's/^\(operation\.cmd\.[0-9]*\).*/\1/p' "$here/request"); do
    # A final newline of a word is lost by $( ); the mark keeps it.
    word=$(plain "$(field "$path")"; printf x)
    set -- "$@" "${word%x}"
  done
  if ! engine "$@"; then
    refuse
    return 1
  fi
  id=$(cat "$here/out")
  handle=$(field operation.as)
  [ -z "$handle" ] || printf '%s' "$id" >"$work/handle.$session.$handle"
}

# Starts $id. A start that is refused says why in the words of runc.
start() {
  engine start "$id" && return 0
  words=$(cat "$here/err")
  case $words in
    *"no such file or directory"* | *"not found in \$PATH"*) code=127 ;;
    *"ermission denied"* | *"is a directory"*) code=126 ;;
    *) refuse; return 1 ;;
  esac
  outcome="{\"status\":\"rejected\",\"kind\":\"cannot-start\",\"exitCode\":$code,\"message\":$(quote "$words")}"
  return 1
}

state() { "$CLI" inspect --type container --format '{{.State.Status}}' "$1" 2>"$here/err" </dev/null; }

do_create() { create && ok "{\"id\":\"$id\",\"warnings\":[]}"; }

do_run() {
  create || return
  if ! start; then
    if [ "$(field operation.rm)" = true ]; then "$CLI" rm -f "$id" >/dev/null 2>&1 </dev/null; fi
    return
  fi
  if [ "$(field operation.detach)" = true ]; then
    ok "{\"id\":\"$id\"}"
    return
  fi
  : >"$here/accepted"
  if ! timeout "$seconds" "$CLI" wait "$id" >"$here/code" 2>"$here/err" </dev/null; then
    outcome='{"status":"blocked"}'
    return
  fi
  engine logs "$id"
  ok "{\"id\":\"$id\",\"exitCode\":$(cat "$here/code"),\"stdout\":$(content "$here/out"),\"stderr\":$(content "$here/err")}"
  if [ "$(field operation.rm)" = true ]; then "$CLI" rm "$id" >/dev/null 2>&1 </dev/null; fi
}

do_start() {
  container || return
  before=$(state "$target") || { refuse; return; }
  id=$target
  if [ "$before" = running ]; then ok '{"changed":false}'; else start && ok '{"changed":true}'; fi
}

do_stop() {
  container || return
  before=$(state "$target") || { refuse; return; }
  limit=$(field operation.timeout)
  engine stop ${limit:+--time "$limit"} "$target" || { refuse; return; }
  case $before in running | paused) ok '{"changed":true}' ;; *) ok '{"changed":false}' ;; esac
}

do_kill() {
  container || return
  signal=$(plain "$(field operation.signal)")
  if engine kill ${signal:+--signal "$signal"} "$target"; then ok '{}'; else refuse; fi
}

do_exec() {
  container || return
  # The CLI's own exit codes for what cannot begin look like those of programs: the state is asked before.
  if [ "$(state "$target")" != running ]; then
    state "$target" >/dev/null || { refuse; return; }
    rejected wrong-state "container $target is not running"
    return
  fi
  set -- exec
  for option in workdir user; do
    given=$(plain "$(field "operation.$option")")
    if [ -n "$given" ]; then set -- "$@" "--$option" "$given"; fi
  done
  for path in $(sed -n 's/^\(operation\.env\.[^	]*\).*/\1/p' "$here/request"); do
    key=${path#operation.env.}
    case $key in
      [0-9]*) set -- "$@" --env "$(plain "$(field "$path")")" ;;
      *) set -- "$@" --env "$key=$(plain "$(field "$path")")" ;;
    esac
  done
  set -- "$@" "$target"
  for path in $(sed -n 's/^\(operation\.cmd\.[0-9]*\).*/\1/p' "$here/request"); do
    word=$(plain "$(field "$path")"; printf x)
    set -- "$@" "${word%x}"
  done
  timeout "$seconds" "$CLI" "$@" >"$here/out" 2>"$here/err" </dev/null
  code=$?
  case $code in
    124) outcome='{"status":"blocked"}' ;;
    *) ok "{\"exitCode\":$code,\"stdout\":$(content "$here/out"),\"stderr\":$(content "$here/err")}" ;;
  esac
}

do_wait() {
  container || return
  if timeout "$seconds" "$CLI" wait "$target" >"$here/out" 2>"$here/err" </dev/null; then
    ok "{\"exitCode\":$(cat "$here/out")}"
  elif [ -s "$here/err" ]; then
    refuse
  else
    outcome='{"status":"blocked"}'
  fi
}

do_rm() {
  container || return
  # The CLI succeeds with --force when there is no such container; the engine would say so.
  state "$target" >/dev/null || { refuse; return; }
  force=$(field operation.force)
  volumes=$(field operation.volumes)
  set --
  if [ "$force" = true ]; then set -- --force; fi
  if [ "$volumes" = true ]; then set -- "$@" --volumes; fi
  if engine rm "$@" "$target"; then ok '{}'; else refuse; fi
}

do_rename() {
  container || return
  if engine rename "$target" "$session-$(plain "$(field operation.name)")"; then ok '{}'; else refuse; fi
}

do_pause() { container && { if engine pause "$target"; then ok '{}'; else refuse; fi; }; }
do_unpause() { container && { if engine unpause "$target"; then ok '{}'; else refuse; fi; }; }

do_logs() {
  container || return
  if engine logs "$target"; then
    ok "{\"stdout\":$(content "$here/out"),\"stderr\":$(content "$here/err")}"
  else
    refuse
  fi
}

# What inspect shows, by a template of the CLI: names without the session, the state and the exit code. podman calls
# the id by another name.
case $("$CLI" --version) in
  *podman*) identity=.ID dialect='"engine":"podman","builder":"buildah","store":"containers-storage"' ;;
  *) identity=.Id dialect='"engine":"docker","builder":"classic","store":"graphdriver"' ;;
esac
inspected='{"id":{{json '$identity'}},"name":{{json .Name}},"imageId":{{json .Image}},"state":{{json .State.Status}},"running":{{json .State.Running}},"paused":{{json .State.Paused}},"exitCode":{{json .State.ExitCode}},"restartCount":{{json .RestartCount}}}'

do_inspect() {
  container || return
  if engine inspect --type container --format "$inspected" "$target"; then
    ok "$(sed "s,\"name\":\"/*$session-,\"name\":\"," "$here/out")"
  else
    refuse
  fi
}

do_ps() {
  set -- ps --no-trunc --filter "label=plimsoll.run=$session" --format '{{.ID}} {{.Status}}'
  if [ "$(field operation.all)" = true ]; then set -- "$@" --all; fi
  engine "$@" || { refuse; return; }
  list=
  while read -r each status; do
    row=$("$CLI" inspect --type container --format '{"id":{{json '$identity'}},"names":[{{json .Name}}],"imageId":{{json .Image}},"image":{{json .Config.Image}},"state":{{json .State.Status}}' "$each" </dev/null 2>/dev/null) || continue
    row=$(printf '%s' "$row" | sed "s,\"names\":\[\"/*$session-,\"names\":[\",")
    list="$list${list:+,}$row,\"status\":$(quote "$status")}"
  done <"$here/out"
  ok "{\"containers\":[$list]}"
}

do_version() {
  if engine version --format '{{.Server.Version}}'; then ok "{\"version\":$(quote "$(cat "$here/out")")}"; else refuse; fi
}

# One operation; the outcome is in $outcome.
operate() {
  op=$(field operation.op)
  within=$(field withinMs)
  # A little less than the other side waits: then the answer is ours.
  seconds=$((within > 1500 ? (within - 500) / 1000 : 1))
  outcome=
  if grep -q '\\u00[89a-fA-F]\|\\u0[1-9a-fA-F]\|\\u[1-9a-fA-F]' "$here/request"; then unsupported "unicode-escapes"; return; fi
  case $op in
    create | exec | inspect | kill | logs | pause | ps | rename | rm | run | start | stop | unpause | version | wait)
      beyond || "do_$op"
      ;;
    *) unsupported "$op" ;;
  esac
}

remove_all() {
  "$CLI" ps --all --quiet --filter "label=plimsoll.run=$session" </dev/null 2>/dev/null | while read -r each; do
    "$CLI" rm --force --volumes "$each" >/dev/null 2>"$here/err" </dev/null || {
      [ -s "$work/residue" ] && printf ',' >>"$work/residue"
      quote "container $each: $(cat "$here/err")" >>"$work/residue"
    }
  done
}

version=$("$CLI" version --format '{{.Server.Version}}' </dev/null) || {
  echo "adapter: $CLI does not reach an engine" >&2
  exit 1
}
capabilities='"create","exec","inspect","kill","logs","pause","ps","rename","rm","run","start","stop","unpause","version","wait"'

while IFS= read -r line; do
  printf '%s\n' "$line" | flatten >"$here/request"
  id=$(field id)
  request=$id
  session=$(field session)
  case $(field ask) in
    hello) printf '{"id":%s,"protocol":1,"engine":{"name":"shell-example","version":%s,"dialect":{%s},"capabilities":[%s]}}\n' "$request" "$(quote "$version")" "$dialect" "$capabilities" ;;
    open) printf '{"id":%s}\n' "$request" ;;
    apply)
      operate
      printf '{"id":%s,"outcome":%s}\n' "$request" "$outcome"
      ;;
    begin)
      # It goes on by itself; its outcome is a file that is there when it is whole.
      here=$work/begun.$request
      mkdir "$here" && cp "$work/request" "$here/request"
      (
        trap - EXIT
        operate
        printf '%s' "$outcome" >"$here/half" && mv "$here/half" "$here/outcome"
      ) </dev/null >/dev/null &
      echo $! >"$here/pid"
      # A run is accepted when it has started. No CLI says when it waits, so that a wait has a moment to begin.
      case $(field operation.op) in
        wait) sleep 0.3 ;;
        *) until [ -f "$here/accepted" ] || [ -f "$here/outcome" ]; do sleep 0.05; done ;;
      esac
      here=$work
      printf '{"id":%s}\n' "$request"
      ;;
    outcome)
      of=$work/begun.$(field of)
      tenths=$(($(field withinMs) / 100))
      while [ ! -f "$of/outcome" ] && [ "$tenths" -gt 0 ]; do
        sleep 0.1
        tenths=$((tenths - 1))
      done
      outcome='{"status":"blocked"}'
      [ ! -f "$of/outcome" ] || outcome=$(cat "$of/outcome")
      printf '{"id":%s,"outcome":%s}\n' "$request" "$outcome"
      ;;
    input) printf '{"id":%s,"outcome":{"status":"rejected","kind":"wrong-state","message":"no input is taken"}}\n' "$request" ;;
    sleep)
      sleep "$(awk -v ms="$(field milliseconds)" 'BEGIN { printf "%.3f", ms / 1000 }')"
      printf '{"id":%s}\n' "$request"
      ;;
    close)
      : >"$work/residue"
      remove_all
      rm -f "$work/handle.$session".*
      printf '{"id":%s,"residue":[%s]}\n' "$request" "$(tr -d '\n' <"$work/residue")"
      ;;
    '')
      # A cancel: what was begun is given up; any other request has had its answer by now.
      of=$work/begun.$(field cancel)
      [ ! -f "$of/pid" ] || kill "$(cat "$of/pid")" 2>/dev/null
      ;;
    *) printf '{"id":%s,"error":"there is no such request"}\n' "$request" ;;
  esac
done
