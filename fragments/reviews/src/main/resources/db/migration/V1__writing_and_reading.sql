-- What editors write: the truth.
create table product (
  slug           text primary key,
  revision       bigint not null,
  kind           text not null check (kind in ('CAMERA', 'LENS')),
  brand          text not null,
  model          text not null,
  released       integer,
  specifications jsonb not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null
);

create table review (
  id            uuid primary key,
  slug          text not null unique,
  revision      bigint not null check (revision > 0),
  status        text not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'DELETED')),
  lang          text not null check (lang in ('ES', 'EN')),
  title         text not null,
  summary       text not null,
  content       text not null,
  product       text not null references product,
  pros          text[] not null,
  cons          text[] not null,
  image         numeric(3, 1) not null,
  handling      numeric(3, 1) not null,
  autofocus     numeric(3, 1) not null,
  value         numeric(3, 1) not null,
  author_id     uuid not null,
  author_handle text not null,
  author_name   text not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  published_at  timestamptz
);

create index review_of_author on review (author_id, updated_at desc, id desc);
create index review_of_product on review (product);

-- Idempotency keys and the answer that each was given.
create table accepted_request (
  author_id   uuid not null,
  key         text not null,
  fingerprint bytea not null,
  review      uuid not null references review,
  accepted_at timestamptz not null default now(),
  primary key (author_id, key)
);

-- How much each editor wrote, by the minute.
create table write_allowance (
  author_id uuid not null,
  minute    timestamptz not null,
  writes    integer not null,
  primary key (author_id, minute)
);

-- What is to be told, in the transaction in which it was written; the relay takes rows away.
create table outbox (
  id         bigint generated always as identity primary key,
  key        text not null,
  value      text not null,
  written_at timestamptz not null default now()
);

-- What everybody reads: written by the projector alone, read from the replica.
create table projected (
  key      text primary key,
  revision bigint not null
);

create table shown_product (
  slug           text primary key,
  kind           text not null,
  brand          text not null,
  model          text not null,
  released       integer,
  specifications jsonb not null
);

create table shown_review (
  id            uuid primary key,
  slug          text not null unique,
  revision      bigint not null,
  lang          text not null,
  title         text not null,
  summary       text not null,
  content       text not null,
  product       text not null,
  pros          text[] not null,
  cons          text[] not null,
  image         numeric(3, 1) not null,
  handling      numeric(3, 1) not null,
  autofocus     numeric(3, 1) not null,
  value         numeric(3, 1) not null,
  overall       numeric(3, 1) not null,
  author_id     uuid not null,
  author_handle text not null,
  author_name   text not null,
  published_at  timestamptz not null,
  updated_at    timestamptz not null,
  search        tsvector not null
);

create index shown_newest on shown_review (published_at desc, id desc);
create index shown_best on shown_review (overall desc, id desc);
create index shown_product_reviews on shown_review (product);
create index shown_search on shown_review using gin (search);

-- Words of a review as they are looked for: names as they are written and stemmed, texts stemmed.
create function words_of(lang text, names text, title text, summary text, content text)
  returns tsvector language sql immutable as $$
  select setweight(to_tsvector('simple', names), 'A')
      || setweight(to_tsvector(stems, names || ' ' || title), 'A')
      || setweight(to_tsvector(stems, summary), 'B')
      || setweight(to_tsvector(stems, content), 'D')
    from (select case lang when 'EN' then 'english'::regconfig else 'spanish'::regconfig end) as s(stems)
$$;

-- Records of the topic that could not be projected, for somebody to look at.
create table set_aside (
  topic     text not null,
  partition integer not null,
  position  bigint not null,
  key       bytea,
  value     bytea,
  reason    text not null,
  at        timestamptz not null default now(),
  primary key (topic, partition, position)
);
