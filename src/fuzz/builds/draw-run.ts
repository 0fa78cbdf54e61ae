import type { Random } from "../random.ts";
import { drawFolder, drawOwner, drawPath, one, variableNames, weighted } from "./words.ts";

/**
 * A RUN: what a lower layer has is removed, replaced by another type and made again, linked, moved, given another mode
 * or owner (LAY-001 … LAY-014); variables, user and directory are told; a few commands fail.
 */
export function drawRun(random: Random): string {
  if (random.oneIn(12)) {
    return one(random, [
      'RUN ["/bin/sh", "-c", "echo exec $A > /exec"]',
      'RUN ["/bin/echo", "$A", "x y"]',
      'RUN ["/bin/mkdir", "-p", "/made/by/exec"]',
      'RUN ["touch", "/touched"]',
      'RUN ["/nosuch"]',
    ]);
  }
  const commands = Array.from(
    {
      length: weighted(random, [
        [3, 1],
        [2, 2],
        [1, 3],
      ]),
    },
    () => drawCommand(random),
  );
  return `RUN ${commands.join(one(random, [" && ", "; ", " && "]))}`;
}

function drawCommand(random: Random): string {
  const path = drawPath(random);
  const folder = drawFolder(random);
  const name = one(random, variableNames);
  return weighted<string>(random, [
    [5, `echo ${one(random, ["1", "two", `$${name}`])} > ${path}`],
    [2, `echo more >> ${path}`],
    [4, `rm -f ${path}`],
    [4, `rm -rf ${folder}`],
    [4, `mkdir -p ${folder}`],
    [3, `rm -rf ${folder} && mkdir ${folder} && echo 3 > ${folder}/new`],
    [2, `rm -rf ${folder} && echo file > ${folder}`],
    [2, `rm -f ${path} && mkdir ${path}`],
    [2, `mkdir -p ${folder} && touch ${folder}/one ${folder}/two`],
    [2, `rm -rf ${folder}/*`],
    [2, `chmod ${one(random, ["600", "4755", "a+x", "u-w,g+s", "1777", "644"])} ${random.oneIn(2) ? path : folder}`],
    [2, `chown ${one(random, ["5:6", "web", "web:root", "1000"])} ${random.oneIn(2) ? path : folder}`],
    [1, `chown -R web:web ${folder}`],
    [1, `chmod -R go-rwx ${folder}`],
    [2, `ln -s ${one(random, ["/d", "a", "/etc/passwd", "nowhere", "../x"])} ${one(random, ["/lnk", "/d/up", path])}`],
    [1, `ln -sfn ${folder} /lnk`],
    [1, `ln ${path} /hard`],
    [2, `mv ${path} ${drawPath(random)}`],
    [2, `mv ${folder} ${drawFolder(random)}2`],
    [1, `cp -a ${folder} /copied`],
    [1, `cp ${path} /copy`],
    [1, `touch ${path}`],
    [1, `mkfifo /pipe`],
    [3, `echo "$${name}" "\${${name}:-unset}"`],
    [2, one(random, ["pwd", "id -u; id -g", "echo $HOME", "umask", "echo $0 $#", "cd /etc && pwd"])],
    [2, `ls -a ${folder}`],
    [2, `cat ${path}`],
    [1, `find ${folder} | sort`],
    [1, `test -e ${path} && echo yes || echo no`],
    [1, `echo to stderr >&2`],
    [1, `printf 'no newline'`],
    [2, "true"],
    [1, `env | grep -E '^(A|B|C_1|D)=' | sort`],
    [1, `echo x > /dev/foo; echo y > /etc/hosts`],
    [1, one(random, ["exit 3", "false", "nosuchcommand", "kill -9 $$", "exit 300"])],
    [1, `echo ${drawOwner(random)} > /owner`],
  ]);
}
