#define _GNU_SOURCE
#include "connection.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_CONNECTIONS = 65536, CHUNK_BYTES = 65536 };
static const uint64_t ENDLESS_BYTES = 1ULL << 30;

static connection *connections[MAX_CONNECTIONS];
static unsigned generations;
static int epoll_fd;
static char chunk[CHUNK_BYTES + 16];
static size_t chunk_length;

void start_connections(int epoll) {
  epoll_fd = epoll;
  chunk_length = sprintf(chunk, "%x\r\n", CHUNK_BYTES);
  memset(chunk + chunk_length, 'z', CHUNK_BYTES);
  memcpy(chunk + chunk_length + CHUNK_BYTES, "\r\n", 2);
  chunk_length += CHUNK_BYTES + 2;
}

static void watch(connection *c, int operation, int write) {
  struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP | (write ? EPOLLOUT : 0),
                              .data.u64 = (uint64_t)c->generation << 32 | (uint32_t)c->fd};
  epoll_ctl(epoll_fd, operation, c->fd, &event);
  c->wants_write = write;
}

void accept_all(int listener) {
  for (int fd; (fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0;) {
    if (fd >= MAX_CONNECTIONS) {
      close(fd);
      continue;
    }
    int yes = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    connection *c = calloc(1, sizeof *c);
    c->fd = fd;
    c->generation = ++generations;
    connections[fd] = c;
    watch(c, EPOLL_CTL_ADD, 0);
  }
}

connection *connection_if_alive(int fd, unsigned generation) {
  connection *c = connections[fd];
  return c && c->generation == generation ? c : NULL;
}

connection *connection_of(uint64_t event) {
  return connection_if_alive((uint32_t)event, event >> 32);
}

int receive(connection *c) {
  int room = sizeof c->in - 1 - c->in_length;
  ssize_t got = room > 0 ? recv(c->fd, c->in + c->in_length, room, 0) : 0;
  if (got == 0 || (got < 0 && errno != EAGAIN)) {
    drop(c);
    return 0;
  }
  if (got > 0) c->in_length += got;
  c->in[c->in_length] = 0;
  return 1;
}

enum outcome send_bytes(connection *c, const char *bytes, size_t length) {
  c->out = bytes;
  c->out_length = length;
  c->out_sent = 0;
  return continue_sending(c);
}

enum outcome send_endless(connection *c, const char *head, size_t length) {
  c->endless = 1;
  c->endless_left = ENDLESS_BYTES;
  return send_bytes(c, head, length);
}

/* What comes after the piece just sent; false at the end. */
static int next_piece(connection *c) {
  if (!c->endless) return 0;
  c->out_sent = 0;
  if (c->endless_left) {
    c->out = chunk;
    c->out_length = chunk_length;
    c->endless_left -= CHUNK_BYTES;
  } else {
    c->out = "0\r\n\r\n";
    c->out_length = 5;
    c->endless = 0;
  }
  return 1;
}

enum outcome continue_sending(connection *c) {
  do {
    while (c->out_sent < c->out_length) {
      ssize_t sent = send(c->fd, c->out + c->out_sent, c->out_length - c->out_sent, MSG_NOSIGNAL);
      if (sent < 0) {
        if (errno != EAGAIN) {
          drop(c);
          return GONE;
        }
        if (!c->wants_write) watch(c, EPOLL_CTL_MOD, 1);
        return BLOCKED;
      }
      c->out_sent += sent;
    }
  } while (next_piece(c));
  c->out = NULL;
  c->out_length = c->out_sent = 0;
  free(c->own);
  c->own = NULL;
  if (c->wants_write) watch(c, EPOLL_CTL_MOD, 0);
  if (!c->close_after) return SENT;
  drop(c);
  return GONE;
}

void drop(connection *c) {
  close(c->fd);
  connections[c->fd] = NULL;
  free(c->own);
  free(c);
}
