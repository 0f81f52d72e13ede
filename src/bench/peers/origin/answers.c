#include "answers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "dialects.h"

#define NO_DATE "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
#define HTML "text/html; charset=utf-8"

const char *const SCENARIO_NAMES[] = {"A", "B", "C", "D", "E5", "Ec", "Eb"};

answer pages[DIALECTS][SCENARIOS];
answer fragment_answers[SCENARIOS][FRAGMENTS + 1];
answer changed_answers[FRAGMENTS];
answer manifests[SCENARIOS][FRAGMENTS];
answer not_found, server_error, endless_head;

static answer *made[256];
static int made_count;

static void keep(answer *to, const char *head, const char *body, size_t length) {
  size_t head_length = strlen(head);
  to->bytes = malloc(head_length + length);
  memcpy(to->bytes, head, head_length);
  memcpy(to->bytes + head_length, body, length);
  to->length = head_length + length;
  to->body_at = head_length;
  to->date_at = strstr(head, "Date: ") - head + strlen("Date: ");
  made[made_count++] = to;
}

static void make(answer *to, const char *status, const char *type, const char *headers,
                 const char *body, size_t length) {
  char head[1024];
  snprintf(head, sizeof head,
           "HTTP/1.1 %s\r\n" NO_DATE "Content-Type: %s\r\nContent-Length: %zu\r\n%s\r\n",
           status, type, length, headers);
  keep(to, head, body, length);
}

static const char *cache_control(int scenario) {
  return scenario == A ? "Cache-Control: public, max-age=3600\r\n" : "Cache-Control: no-store\r\n";
}

/* What a surrogate in front can purge it by. */
static void make_keyed(answer *to, int fragment, const char *note) {
  static char body[sizeof fragments[0].bytes + 64];
  char headers[256];
  snprintf(headers, sizeof headers, "%spodlet-version: 1\r\nSurrogate-Key: fragments %s\r\n",
           cache_control(A), FRAGMENT_NAMES[fragment]);
  memcpy(body, fragments[fragment].bytes, fragments[fragment].length);
  strcpy(body + fragments[fragment].length, note);
  make(to, "200 OK", HTML, headers, body, fragments[fragment].length + strlen(note));
}

static void make_fragments(int scenario, int port) {
  const char *name = SCENARIO_NAMES[scenario];
  char headers[256], manifest[600];
  snprintf(headers, sizeof headers, "%spodlet-version: 1\r\n", cache_control(scenario));
  for (int f = 0; f < FRAGMENTS; f++) {
    if (scenario == A) {
      make_keyed(&fragment_answers[A][f], f, "");
      make_keyed(&changed_answers[f], f, CHANGE_MARKUP);
    } else {
      make(&fragment_answers[scenario][f], "200 OK", HTML, headers, fragments[f].bytes, fragments[f].length);
    }
    int length = snprintf(manifest, sizeof manifest,
        "{\"name\":\"%s%s\",\"version\":\"1\",\"content\":\"http://127.0.0.1:%d/f/%s/%s\","
        "\"fallback\":\"http://127.0.0.1:%d/f/%s/fallback\",\"assets\":{\"js\":\"\",\"css\":\"\"},\"proxy\":{}}",
        FRAGMENT_NAMES[f], name, port, name, FRAGMENT_NAMES[f], port, name);
    make(&manifests[scenario][f], "200 OK", "application/json", headers, manifest, length);
  }
  make(&fragment_answers[scenario][FALLBACK], "200 OK", HTML, headers, FALLBACK_MARKUP, strlen(FALLBACK_MARKUP));
}

static void make_page(int dialect, int scenario, int port) {
  static char body[65536];
  size_t length = 0;
  for (int i = 0; i < PIECES; i++) {
    memcpy(body + length, pieces[i].bytes, pieces[i].length);
    length += pieces[i].length;
    if (i < FRAGMENTS) length += write_include(body + length, dialect, scenario, i, port);
  }
  const char *surrogate = dialect != ESI && dialect != ESI_ABSOLUTE ? ""
      : scenario == A ? "X-Esi: 1\r\nSurrogate-Control: content=\"ESI/1.0\"\r\n"
                      : "X-Esi: 1\r\nSurrogate-Control: no-store, content=\"ESI/1.0\"\r\n";
  char headers[256];
  snprintf(headers, sizeof headers, "%s%s", cache_control(scenario), surrogate);
  make(&pages[dialect][scenario], "200 OK", HTML, headers, body, length);
}

void write_answers(int port) {
  static const char no_store[] = "Cache-Control: no-store\r\n";
  static const char failed[] = "<p id=\"err500\">origin says 500</p>";
  for (int s = 0; s < SCENARIOS; s++) {
    make_fragments(s, port);
    for (int d = 0; d < DIALECTS; d++) make_page(d, s, port);
  }
  make(&not_found, "404 Not Found", "text/plain", no_store, "not found", 9);
  make(&server_error, "500 Internal Server Error", HTML,
       "Cache-Control: no-store\r\npodlet-version: 1\r\n", failed, strlen(failed));
  keep(&endless_head,
       "HTTP/1.1 200 OK\r\n" NO_DATE "Content-Type: " HTML "\r\nTransfer-Encoding: chunked\r\n"
       "Cache-Control: no-store\r\npodlet-version: 1\r\n\r\n", "", 0);
}

void refresh_dates(void) {
  static time_t written;
  time_t now = time(NULL);
  if (now == written) return;
  written = now;
  char date[40];
  struct tm utc;
  strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&now, &utc));
  for (int i = 0; i < made_count; i++) memcpy(made[i]->bytes + made[i]->date_at, date, 29);
}
