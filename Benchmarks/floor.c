/* The floor under a build and under a check: the least that any program must do for the same records.
 *
 *     floor CONTENT                 reads every file of CONTENT, drains libyaml's events of each front matter and of the
 *                                   settings, and runs cmark on each body
 *     floor CONTENT SITE OUTPUT     the same; then writes to OUTPUT, which must not exist, files of the same names and
 *                                   bytes as SITE's
 *
 * Prints the seconds that this took; SITE was read into memory before the clock started. */

#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

struct entry {
    char *path; /* relative to its root */
    char *bytes; /* NULL for a folder */
    size_t size;
};

struct tree {
    struct entry *entries;
    size_t count;
};

static void fail(const char *what) {
    perror(what);
    exit(2);
}

static char *read_file(const char *path, size_t size) {
    int file = open(path, O_RDONLY);
    char *bytes = malloc(size + 1);
    if (file < 0 || !bytes || read(file, bytes, size) != (ssize_t)size) fail(path);
    close(file);
    bytes[size] = 0;
    return bytes;
}

/* All folders and files below a root, a folder before what it holds. */
static struct tree read_tree(char *root) {
    char *roots[] = {root, NULL};
    struct tree tree = {NULL, 0};
    size_t room = 0, skip = strlen(root) + 1;
    FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    if (!walk) fail(root);
    for (FTSENT *found; (found = fts_read(walk));) {
        if (found->fts_level == 0 || (found->fts_info != FTS_D && found->fts_info != FTS_F)) continue;
        if (tree.count == room) {
            room = room ? room * 2 : 1024;
            tree.entries = realloc(tree.entries, room * sizeof *tree.entries);
            if (!tree.entries) fail("memory");
        }
        struct entry *entry = &tree.entries[tree.count++];
        entry->path = strdup(found->fts_path + skip);
        entry->size = found->fts_info == FTS_F ? (size_t)found->fts_statp->st_size : 0;
        entry->bytes = found->fts_info == FTS_F ? read_file(found->fts_path, entry->size) : NULL;
    }
    fts_close(walk);
    return tree;
}

static int has_suffix(const char *path, const char *suffix) {
    size_t length = strlen(path), end = strlen(suffix);
    return length >= end && !strcmp(path + length - end, suffix);
}

/* How many events libyaml finds in a text. */
static size_t drain(const char *yaml, size_t size) {
    yaml_parser_t parser;
    yaml_event_t event;
    size_t count = 0;
    if (!yaml_parser_initialize(&parser)) fail("libyaml");
    yaml_parser_set_input_string(&parser, (const unsigned char *)yaml, size);
    for (int done = 0; !done; count++) {
        if (!yaml_parser_parse(&parser, &event)) fail(parser.problem);
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return count;
}

/* The length of the HTML that cmark makes of a text. */
static size_t render(const char *markdown, size_t size) {
    char *html = cmark_markdown_to_html(markdown, size, CMARK_OPT_DEFAULT);
    size_t length = strlen(html);
    free(html);
    return length;
}

/* Parses every record and the settings; the sum keeps the work from being left out. */
static size_t parse(const struct tree *content) {
    size_t total = 0;
    for (size_t i = 0; i < content->count; i++) {
        const struct entry *entry = &content->entries[i];
        if (!entry->bytes) continue;
        if (has_suffix(entry->path, ".yml")) total += drain(entry->bytes, entry->size);
        if (!has_suffix(entry->path, ".md") || entry->size < 4) continue;
        const char *front = entry->bytes + 4, *end = strstr(front - 1, "\n---\n");
        if (!end) continue;
        total += drain(front, (size_t)(end + 1 - front));
        total += render(end + 5, entry->size - (size_t)(end + 5 - entry->bytes));
    }
    return total;
}

static void write_tree(const struct tree *site, const char *root) {
    if (mkdir(root, 0777)) fail(root);
    int folder = open(root, O_RDONLY | O_DIRECTORY);
    if (folder < 0) fail(root);
    for (size_t i = 0; i < site->count; i++) {
        const struct entry *entry = &site->entries[i];
        if (!entry->bytes) {
            if (mkdirat(folder, entry->path, 0777)) fail(entry->path);
            continue;
        }
        int file = openat(folder, entry->path, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (file < 0 || write(file, entry->bytes, entry->size) != (ssize_t)entry->size || close(file)) fail(entry->path);
    }
    close(folder);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count != 2 && count != 4) {
        fputs("usage: floor CONTENT [SITE OUTPUT]\n", stderr);
        return 64;
    }
    struct tree site = {NULL, 0};
    if (count == 4) site = read_tree(arguments[2]);
    double start = now();
    struct tree content = read_tree(arguments[1]);
    size_t parsed = parse(&content);
    if (count == 4) write_tree(&site, arguments[3]);
    printf("%.6f\n", now() - start);
    return parsed == 0;
}
