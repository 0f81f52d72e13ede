package dev.vitral.voting.tally;

import dev.vitral.voting.ballot.Vote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The log of votes in PostgreSQL and the totals that follow from it. Both change in one
 * transaction; a vote id enters the log once, so that a batch read again changes nothing.
 */
@ApplicationScoped
public class VoteLog {

  private static final String ENSURE_BOARDS =
      """
      insert into board (contest)
      select id from contest where id = any(?)
          on conflict do nothing
      """;

  /** Counters take turns per contest: the limit of a voter holds over all partitions. */
  private static final String TAKE_TURNS =
      "select contest from board where contest = any(?) order by contest for update";

  private static final String APPEND =
      """
      with incoming as (
        select distinct on (v.id) v.*
          from unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
                      ?::timestamptz[]) with ordinality
            as v(id, contest, round, candidate, voter, channel, cast_at, place)
         where not exists (select from vote where vote.id = v.id)
         order by v.id, v.place
      ), known as (
        select i.*, contest.votes_per_voter as allowed, candidate.id is not null as stands
          from incoming i
          left join contest on contest.id = i.contest
          left join candidate on candidate.contest = i.contest and candidate.id = i.candidate
      ), numbered as (
        select k.*,
               (select count(*) from vote
                 where vote.contest = k.contest and vote.round = k.round
                   and vote.voter = k.voter and vote.verdict = 'COUNTED')
               + row_number() over (
                   partition by k.contest, k.round, k.voter, k.stands order by k.place) as nth
          from known k
      ), logged as (
        insert into vote (id, contest, round, candidate, voter, channel, cast_at, verdict)
        select id, contest, round, candidate, voter, channel, cast_at,
               case when not stands then 'UNKNOWN_CANDIDATE'
                    when nth > allowed then 'OVER_LIMIT'
                    else 'COUNTED' end
          from numbered
            on conflict (id) do nothing
        returning contest, candidate, verdict
      ), grown as (
        insert into tally (contest, candidate, votes)
        select contest, candidate, count(*) from logged
         where verdict = 'COUNTED' group by contest, candidate
            on conflict (contest, candidate) do update set votes = tally.votes + excluded.votes
        returning contest
      )
      update board set revision = revision + 1, changed_at = now()
       where contest in (select contest from grown)
      returning contest
      """;

  private final DataSource database;

  VoteLog(DataSource database) {
    this.database = database;
  }

  /**
   * Logs votes that are not in the log yet and adds what counts to the totals.
   *
   * @return the contests whose totals changed
   */
  @Transactional
  public List<String> append(List<Vote> votes) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Object[] contests = votes.stream().map(Vote::contest).distinct().toArray();
      run(connection, ENSURE_BOARDS, contests);
      run(connection, TAKE_TURNS, contests);
      return insert(connection, votes);
    }
  }

  private static void run(Connection connection, String sql, Object[] contests)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", contests));
      statement.execute();
    }
  }

  private static List<String> insert(Connection connection, List<Vote> votes) throws SQLException {
    try (PreparedStatement append = connection.prepareStatement(APPEND)) {
      bind(append, 1, "uuid", votes, Vote::id);
      bind(append, 2, "text", votes, Vote::contest);
      bind(append, 3, "int4", votes, Vote::round);
      bind(append, 4, "text", votes, Vote::candidate);
      bind(append, 5, "text", votes, Vote::voter);
      bind(append, 6, "text", votes, vote -> vote.channel().name());
      bind(append, 7, "timestamptz", votes, vote -> vote.castAt().toString());
      try (ResultSet changed = append.executeQuery()) {
        List<String> contests = new ArrayList<>();
        while (changed.next()) {
          contests.add(changed.getString(1));
        }
        return contests;
      }
    }
  }

  private static void bind(
      PreparedStatement statement,
      int index,
      String type,
      List<Vote> votes,
      Function<Vote, Object> value)
      throws SQLException {
    Object[] values = votes.stream().map(value).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf(type, values));
  }
}
