/* The markup that every target composes: six pieces of a template and five fragments between them. */
#pragma once
#include <stddef.h>

enum { FRAGMENTS = 5, PIECES = FRAGMENTS + 1 };
enum { REVIEWS = 2, FALLBACK = FRAGMENTS }; /* the one that fails; the index of what stands in for it */

typedef struct {
  char bytes[8192];
  size_t length;
} markup;

extern const char *const FRAGMENT_NAMES[FRAGMENTS + 1]; /* the last is "fallback" */
extern const char FALLBACK_MARKUP[];
extern const char CHANGE_MARKUP[]; /* what a fragment ends with once it has changed */

extern markup fragments[FRAGMENTS];
extern markup pieces[PIECES];

/* Fills both, the same bytes in every run. */
void write_markup(void);
