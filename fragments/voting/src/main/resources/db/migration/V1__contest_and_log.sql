create table contest (
  id              text primary key,
  title_es        text not null,
  title_en        text not null,
  summary_es      text not null,
  summary_en      text not null,
  state           text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  round           integer not null default 1 check (round > 0),
  votes_per_voter integer not null check (votes_per_voter > 0),
  created_at      timestamptz not null default now()
);

create table candidate (
  contest  text not null references contest on delete cascade,
  id       text not null,
  position integer not null,
  name     text not null,
  genre_es text not null,
  genre_en text not null,
  city     text not null,
  primary key (contest, id)
);

-- The log: every acknowledged vote once, with what became of it. Rows are only ever added.
create table vote (
  id        uuid primary key,
  contest   text not null,
  round     integer not null,
  candidate text not null,
  voter     text not null,
  channel   text not null check (channel in ('FORM', 'JSON')),
  cast_at   timestamptz not null,
  logged_at timestamptz not null default now(),
  verdict   text not null check (verdict in ('COUNTED', 'OVER_LIMIT', 'UNKNOWN_CANDIDATE'))
);

create index vote_of_voter on vote (contest, round, voter);

-- Totals of the counted votes, kept in the log's own transaction.
create table tally (
  contest   text not null,
  candidate text not null,
  votes     bigint not null,
  primary key (contest, candidate)
);

-- One row per contest: counters lock it to take turns; the revision grows with the totals.
create table board (
  contest    text primary key references contest on delete cascade,
  revision   bigint not null default 0,
  changed_at timestamptz not null default now()
);
