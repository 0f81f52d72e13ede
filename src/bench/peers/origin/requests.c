#define _GNU_SOURCE
#include "requests.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "answers.h"

enum { QUEUE = 65536, CUT_AT = 3000, SEGMENTS = 4 };
static const int DELAY_MS[FRAGMENTS] = {20, 40, 60, 80, 100};

/* One queue per delay, so that each is in order of time. */
typedef struct {
  int fd;
  unsigned generation;
  uint64_t due;
  const answer *what;
} late_answer;
static late_answer late[FRAGMENTS][QUEUE];
static unsigned first[FRAGMENTS], past_last[FRAGMENTS];

static int has_changed[FRAGMENTS];
static unsigned long long total, page_count[SCENARIOS], fragment_count[SCENARIOS];

static uint64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000ull + now.tv_nsec / 1000;
}

static enum outcome reply(connection *c, const answer *what) {
  return send_bytes(c, what->bytes, what->length);
}

static int index_of(const char *const *names, int count, const char *name) {
  for (int i = 0; i < count; i++) {
    if (!strcmp(names[i], name)) return i;
  }
  return -1;
}

static enum outcome reply_late(connection *c, int fragment, const answer *what) {
  if (past_last[fragment] - first[fragment] >= QUEUE) return reply(c, what);
  late[fragment][past_last[fragment]++ % QUEUE] =
      (late_answer){c->fd, c->generation, now_us() + DELAY_MS[fragment] * 1000, what};
  c->waiting = 1;
  return BLOCKED;
}

static enum outcome reply_failing(connection *c, int scenario, const answer *what) {
  switch (scenario) {
    case D:
      c->waiting = 1;
      return BLOCKED;
    case E500: return reply(c, &server_error);
    case ECUT:
      c->close_after = 1;
      return send_bytes(c, what->bytes, what->body_at + CUT_AT);
    case EBIG: return send_endless(c, endless_head.bytes, endless_head.length);
    default: return reply(c, what);
  }
}

static enum outcome reply_fragment(connection *c, int scenario, int fragment) {
  const answer *what = &fragment_answers[scenario][fragment];
  fragment_count[scenario]++;
  if (fragment == FALLBACK) return reply(c, what);
  if (scenario == A && has_changed[fragment]) return reply(c, &changed_answers[fragment]);
  if (scenario == C) return reply_late(c, fragment, what);
  return fragment == REVIEWS ? reply_failing(c, scenario, what) : reply(c, what);
}

static enum outcome reply_statistics(connection *c) {
  char json[1024];
  int length = sprintf(json, "{\"total\":%llu", total);
  for (int s = 0; s < SCENARIOS; s++) {
    length += sprintf(json + length, ",\"%s\":{\"page\":%llu,\"fragment\":%llu}",
                      SCENARIO_NAMES[s], page_count[s], fragment_count[s]);
  }
  length += sprintf(json + length, "}");
  c->own = malloc(2048);
  int whole = sprintf(c->own,
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\nCache-Control: no-store\r\n\r\n%s",
      length, json);
  return send_bytes(c, c->own, whole);
}

/* From now on A has another one. */
static enum outcome change(connection *c, int fragment) {
  has_changed[fragment] = 1;
  return reply(c, &changed_answers[fragment]);
}

/* /change/A/FRAGMENT · /p/DIALECT/S · /f/S/FRAGMENT · /m/S/FRAGMENT/manifest.json · /stats */
static enum outcome route(connection *c, char *path) {
  total++;
  path[strcspn(path, "?")] = 0;
  char *segment[SEGMENTS] = {"", "", "", ""}, *rest = NULL;
  int count = 0;
  for (char *at = strtok_r(path, "/", &rest); at && count < SEGMENTS; at = strtok_r(NULL, "/", &rest)) {
    segment[count++] = at;
  }
  if (!strcmp(segment[0], "stats")) return reply_statistics(c);
  if (!strcmp(segment[0], "p")) {
    int dialect = index_of(DIALECT_NAMES, DIALECTS, segment[1]);
    int scenario = index_of(SCENARIO_NAMES, SCENARIOS, segment[2]);
    if (dialect < 0 || scenario < 0) return reply(c, &not_found);
    page_count[scenario]++;
    return reply(c, &pages[dialect][scenario]);
  }
  int scenario = index_of(SCENARIO_NAMES, SCENARIOS, segment[1]);
  int fragment = index_of(FRAGMENT_NAMES, FRAGMENTS + 1, segment[2]);
  if (scenario < 0 || fragment < 0) return reply(c, &not_found);
  if (!strcmp(segment[0], "f")) return reply_fragment(c, scenario, fragment);
  if (!strcmp(segment[0], "change") && scenario == A && fragment < FRAGMENTS) return change(c, fragment);
  if (!strcmp(segment[0], "m") && fragment < FRAGMENTS) return reply(c, &manifests[scenario][fragment]);
  return reply(c, &not_found);
}

/* The path of a request line; a proxy may have sent the absolute form. */
static int read_path(const char *head, char *path, size_t size) {
  const char *from = strchr(head, ' '), *to = from ? strchr(from + 1, ' ') : NULL;
  if (!to || (size_t)(to - from) > size) return 0;
  from++;
  if (!strncmp(from, "http://", 7)) {
    const char *slash = memchr(from + 7, '/', to - from - 7);
    if (!slash) return 0;
    from = slash;
  }
  memcpy(path, from, to - from);
  path[to - from] = 0;
  return 1;
}

static int wants_close(const char *head) {
  const char *line_end = strchr(head, '\r');
  int old = line_end && line_end - head > 9 && !strncmp(line_end - 9, " HTTP/1.0", 9);
  return (old && !strcasestr(head, "\nConnection: keep-alive")) || strcasestr(head, "\nConnection: close");
}

void answer_requests(connection *c) {
  while (!c->waiting && !c->out_length && c->in_length) {
    char *end = memmem(c->in, c->in_length, "\r\n\r\n", 4), path[1024];
    if (!end) return;
    *end = 0;
    if (!read_path(c->in, path, sizeof path)) {
      drop(c);
      return;
    }
    if (wants_close(c->in)) c->close_after = 1;
    int used = end + 4 - c->in;
    memmove(c->in, c->in + used, c->in_length - used);
    c->in_length -= used;
    if (route(c, path) == GONE) return;
  }
}

int until_next_late_answer(void) {
  int wait = 1000;
  uint64_t now = now_us();
  for (int f = 0; f < FRAGMENTS; f++) {
    if (first[f] == past_last[f]) continue;
    int64_t left = (int64_t)(late[f][first[f] % QUEUE].due - now);
    int ms = left <= 0 ? 0 : (left + 999) / 1000;
    if (ms < wait) wait = ms;
  }
  return wait;
}

void send_late_answers(void) {
  uint64_t now = now_us();
  for (int f = 0; f < FRAGMENTS; f++) {
    while (first[f] != past_last[f] && late[f][first[f] % QUEUE].due <= now) {
      const late_answer *next = &late[f][first[f]++ % QUEUE];
      connection *c = connection_if_alive(next->fd, next->generation);
      if (!c) continue;
      c->waiting = 0;
      if (reply(c, next->what) != GONE) answer_requests(c);
    }
  }
}
