import { expect, test } from "vitest";
import { openForTest, valueOf } from "../open-for-test.ts";

// From dockerd 20.10.24, without control groups, hidden files of /proc, and the options of the host's own disk.
test("the mount table lists the kernel's mounts first, the others by depth, the engine's files last among equals", () => {
  const outcome = openForTest().apply({
    op: "run",
    image: "shell",
    as: "c",
    cmd: ["cat", "/proc/mounts"],
    init: true,
    volumes: ["v1:/a", "v1:/z/y:ro"],
    tmpfs: { "/q/w/e": "", "/t": "ro,size=1m,mode=700", "/x": "uid=5,exec,dev" },
    mounts: [
      { type: "tmpfs", target: "/mt", sizeBytes: 1048576, mode: "0700" },
      { type: "tmpfs", target: "/mu", readOnly: true },
    ],
  });
  expect(valueOf(outcome).stdout).toBe(`overlay / overlay rw,relatime 0 0
proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0
tmpfs /dev tmpfs rw,nosuid,size=65536k,mode=755 0 0
devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666 0 0
sysfs /sys sysfs ro,nosuid,nodev,noexec,relatime 0 0
mqueue /dev/mqueue mqueue rw,nosuid,nodev,noexec,relatime 0 0
shm /dev/shm tmpfs rw,nosuid,nodev,noexec,relatime,size=65536k 0 0
/dev/vda /sbin/docker-init ext4 ro,relatime 0 0
/dev/vda /a ext4 rw,relatime 0 0
tmpfs /mt tmpfs rw,nosuid,nodev,noexec,relatime,size=1024k,mode=700 0 0
tmpfs /mu tmpfs ro,nosuid,nodev,noexec,relatime 0 0
tmpfs /t tmpfs ro,nosuid,nodev,noexec,relatime,size=1024k,mode=700 0 0
tmpfs /x tmpfs rw,nosuid,relatime,uid=5 0 0
/dev/vda /z/y ext4 ro,relatime 0 0
/dev/vda /etc/resolv.conf ext4 rw,relatime 0 0
/dev/vda /etc/hostname ext4 rw,relatime 0 0
/dev/vda /etc/hosts ext4 rw,relatime 0 0
tmpfs /q/w/e tmpfs rw,nosuid,nodev,noexec,relatime 0 0
proc /proc/sys proc ro,nosuid,nodev,noexec,relatime 0 0
`);
});
