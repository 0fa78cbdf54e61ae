/** Error numbers of POSIX that the file system and the processes answer. A failure is a value: one of these words. */
export type Errno =
  | "E2BIG" | "EACCES" | "EAGAIN" | "EBADF" | "EBUSY" | "ECHILD" | "EEXIST" | "EFBIG" | "EINVAL" | "EIO" | "EISDIR"
  | "ELOOP" | "EMLINK" | "ENAMETOOLONG" | "ENOENT" | "ENOEXEC" | "ENOSPC" | "ENOTDIR" | "ENOTEMPTY" | "ENXIO" | "EPERM"
  | "EPIPE" | "EROFS" | "ESRCH" | "ETXTBSY" | "EXDEV";
