/* A preloaded shim that makes the N-th system call under some folders fail.
 *
 *   gcc -shared -fPIC -O2 -o failing_calls.so failing_calls.c -ldl
 *   LD_PRELOAD=./failing_calls.so FAIL_ROOTS=/a:/b FAIL_AT=7 FAIL_WITH=EIO coopnet ...
 *
 * FAIL_ROOTS   folders, joined by colons; calls on other paths and descriptors are let through.
 *              The word "stdout" stands for descriptor 1.
 * FAIL_AT      number of the call that fails, from 1; 0 fails none and only counts.
 * FAIL_WITH    EIO, ENOSPC, EDQUOT, EINTR, EMFILE, EACCES, EROFS, or SHORT (a short write or read).
 * FAIL_EVER    if set, every call from that one on fails.
 * FAIL_CALLS   names of calls joined by commas; empty: all.
 * FAIL_LOG     a file that gets one line per counted call, and "FAILED" on the ones that failed.
 *
 * A failed close closes, as Linux does. A failed write writes nothing, a short one half.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define DESCRIPTORS 4096

static atomic_int counter;
static atomic_char inside[DESCRIPTORS], written[DESCRIPTORS];
static int fail_at, fail_ever, fail_errno, fail_short, log_descriptor = -1;
static const char *roots = "", *calls = "";

static const struct {
  const char *name;
  int number;
} errors[] = {{"EIO", EIO},       {"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"EINTR", EINTR},
              {"EMFILE", EMFILE}, {"EACCES", EACCES}, {"EROFS", EROFS},   {"ENOMEM", ENOMEM}};

__attribute__((constructor)) static void start(void) {
  const char *text;
  if ((text = getenv("FAIL_ROOTS"))) roots = strdup(text);
  if ((text = getenv("FAIL_CALLS"))) calls = strdup(text);
  if ((text = getenv("FAIL_AT"))) fail_at = atoi(text);
  fail_ever = getenv("FAIL_EVER") != NULL;
  if ((text = getenv("FAIL_WITH"))) {
    fail_short = strcmp(text, "SHORT") == 0;
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
      if (strcmp(text, errors[i].name) == 0) fail_errno = errors[i].number;
  }
  if ((text = getenv("FAIL_LOG"))) {
    long number = syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (number >= 0) log_descriptor = (int)syscall(SYS_fcntl, number, F_DUPFD_CLOEXEC, 900);
    if (log_descriptor < 0) log_descriptor = (int)number;
    else syscall(SYS_close, number);
  }
  const char *found = strstr(roots, "stdout");
  if (found) atomic_store(&inside[1], 1);
}

static int starts_with(const char *path, const char *root, size_t length) {
  return strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int is_under(const char *path) {
  char full[PATH_MAX * 2];
  if (!path) return 0;
  if (path[0] != '/') {
    if (syscall(SYS_getcwd, full, PATH_MAX) < 0) return 0;
    strcat(full, "/");
    if (strcmp(path, ".") == 0) full[strlen(full) - 1] = 0;
    else strncat(full, strncmp(path, "./", 2) == 0 ? path + 2 : path, PATH_MAX - 1);
    path = full;
  }
  for (const char *root = roots; *root;) {
    size_t length = strcspn(root, ":");
    if (length && root[0] == '/' && starts_with(path, root, length)) return 1;
    root += length;
    if (*root) root++;
  }
  return 0;
}

static int is_tracked(int descriptor) {
  return descriptor >= 0 && descriptor < DESCRIPTORS && atomic_load(&inside[descriptor]);
}

static int is_chosen(const char *call) {
  if (!*calls) return 1;
  size_t length = strlen(call);
  for (const char *at = calls; (at = strstr(at, call)); at += length)
    if ((at == calls || at[-1] == ',') && (at[length] == ',' || at[length] == 0)) return 1;
  return 0;
}

/* Whether this call is to fail. */
static int fails(const char *call, const char *what) {
  if (!is_chosen(call)) return 0;
  int number = atomic_fetch_add(&counter, 1) + 1;
  int result = fail_at > 0 && (number == fail_at || (fail_ever && number > fail_at));
  if (log_descriptor >= 0) {
    char line[PATH_MAX];
    int length = snprintf(line, sizeof line, "%d %s %s%s\n", number, call, what ? what : "", result ? " FAILED" : "");
    if (length > (int)sizeof line) length = sizeof line;
    syscall(SYS_write, log_descriptor, line, length);
  }
  if (result) errno = fail_errno;
  return result;
}

#define REAL(type, name, ...)                         \
  static type (*real)(__VA_ARGS__);                   \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static int opened(int descriptor, int tracked) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS) {
    atomic_store(&inside[descriptor], tracked);
    atomic_store(&written[descriptor], 0);
  }
  return descriptor;
}

static mode_t mode_of(int flags, va_list list) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
}

#define OPEN(name)                                                        \
  int name(const char *path, int flags, ...) {                           \
    REAL(int, #name, const char *, int, mode_t);                         \
    va_list list;                                                        \
    va_start(list, flags);                                               \
    mode_t mode = mode_of(flags, list);                                  \
    va_end(list);                                                        \
    int tracked = is_under(path);                                        \
    if (tracked && !fail_short && fails("open", path)) return -1;        \
    return opened(real(path, flags, mode), tracked);                     \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                      \
  int name(int folder, const char *path, int flags, ...) {               \
    REAL(int, #name, int, const char *, int, mode_t);                    \
    va_list list;                                                        \
    va_start(list, flags);                                               \
    mode_t mode = mode_of(flags, list);                                  \
    va_end(list);                                                        \
    int tracked = is_tracked(folder) || (folder == AT_FDCWD && is_under(path)); \
    if (tracked && !fail_short && fails("open", path)) return -1;        \
    return opened(real(folder, path, flags, mode), tracked);             \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int descriptor) {
  REAL(int, "close", int);
  int tracked = is_tracked(descriptor);
  const char *what = tracked && atomic_load(&written[descriptor]) ? "written" : "";
  if (tracked) atomic_store(&inside[descriptor], 0);
  int result = real(descriptor);
  if (tracked && !fail_short && fails("close", what)) return -1;
  return result;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(ssize_t, "write", int, const void *, size_t);
  if (is_tracked(descriptor)) {
    atomic_store(&written[descriptor], 1);
    if (fails("write", "")) {
      if (!fail_short) return -1;
      count = count > 1 ? count / 2 : count;
    }
  }
  return real(descriptor, bytes, count);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  REAL(ssize_t, "read", int, void *, size_t);
  if (is_tracked(descriptor) && fails("read", "")) {
    if (!fail_short) return -1;
    count = count > 1 ? count / 2 : count;
  }
  return real(descriptor, bytes, count);
}

#define ON_DESCRIPTOR(name, parameters, arguments)                  \
  int name parameters {                                            \
    static int(*real) parameters;                                  \
    if (!real) real = (int(*) parameters)dlsym(RTLD_NEXT, #name);  \
    if (is_tracked(descriptor) && !fail_short && fails(#name, "")) return -1; \
    return real arguments;                                         \
  }
ON_DESCRIPTOR(fsync, (int descriptor), (descriptor))
ON_DESCRIPTOR(fdatasync, (int descriptor), (descriptor))
ON_DESCRIPTOR(fchmod, (int descriptor, mode_t mode), (descriptor, mode))
ON_DESCRIPTOR(ftruncate, (int descriptor, off_t length), (descriptor, length))
ON_DESCRIPTOR(fstat, (int descriptor, struct stat *out), (descriptor, out))

off_t lseek(int descriptor, off_t offset, int whence) {
  REAL(off_t, "lseek", int, off_t, int);
  if (is_tracked(descriptor) && !fail_short && fails("lseek", "")) return -1;
  return real(descriptor, offset, whence);
}

#define ON_PATH(name, parameters, arguments)                        \
  int name parameters {                                            \
    static int(*real) parameters;                                  \
    if (!real) real = (int(*) parameters)dlsym(RTLD_NEXT, #name);  \
    if (is_under(path) && !fail_short && fails(#name, path)) return -1; \
    return real arguments;                                         \
  }
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
ON_PATH(rmdir, (const char *path), (path))
ON_PATH(unlink, (const char *path), (path))
ON_PATH(stat, (const char *path, struct stat *out), (path, out))
ON_PATH(lstat, (const char *path, struct stat *out), (path, out))
ON_PATH(access, (const char *path, int mode), (path, mode))

int rename(const char *old, const char *path) {
  REAL(int, "rename", const char *, const char *);
  if (is_under(path) && !fail_short && fails("rename", path)) return -1;
  return real(old, path);
}

int renameat2(int old_folder, const char *old, int folder, const char *path, unsigned flags) {
  REAL(int, "renameat2", int, const char *, int, const char *, unsigned);
  if (is_under(path) && !fail_short) {
    if (getenv("FAIL_NO_EXCHANGE")) {
      errno = EINVAL;
      return -1;
    }
    if (fails("renameat2", path)) return -1;
  }
  return real(old_folder, old, folder, path, flags);
}

DIR *opendir(const char *path) {
  REAL(DIR *, "opendir", const char *);
  if (is_under(path) && !fail_short && fails("opendir", path)) return NULL;
  return real(path);
}
