package dev.vitral.voting.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A candidate as PostgreSQL keeps it. */
@Entity(name = "Candidate")
@Table(name = "candidate")
@IdClass(CandidateEntity.Key.class)
class CandidateEntity {

  @Id String contest;

  @Id String id;

  int position;

  String name;

  @Column(name = "genre_es")
  String genreEs;

  @Column(name = "genre_en")
  String genreEn;

  String city;

  static CandidateEntity of(String contest, int position, Candidate candidate) {
    CandidateEntity entity = new CandidateEntity();
    entity.contest = contest;
    entity.id = candidate.id();
    entity.position = position;
    entity.name = candidate.name();
    entity.genreEs = candidate.genre().es();
    entity.genreEn = candidate.genre().en();
    entity.city = candidate.city();
    return entity;
  }

  Candidate toCandidate() {
    return new Candidate(id, name, new Words(genreEs, genreEn), city);
  }

  /** Contest and slug together name a candidate. */
  record Key(String contest, String id) implements Serializable {}
}
