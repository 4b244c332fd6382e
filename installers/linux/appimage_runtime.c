/*
 * The beginning of Pincite's AppImage (type 2): this program, and behind it a squashfs with the app inside.
 *
 *     [ this ELF file | squashfs: AppRun, pincite, pincite-gui, _internal/ ... ]
 *
 * It mounts the squashfs with FUSE 3 and becomes AppRun. A child serves the file system and ends when the last
 * process that holds the other end of a pipe has ended. Where nothing can be mounted, the files are unpacked into a
 * temporary folder, and deleted once the app has ended.
 *
 * What other programs may expect of an AppImage, by its specification: the environment APPIMAGE, APPDIR, ARGV0 and OWD,
 * and the options --appimage-offset, --appimage-extract, --appimage-extract-and-run and --appimage-mount.
 *
 * Built by installers/app_image.py against Debian's squashfuse and FUSE 3, statically: it needs no library.
 */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* squashfuse's own configuration names an older POSIX than this file is written in. */
#pragma push_macro("_POSIX_C_SOURCE")
#undef _POSIX_C_SOURCE
#include <squashfuse/ll.h>
#pragma pop_macro("_POSIX_C_SOURCE")

#define PIECE (1 << 20)

static void fail(const char *what)
{
    fprintf(stderr, "Pincite: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* Where this ELF file ends: its table of sections is its last part. */
static off_t end_of_program(const char *path)
{
    Elf64_Ehdr head;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, &head, sizeof head) != (ssize_t)sizeof head)
        fail("the AppImage cannot be read");
    close(file);
    return (off_t)(head.e_shoff + (Elf64_Off)head.e_shentsize * head.e_shnum);
}

static char *temporary_folder(void)
{
    const char *parent = getenv("TMPDIR");
    char *folder;
    if (asprintf(&folder, "%s/.mount_pinciteXXXXXX", parent && *parent ? parent : "/tmp") < 0 || !mkdtemp(folder))
        fail("no temporary folder can be made");
    return folder;
}

/* Answers the kernel until nobody holds the other end of `alive`. */
static void serve(struct fuse_session *session, int alive)
{
    struct fuse_buf piece = {0};
    struct pollfd waiting[] = {{fuse_session_fd(session), POLLIN, 0}, {alive, POLLIN, 0}};
    while (!fuse_session_exited(session)) {
        if (poll(waiting, 2, -1) < 0) {
            if (errno == EINTR)
                continue;
            break;
        }
        if (waiting[0].revents) {
            int size = fuse_session_receive_buf(session, &piece);
            if (size == -EINTR)
                continue;
            if (size <= 0)
                break;
            fuse_session_process_buf(session, &piece);
        } else if (waiting[1].revents) {
            break;
        }
    }
    free(piece.mem);
}

/* The child: mounts, says so by one byte into `ready`, serves, unmounts. Never returns. */
static void mount_and_serve(const char *image, off_t offset, const char *folder, int ready, int alive)
{
    struct fuse_lowlevel_ops operations = {
        .getattr = sqfs_ll_op_getattr,
        .opendir = sqfs_ll_op_opendir,
        .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir,
        .lookup = sqfs_ll_op_lookup,
        .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create,
        .release = sqfs_ll_op_release,
        .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink,
        .forget = sqfs_ll_op_forget,
        .statfs = stfs_ll_op_statfs,
    };
    char *words[] = {"pincite", "-o", "ro,nodev,nosuid,fsname=pincite,subtype=squashfuse"};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    sqfs_ll_chan channel;
    int silent = open("/dev/null", O_RDWR | O_CLOEXEC);
    setsid();
    signal(SIGINT, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    for (int stream = 0; stream < 3; stream++)
        dup2(silent, stream);
    sqfs_ll *files = sqfs_ll_open(image, (size_t)offset);
    if (!files || sqfs_ll_mount(&channel, folder, &arguments, &operations, sizeof operations, files) != SQFS_OK)
        _exit(1);
    if (write(ready, "!", 1) == 1) {
        close(ready);
        serve(channel.session, alive);
    }
    sqfs_ll_unmount(&channel, folder);
    rmdir(folder);
    _exit(0);
}

/* Mounts on `folder`; returns whether that worked. What must stay open for as long as the app runs is kept in `alive`. */
static int mounted(const char *image, off_t offset, const char *folder, int *alive)
{
    int ready[2], lives[2];
    char byte;
    if (pipe2(ready, O_CLOEXEC) || pipe(lives))
        fail("no pipe can be made");
    pid_t child = fork();
    if (child < 0)
        fail("no process can be started");
    if (child == 0) {
        close(ready[0]);
        close(lives[1]);
        mount_and_serve(image, offset, folder, ready[1], lives[0]);
    }
    close(ready[1]);
    close(lives[0]);
    *alive = lives[1];
    int worked = read(ready[0], &byte, 1) == 1;
    close(ready[0]);
    if (!worked) {
        close(lives[1]);
        waitpid(child, NULL, 0);
    }
    return worked;
}

static void unpack_file(sqfs *files, sqfs_inode *node, const char *path)
{
    static char piece[PIECE];
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, node->base.mode & 0777);
    if (file < 0)
        fail(path);
    for (sqfs_off_t place = 0; (uint64_t)place < node->xtra.reg.file_size;) {
        sqfs_off_t size = sizeof piece;
        if (sqfs_read_range(files, node, place, &size, piece) != SQFS_OK || size <= 0) {
            errno = EIO;
            fail("the AppImage is damaged");
        }
        if (write(file, piece, (size_t)size) != (ssize_t)size)
            fail(path);
        place += size;
    }
    if (close(file))
        fail(path);
}

static void unpack(const char *image, off_t offset, const char *folder)
{
    sqfs files;
    sqfs_traverse walk;
    sqfs_err error;
    int opened;
    if (sqfs_fd_open(image, &opened, true) != SQFS_OK || sqfs_init(&files, opened, (size_t)offset) != SQFS_OK
        || sqfs_traverse_open(&walk, &files, sqfs_inode_root(&files)) != SQFS_OK) {
        errno = EIO;
        fail("the AppImage is damaged");
    }
    while (sqfs_traverse_next(&walk, &error)) {
        sqfs_inode node;
        char path[PATH_MAX], target[PATH_MAX];
        size_t size = sizeof target;
        if (walk.dir_end)
            continue;
        if (sqfs_inode_get(&files, &node, sqfs_dentry_inode(&walk.entry)) != SQFS_OK
            || snprintf(path, sizeof path, "%s/%s", folder, walk.path) >= (int)sizeof path) {
            errno = EIO;
            fail("the AppImage is damaged");
        }
        if (S_ISDIR(node.base.mode)) {
            if (mkdir(path, 0755) && errno != EEXIST)
                fail(path);
        } else if (S_ISLNK(node.base.mode)) {
            if (sqfs_readlink(&files, &node, target, &size) != SQFS_OK || symlink(target, path))
                fail(path);
        } else {
            unpack_file(&files, &node, path);
        }
    }
    if (error != SQFS_OK) {
        errno = EIO;
        fail("the AppImage is damaged");
    }
    sqfs_traverse_close(&walk);
    sqfs_destroy(&files);
    sqfs_fd_close(opened);
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status, (void)kind, (void)where;
    return remove(path);
}

/* Becomes AppRun. */
static void start(const char *image, const char *folder, char **words)
{
    char *program, here[PATH_MAX];
    if (asprintf(&program, "%s/AppRun", folder) < 0)
        fail("no memory is left");
    setenv("APPIMAGE", image, 1);
    setenv("APPDIR", folder, 1);
    setenv("ARGV0", words[0], 1);
    if (getcwd(here, sizeof here))
        setenv("OWD", here, 1);
    execv(program, words);
    fail(program);
}

static volatile pid_t app;

static void pass_on(int number)
{
    if (app > 0)
        kill(app, number);
}

/* Runs unpacked files, and deletes them when the app has ended. Returns its exit code. */
static int run_unpacked(const char *image, off_t offset, const char *folder, char **words)
{
    int status = 1;
    unpack(image, offset, folder);
    signal(SIGINT, SIG_IGN); /* the app decides what Ctrl-C means */
    signal(SIGTERM, pass_on);
    app = fork();
    if (app == 0) {
        signal(SIGINT, SIG_DFL);
        signal(SIGTERM, SIG_DFL);
        start(image, folder, words);
    }
    while (app > 0 && waitpid(app, &status, 0) < 0 && errno == EINTR)
        ;
    nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **words)
{
    char image[PATH_MAX];
    const char *asked = count > 1 ? words[1] : "";
    int alive, unpacks = getenv("APPIMAGE_EXTRACT_AND_RUN") != NULL;
    ssize_t length = readlink("/proc/self/exe", image, sizeof image - 1);
    if (length < 0)
        fail("this program cannot be found");
    image[length] = 0;
    off_t offset = end_of_program(image);
    if (!strcmp(asked, "--appimage-offset")) {
        printf("%lld\n", (long long)offset);
        return 0;
    }
    if (!strcmp(asked, "--appimage-extract")) {
        if (mkdir("squashfs-root", 0755))
            fail("squashfs-root");
        unpack(image, offset, "squashfs-root");
        return 0;
    }
    if (!strcmp(asked, "--appimage-extract-and-run")) {
        unpacks = 1;
        words[1] = words[0];
        words++;
    }
    char *folder = temporary_folder();
    if (unpacks)
        return run_unpacked(image, offset, folder, words);
    if (!mounted(image, offset, folder, &alive)) {
        fprintf(stderr, "Pincite: FUSE 3 mounts nothing here, so the files are unpacked first.\n");
        return run_unpacked(image, offset, folder, words);
    }
    if (!strcmp(asked, "--appimage-mount")) {
        printf("%s\n", folder);
        fflush(stdout);
        pause(); /* until it is stopped; then the child unmounts */
        return 0;
    }
    start(image, folder, words);
}
