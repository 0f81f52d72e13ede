package dev.vitral.voting.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Contests in PostgreSQL. */
@ApplicationScoped
class ContestStore implements PanacheRepositoryBase<ContestEntity, String> {

  private static final long IMPORT_LOCK = 7_221_001L;

  /** Every contest, the newest first. */
  @Transactional
  public List<Contest> all() {
    return listAll(Sort.descending("createdAt", "id")).stream()
        .map(ContestEntity::toContest)
        .toList();
  }

  /**
   * Adds contests to a database that has none. Replicas that start together take turns, so that one
   * of them does it.
   *
   * @return how many were added
   */
  @Transactional
  public int addToEmpty(List<Contest> contests) {
    getEntityManager()
        .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
        .setParameter("lock", IMPORT_LOCK)
        .getSingleResult();
    if (count() > 0) {
      return 0;
    }
    contests.stream().map(ContestEntity::of).forEach(this::persist);
    return contests.size();
  }

  /** Moves a contest through its life. */
  @Transactional
  public void change(String id, Contest.State state) {
    update("state = ?1 where id = ?2", state, id);
  }
}
