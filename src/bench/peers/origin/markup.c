#include "markup.h"

#include <stdio.h>
#include <string.h>

enum { HEAD_PIECE_BYTES = 1900, PIECE_BYTES = 820 };

const char *const FRAGMENT_NAMES[] = {"header", "voting", "reviews", "songs", "feed", "fallback"};
const char FALLBACK_MARKUP[] = "<p id=\"fallback\">fallback</p>";
const char CHANGE_MARKUP[] = "<p id=\"changed\">changed</p>";

markup fragments[FRAGMENTS];
markup pieces[PIECES];

static const size_t FRAGMENT_BYTES[FRAGMENTS] = {2048, 3072, 6144, 4096, 6144};
static const char *const WORDS[] = {
    "lorem", "ipsum", "dolor", "sit",   "amet",    "radio",   "song",    "vote",
    "review", "artist", "album", "chart", "play",  "listen",  "rating",  "comment",
    "fresh", "morning", "evening", "concert", "guitar", "piano", "choir", "beat"};
enum { WORD_COUNT = sizeof WORDS / sizeof *WORDS };

static unsigned seed;

static unsigned next_random(void) {
  seed = seed * 1103515245u + 12345u;
  return (seed >> 16) & 0x7fff;
}

/* Appends exactly so many bytes of paragraphs. */
static void append_paragraphs(markup *to, size_t bytes) {
  char *out = to->bytes + to->length;
  size_t used = 0;
  while (bytes - used >= 160) {
    used += sprintf(out + used, "<p class=\"t%u\">", next_random() % 9);
    for (size_t end = used + 90; used < end;) {
      used += sprintf(out + used, "%s ", WORDS[next_random() % WORD_COUNT]);
    }
    used += sprintf(out + used, "</p>\n");
  }
  size_t rest = bytes - used;
  if (rest >= 7) {
    memcpy(out + used, "<p>", 3);
    memset(out + used + 3, 'x', rest - 7);
    memcpy(out + bytes - 4, "</p>", 4);
  } else {
    memset(out + used, ' ', rest);
  }
  to->length += bytes;
}

/* Fills up to the size, so that the tail ends it. */
static void finish(markup *to, size_t size, const char *tail) {
  append_paragraphs(to, size - to->length - strlen(tail));
  to->length += sprintf(to->bytes + to->length, "%s", tail);
}

static void write_fragment(int index) {
  const char *name = FRAGMENT_NAMES[index];
  markup *to = &fragments[index];
  char tail[64];
  snprintf(tail, sizeof tail, "<i data-end=\"%s\"></i></section>", name);
  seed = 1000 + index;
  to->length = sprintf(to->bytes, "<section id=\"frag-%s\"><h2>%s</h2>\n", name, name);
  finish(to, FRAGMENT_BYTES[index], tail);
}

static void write_piece(int index) {
  markup *to = &pieces[index];
  seed = 77 + index;
  to->length = index > 0
      ? sprintf(to->bytes, "<div id=\"t%d\">", index)
      : sprintf(to->bytes,
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Radio page</title>"
                "<style>body{margin:0}</style></head><body><div id=\"t0\">");
  finish(to, index == 0 ? HEAD_PIECE_BYTES : PIECE_BYTES,
         index == PIECES - 1 ? "</div></body></html>" : "</div>");
}

void write_markup(void) {
  for (int i = 0; i < FRAGMENTS; i++) write_fragment(i);
  for (int i = 0; i < PIECES; i++) write_piece(i);
}
