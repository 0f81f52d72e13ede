package dev.vitral.voting.contest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A contest as PostgreSQL keeps it. */
@Entity(name = "Contest")
@Table(name = "contest")
class ContestEntity extends PanacheEntityBase {

  @Id String id;

  @Column(name = "title_es")
  String titleEs;

  @Column(name = "title_en")
  String titleEn;

  @Column(name = "summary_es")
  String summaryEs;

  @Column(name = "summary_en")
  String summaryEn;

  @Enumerated(EnumType.STRING)
  Contest.State state;

  int round;

  @Column(name = "votes_per_voter")
  int votesPerVoter;

  @Column(name = "created_at", insertable = false, updatable = false)
  Instant createdAt;

  @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
  @JoinColumn(name = "contest", insertable = false, updatable = false)
  @OrderBy("position")
  List<CandidateEntity> candidates = new ArrayList<>();

  static ContestEntity of(Contest contest) {
    ContestEntity entity = new ContestEntity();
    entity.id = contest.id();
    entity.titleEs = contest.title().es();
    entity.titleEn = contest.title().en();
    entity.summaryEs = contest.summary().es();
    entity.summaryEn = contest.summary().en();
    entity.state = contest.state();
    entity.round = contest.round();
    entity.votesPerVoter = contest.votesPerVoter();
    for (Candidate candidate : contest.candidates()) {
      entity.candidates.add(CandidateEntity.of(entity.id, entity.candidates.size() + 1, candidate));
    }
    return entity;
  }

  Contest toContest() {
    return new Contest(
        id,
        new Words(titleEs, titleEn),
        new Words(summaryEs, summaryEn),
        state,
        round,
        votesPerVoter,
        candidates.stream().map(CandidateEntity::toCandidate).toList());
  }
}
