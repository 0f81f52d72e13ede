/* The origin of the peer bench: one process, one thread, epoll, 127.0.0.1 only.
 *
 *   origin PORT                 serves until it is ended; URLs in requests.c, scenarios in answers.h
 *   origin PORT dump DIRECTORY  writes the pieces, the fragments, the composed page and Tailor's templates
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "answers.h"
#include "requests.h"

static void write_file(const char *directory, const char *name, const char *bytes, size_t length) {
  char path[600];
  snprintf(path, sizeof path, "%s/%s.html", directory, name);
  FILE *file = fopen(path, "w");
  if (!file || fwrite(bytes, 1, length, file) != length || fclose(file)) {
    perror(path);
    exit(1);
  }
}

static void dump(const char *directory) {
  char name[64];
  for (int i = 0; i < PIECES; i++) {
    snprintf(name, sizeof name, "piece-%d", i);
    write_file(directory, name, pieces[i].bytes, pieces[i].length);
  }
  for (int f = 0; f < FRAGMENTS; f++) {
    snprintf(name, sizeof name, "fragment-%s", FRAGMENT_NAMES[f]);
    write_file(directory, name, fragments[f].bytes, fragments[f].length);
  }
  for (int s = 0; s < SCENARIOS; s++) {
    const answer *template = &pages[TAILOR][s];
    snprintf(name, sizeof name, "tailor-%s", SCENARIO_NAMES[s]);
    write_file(directory, name, template->bytes + template->body_at, template->length - template->body_at);
  }
  const answer *composed = &pages[PLAIN][A];
  write_file(directory, "page", composed->bytes + composed->body_at, composed->length - composed->body_at);
}

static int listen_on(int port) {
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), yes = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons(port),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 4096)) {
    perror("bind");
    exit(1);
  }
  return listener;
}

static void handle(connection *c, unsigned events) {
  if (events & (EPOLLERR | EPOLLHUP)) {
    drop(c);
    return;
  }
  if (events & EPOLLOUT && continue_sending(c) == GONE) return;
  if (events & (EPOLLIN | EPOLLRDHUP) && !receive(c)) return;
  answer_requests(c);
}

static void serve(int port) {
  static struct epoll_event events[512];
  int listener = listen_on(port), epoll = epoll_create1(0);
  struct epoll_event listening = {.events = EPOLLIN, .data.u64 = listener};
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &listening);
  start_connections(epoll);
  for (;;) {
    int count = epoll_wait(epoll, events, 512, until_next_late_answer());
    refresh_dates();
    for (int i = 0; i < count; i++) {
      if (events[i].data.u64 == (uint64_t)listener) {
        accept_all(listener);
        continue;
      }
      connection *c = connection_of(events[i].data.u64);
      if (c) handle(c, events[i].events);
    }
    send_late_answers();
  }
}

int main(int count, char **arguments) {
  if (count < 2) {
    fprintf(stderr, "usage: origin PORT [dump DIRECTORY]\n");
    return 2;
  }
  int port = atoi(arguments[1]);
  signal(SIGPIPE, SIG_IGN);
  write_markup();
  write_answers(port);
  refresh_dates();
  if (count > 3 && !strcmp(arguments[2], "dump")) {
    dump(arguments[3]);
    return 0;
  }
  serve(port);
}
