# The checks of the scenarios beside it, as one would write them with the docker CLI.

setup_file() {
  export RUN="plimsoll-bench-$$"
  export IMAGE="${PLIMSOLL_BENCH_IMAGE:-base:busybox}"
}

teardown() {
  docker ps -aq --filter "label=run=$RUN" | xargs -r docker rm -f -v >/dev/null
  docker volume ls -q --filter "label=run=$RUN" | xargs -r docker volume rm >/dev/null
  docker images -q "$RUN/*" | sort -u | xargs -r docker rmi >/dev/null
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
