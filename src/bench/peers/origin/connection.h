/* One client of the origin: HTTP/1.1 with keep-alive and pipelining, never blocking. */
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct connection {
  int fd;
  unsigned generation; /* tells a connection from an earlier one of the same number */
  char in[8192];
  int in_length;
  const char *out;
  size_t out_length, out_sent;
  char *own; /* an answer made for this connection alone */
  int close_after, waiting, wants_write;
  int endless;
  uint64_t endless_left;
} connection;

enum outcome { GONE = -1, BLOCKED = 0, SENT = 1 };

void start_connections(int epoll);
void accept_all(int listener);

/* The connection of an epoll event, or none if it has gone since. */
connection *connection_of(uint64_t event);
connection *connection_if_alive(int fd, unsigned generation);

/* Reads what has come; false if the connection has gone. */
int receive(connection *c);
enum outcome send_bytes(connection *c, const char *bytes, size_t length);
/* A head, then a body of 1 GiB in chunks. */
enum outcome send_endless(connection *c, const char *head, size_t length);
enum outcome continue_sending(connection *c);
void drop(connection *c);
