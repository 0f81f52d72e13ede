/* How each kind of composer is told to include a fragment. */
#pragma once
#include <stddef.h>

/* Writes the include of one fragment, in D and E with the dialect's own fallback; returns its bytes. */
size_t write_include(char *out, int dialect, int scenario, int fragment, int port);
