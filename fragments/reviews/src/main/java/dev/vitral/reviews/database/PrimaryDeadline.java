package dev.vitral.reviews.database;

import dev.vitral.kit.deadline.Deadline;
import dev.vitral.kit.deadline.StatementDeadline;
import jakarta.inject.Singleton;

/** What the primary is asked in a request ends with the deadline of the request. */
@Singleton
class PrimaryDeadline extends StatementDeadline {

  PrimaryDeadline(Deadline deadline) {
    super(deadline);
  }
}
