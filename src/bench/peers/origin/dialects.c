#include "dialects.h"

#include <stdio.h>
#include <string.h>

#include "answers.h"

const char *const DIALECT_NAMES[] = {"ssi", "esi", "esix", "tailor", "plain"};

static size_t ssi(char *out, int falls_back, const char *scenario, const char *fragment, int index) {
  return falls_back
      ? sprintf(out, "<!--# block name=\"fb%d\" -->%s<!--# endblock --><!--# include virtual=\"/f/%s/%s\" stub=\"fb%d\" -->",
                index, FALLBACK_MARKUP, scenario, fragment, index)
      : sprintf(out, "<!--# include virtual=\"/f/%s/%s\" -->", scenario, fragment);
}

static size_t esi(char *out, int falls_back, const char *scenario, const char *fragment) {
  return falls_back
      ? sprintf(out, "<esi:include src=\"/f/%s/%s\" alt=\"/f/%s/fallback\" onerror=\"continue\"/>", scenario, fragment, scenario)
      : sprintf(out, "<esi:include src=\"/f/%s/%s\"/>", scenario, fragment);
}

/* For engines that know neither relative URLs nor alt. */
static size_t esi_absolute(char *out, int falls_back, const char *scenario, const char *fragment, int port) {
  return falls_back
      ? sprintf(out, "<esi:try><esi:attempt><esi:include src=\"http://127.0.0.1:%d/f/%s/%s\"/></esi:attempt>"
                     "<esi:except>%s</esi:except></esi:try>", port, scenario, fragment, FALLBACK_MARKUP)
      : sprintf(out, "<esi:include src=\"http://127.0.0.1:%d/f/%s/%s\"/>", port, scenario, fragment);
}

static size_t tailor(char *out, int falls_back, const char *scenario, const char *fragment, int index, int port) {
  const char *primary = index == 0 ? " primary" : "";
  return falls_back
      ? sprintf(out, "<fragment src=\"http://127.0.0.1:%d/f/%s/%s\" fallback-src=\"http://127.0.0.1:%d/f/%s/fallback\" "
                     "timeout=\"2000\"%s></fragment>", port, scenario, fragment, port, scenario, primary)
      : sprintf(out, "<fragment src=\"http://127.0.0.1:%d/f/%s/%s\"%s></fragment>", port, scenario, fragment, primary);
}

/* Composed already. */
static size_t plain(char *out, int index) {
  memcpy(out, fragments[index].bytes, fragments[index].length);
  return fragments[index].length;
}

size_t write_include(char *out, int dialect, int scenario, int fragment, int port) {
  int falls_back = scenario >= D;
  const char *in = SCENARIO_NAMES[scenario], *name = FRAGMENT_NAMES[fragment];
  switch (dialect) {
    case SSI: return ssi(out, falls_back, in, name, fragment);
    case ESI: return esi(out, falls_back, in, name);
    case ESI_ABSOLUTE: return esi_absolute(out, falls_back, in, name, port);
    case TAILOR: return tailor(out, falls_back, in, name, fragment, port);
    default: return plain(out, fragment);
  }
}
