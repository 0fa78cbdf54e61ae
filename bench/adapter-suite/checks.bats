# The checks of the scenarios beside it, as one would write them with the docker CLI.

setup_file() {
  export RUN="plimsoll-bench-$$"
  export IMAGE="${PLIMSOLL_BENCH_IMAGE:-base:busybox}"
}

teardown() {
  docker ps -aq --filter "label=run=$RUN" | xargs -r docker rm -f -v >/dev/null
  docker volume ls -q --filter "label=run=$RUN" | xargs -r docker volume rm >/dev/null
  docker images --format '{{.Repository}}:{{.Tag}}' "$RUN/*" | xargs -r docker rmi >/dev/null
}

create() { docker create --label "run=$RUN" --network none --name "$RUN-$1" "${@:2}"; }
run() { docker run --pull never --label "run=$RUN" --network none --name "$RUN-$1" "${@:2}"; }
field() { docker inspect --format "$2" "$RUN-$1"; }

@test "a foreground run gives its exit code and both streams" {
  code=0
  run c1 "$IMAGE" sh -c 'echo out; echo err >&2; exit 3' >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" || code=$?
  [ "$code" = 3 ]
  [ "$(cat "$BATS_TEST_TMPDIR/out")" = out ]
  [ "$(cat "$BATS_TEST_TMPDIR/err")" = err ]
  [ "$(field c1 '{{.State.Status}} {{.State.ExitCode}}')" = "exited 3" ]
}

@test "each state refuses what it must" {
  refused() { ! docker "$@"; }
  create c1 "$IMAGE" sleep 600
  [ "$(field c1 '{{.State.Status}}')" = created ]
  refused exec "$RUN-c1" true
  refused kill "$RUN-c1"
  refused pause "$RUN-c1"
  refused unpause "$RUN-c1"
  refused top "$RUN-c1"
  docker start "$RUN-c1"
  [ "$(field c1 '{{.State.Status}}')" = running ]
  docker start "$RUN-c1"
  refused unpause "$RUN-c1"
  refused rm "$RUN-c1"
  docker pause "$RUN-c1"
  [ "$(field c1 '{{.State.Status}}')" = paused ]
  refused exec "$RUN-c1" true
  refused pause "$RUN-c1"
  refused start "$RUN-c1"
  docker unpause "$RUN-c1"
  docker kill "$RUN-c1"
  [ "$(docker wait "$RUN-c1")" = 137 ]
  [ "$(field c1 '{{.State.Status}} {{.State.ExitCode}}')" = "exited 137" ]
  refused exec "$RUN-c1" true
  refused kill "$RUN-c1"
  refused pause "$RUN-c1"
  refused top "$RUN-c1"
  [ -z "$(docker logs "$RUN-c1")" ]
  [ -z "$(docker diff "$RUN-c1")" ]
}

@test "rm of a running container is refused, with force it removes it" {
  run c1 -d "$IMAGE" sleep 600
  ! docker rm "$RUN-c1"
  [ "$(field c1 '{{.State.Status}}')" = running ]
  docker rm -f "$RUN-c1"
  ! docker inspect "$RUN-c1"
}

@test "a name is taken once, and a missing one is told" {
  create web "$IMAGE" true
  ! create web "$IMAGE" true
  docker rename "$RUN-web" "$RUN-other"
  [ "$(field other '{{.State.Status}}')" = created ]
  create web "$IMAGE" true
  ! docker rename "$RUN-web" "$RUN-other"
  [ "$(docker ps -aq --filter "label=run=$RUN" | wc -l)" = 2 ]
  for verb in inspect start stop kill logs rm diff top wait; do
    ! docker $verb "$RUN-nosuch"
  done
}

@test "the writable layer survives stop and start" {
  run c1 -d "$IMAGE" sleep 600
  docker exec "$RUN-c1" sh -c 'echo kept > /data'
  docker stop -t 0 "$RUN-c1"
  [ "$(docker diff "$RUN-c1")" = "A /data" ]
  docker start "$RUN-c1"
  [ "$(docker exec "$RUN-c1" cat /data)" = kept ]
}

@test "commit freezes the writable layer" {
  run c1 "$IMAGE" sh -c 'echo one > /data.txt'
  docker commit "$RUN-c1" "$RUN/snap:1"
  [ "$(docker inspect --format '{{len .RootFS.Layers}}' "$RUN/snap:1")" = $(($(docker inspect --format '{{len .RootFS.Layers}}' "$IMAGE") + 1)) ]
  docker rm "$RUN-c1"
  [ "$(run c2 "$RUN/snap:1" cat /data.txt)" = one ]
  docker tag "$RUN/snap:1" "$RUN/snap:2"
  docker tag "$RUN/snap:2" "$RUN/other:1"
  [ "$(docker inspect --format '{{.Id}}' "$RUN/other:1")" = "$(docker inspect --format '{{.Id}}' "$RUN/snap:1")" ]
  [ "$(docker history -q "$RUN/snap:1" | wc -l)" -gt 1 ]
  docker rmi "$RUN/snap:2"
  ! docker inspect "$RUN/snap:2"
  ! docker tag "$RUN/nosuch:1" "$RUN/x:1"
  docker rmi "$RUN/other:1"
  ! docker rmi "$RUN/snap:1"
}

@test "containers share a volume and nothing else" {
  docker volume create --label "run=$RUN" "$RUN-v"
  run a -d -v "$RUN-v:/vol" "$IMAGE" sleep 600
  run b -d -v "$RUN-v:/vol" "$IMAGE" sleep 600
  docker exec "$RUN-a" sh -c 'echo v > /vol/f; echo p > /private'
  [ "$(docker exec "$RUN-b" cat /vol/f)" = v ]
  ! docker exec "$RUN-b" cat /private
}

@test "a build makes an image that runs" {
  mkdir "$BATS_TEST_TMPDIR/ctx"
  printf 'FROM %s\nCOPY hello /hello\nENV A=1\nCMD ["cat", "/hello"]\n' "$IMAGE" >"$BATS_TEST_TMPDIR/ctx/Dockerfile"
  echo hi >"$BATS_TEST_TMPDIR/ctx/hello"
  DOCKER_BUILDKIT=0 docker build --no-cache -t "$RUN/app:1" "$BATS_TEST_TMPDIR/ctx"
  [ "$(docker inspect --format '{{json .Config.Env}}' "$RUN/app:1" | grep -c '"A=1"')" = 1 ]
  [ "$(run c1 "$RUN/app:1")" = hi ]
}

@test "exec has an environment, a directory and a user of its own" {
  run c1 -d -e A=1 "$IMAGE" sleep 600
  [ "$(docker exec -e A=2 "$RUN-c1" sh -c 'echo $A')" = 2 ]
  [ "$(docker exec -w /tmp "$RUN-c1" pwd)" = /tmp ]
  [ "$(docker exec -u 5 "$RUN-c1" id -u)" = 5 ]
  code=0; docker exec "$RUN-c1" sh -c 'exit 7' || code=$?
  [ "$code" = 7 ]
  code=0; docker exec "$RUN-c1" nosuch || code=$?
  [ "$code" = 126 ]
}

@test "logs keep both streams apart, and give the last lines" {
  run c1 "$IMAGE" sh -c 'echo err >&2; sleep 0.1; echo one; echo two; echo three'
  [ "$(docker logs "$RUN-c1" 2>/dev/null)" = "$(printf 'one\ntwo\nthree')" ]
  [ "$(docker logs "$RUN-c1" 2>&1 >/dev/null)" = err ]
  [ "$(docker logs --tail 1 "$RUN-c1" 2>/dev/null)" = three ]
  docker start "$RUN-c1"
  docker wait "$RUN-c1"
  [ "$(docker logs "$RUN-c1" 2>/dev/null)" = "$(printf 'one\ntwo\nthree\none\ntwo\nthree')" ]
}

@test "files go in and come out" {
  echo alpha >"$BATS_TEST_TMPDIR/a"
  create c1 "$IMAGE" cat /tmp/a
  docker cp "$BATS_TEST_TMPDIR/a" "$RUN-c1:/tmp/a"
  docker start "$RUN-c1"
  [ "$(docker wait "$RUN-c1")" = 0 ]
  [ "$(docker logs "$RUN-c1")" = alpha ]
  docker cp "$RUN-c1:/tmp/a" "$BATS_TEST_TMPDIR/b"
  [ "$(cat "$BATS_TEST_TMPDIR/b")" = alpha ]
  ! docker cp "$RUN-c1:/nosuch" "$BATS_TEST_TMPDIR/c"
}

@test "diff tells added, changed and deleted" {
  run c1 "$IMAGE" sh -c 'echo x >/new; echo x >>/etc/group; rm /etc/passwd'
  [ "$(docker diff "$RUN-c1" | sort)" = "$(printf 'A /new\nC /etc\nC /etc/group\nD /etc/passwd')" ]
}

@test "a volume in use stays" {
  docker volume create --label "run=$RUN" "$RUN-v"
  create c1 -v "$RUN-v:/v" "$IMAGE" true
  ! docker volume rm "$RUN-v"
  docker volume inspect "$RUN-v"
  docker rm -v "$RUN-c1"
  docker volume inspect "$RUN-v"
  docker volume rm "$RUN-v"
  ! docker volume inspect "$RUN-v"
}

@test "a run has its environment, directory, user and host name" {
  [ "$(run c1 -e A=1 -w /tmp -u 5:6 --hostname box "$IMAGE" sh -c 'echo $A $(pwd) $(id -u):$(id -g) $(hostname)')" = "1 /tmp 5:6 box" ]
  [ "$(field c1 '{{.Config.User}} {{.Config.WorkingDir}} {{.Config.Hostname}}')" = "5:6 /tmp box" ]
}

@test "ps finds by label, state and name" {
  create first --label "tier=$RUN-web" "$IMAGE" true
  run second --label "tier=$RUN-web" -d "$IMAGE" sleep 600
  create third --label "tier=$RUN-db" "$IMAGE" true
  found() { docker ps --format '{{.Names}}' --filter "label=run=$RUN" "$@"; }
  [ "$(found -a --filter "label=tier=$RUN-web" | wc -l)" = 2 ]
  [ "$(found)" = "$RUN-second" ]
  [ "$(found -a --filter status=created | wc -l)" = 2 ]
  [ "$(found -a --filter name=third)" = "$RUN-third" ]
}

@test "a second build finds every step in the cache" {
  mkdir "$BATS_TEST_TMPDIR/ctx"
  printf 'FROM %s\nENV A=1\nCOPY hello /hello\nLABEL b=2\nCMD ["cat", "/hello"]\n' "$IMAGE" >"$BATS_TEST_TMPDIR/ctx/Dockerfile"
  # Other words each time, as a scenario has a fixture image of its own: the first build finds nothing.
  echo "hi $RUN $BATS_TEST_TMPDIR" >"$BATS_TEST_TMPDIR/ctx/hello"
  one="$(DOCKER_BUILDKIT=0 docker build -q -t "$RUN/one:1" "$BATS_TEST_TMPDIR/ctx")"
  two="$(DOCKER_BUILDKIT=0 docker build -q -t "$RUN/two:1" "$BATS_TEST_TMPDIR/ctx")"
  [ "$one" = "$two" ]
  [ "$(docker inspect --format '{{.Config.Labels.b}}' "$RUN/two:1")" = 2 ]
}

@test "a stop kills what does not listen" {
  run c1 -d "$IMAGE" sleep 600
  docker top "$RUN-c1"
  docker stop -t 0 "$RUN-c1"
  [ "$(docker wait "$RUN-c1")" = 137 ]
  [ "$(field c1 '{{.State.Status}} {{.State.ExitCode}}')" = "exited 137" ]
}

@test "a trap decides the exit code" {
  run c1 -d "$IMAGE" sh -c "trap 'exit 5' TERM; echo up; while :; do sleep 0.1; done"
  until [ "$(docker logs "$RUN-c1")" = up ]; do sleep 0.1; done
  docker kill -s TERM "$RUN-c1"
  [ "$(docker wait "$RUN-c1")" = 5 ]
}

@test "a program that fails is started again as often as its policy says" {
  run c1 -d --restart on-failure:2 "$IMAGE" sh -c 'echo run; exit 3'
  until [ "$(field c1 '{{.State.Status}} {{.RestartCount}} {{.State.ExitCode}}')" = "exited 2 3" ]; do sleep 0.1; done
  [ "$(docker logs "$RUN-c1")" = "$(printf 'run\nrun\nrun')" ]
}

@test "standard input reaches the program" {
  [ "$(printf 'a\nb\n' | run c1 -i "$IMAGE" wc -l)" = 2 ]
  run c2 -d "$IMAGE" sleep 600
  printf hello | docker exec -i "$RUN-c2" sh -c 'cat >/x'
  [ "$(docker exec "$RUN-c2" cat /x)" = hello ]
}
