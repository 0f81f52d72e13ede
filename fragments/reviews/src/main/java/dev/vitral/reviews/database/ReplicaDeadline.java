package dev.vitral.reviews.database;

import dev.vitral.kit.deadline.Deadline;
import dev.vitral.kit.deadline.StatementDeadline;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;

/** What the replica is asked in a request ends with the deadline of the request. */
@Singleton
@DataSource("replica")
class ReplicaDeadline extends StatementDeadline {

  ReplicaDeadline(Deadline deadline) {
    super(deadline);
  }
}
