/* Every answer that the origin can give, made once. */
#pragma once
#include <stddef.h>

#include "markup.h"

/* A: cacheable, at once. B: no-store, at once. C: no-store, late. D and E: like B, but `reviews` fails. */
enum { A, B, C, D, E500, ECUT, EBIG, SCENARIOS };
enum { SSI, ESI, ESI_ABSOLUTE, TAILOR, PLAIN, DIALECTS };

typedef struct {
  char *bytes; /* head and body */
  size_t length, body_at, date_at;
} answer;

extern const char *const SCENARIO_NAMES[SCENARIOS];
extern const char *const DIALECT_NAMES[DIALECTS];

extern answer pages[DIALECTS][SCENARIOS];
extern answer fragment_answers[SCENARIOS][FRAGMENTS + 1];
extern answer changed_answers[FRAGMENTS]; /* the new fragments of A, once they have changed */
extern answer manifests[SCENARIOS][FRAGMENTS]; /* Podium's */
extern answer not_found, server_error, endless_head;

/* Makes them all; pages with absolute URLs name this port. */
void write_answers(int port);

/* Writes the present second into every Date header. */
void refresh_dates(void);
