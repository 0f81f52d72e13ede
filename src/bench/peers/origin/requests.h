/* What the origin answers to which URL. */
#pragma once
#include "connection.h"

/* Answers every complete request that has come in, until one has to wait. */
void answer_requests(connection *c);

/* Milliseconds until the next late fragment is due, at most 1000. */
int until_next_late_answer(void);
/* Sends the late fragments that are due. */
void send_late_answers(void);
