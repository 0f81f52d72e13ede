package dev.vitral.header.account;

import dev.vitral.kit.deadline.Deadline;
import dev.vitral.kit.deadline.StatementDeadline;
import jakarta.inject.Singleton;

/** What PostgreSQL is asked in a request ends with the deadline of the request. */
@Singleton
class AccountDeadline extends StatementDeadline {

  AccountDeadline(Deadline deadline) {
    super(deadline);
  }
}
