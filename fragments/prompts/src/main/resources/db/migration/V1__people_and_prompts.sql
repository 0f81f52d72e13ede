create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Lower case without accents: how words are compared. unaccent() is only stable because its
-- dictionary may be changed; naming the dictionary makes it depend on nothing else.
create function plain(words text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent', words));

-- A prompt is searched in both languages and as it stands; its tags weigh most.
create function searchable(body text, tags text[]) returns tsvector
  language sql immutable parallel safe strict
  return setweight(to_tsvector('simple', public.plain(array_to_string(tags, ' '))), 'A')
      || setweight(to_tsvector('spanish', public.plain(body)), 'B')
      || setweight(to_tsvector('english', public.plain(body)), 'B')
      || setweight(to_tsvector('simple', public.plain(body)), 'C');

-- People as their last token named them; the id stays when they are renamed.
create table person (
  id       uuid primary key,
  handle   text collate "C" not null unique,
  name     text not null,
  known_at timestamptz not null default now()
);

-- Handles that were somebody's, for links that are out in the world.
create table former_handle (
  handle text collate "C" primary key,
  person uuid not null references person on delete cascade
);

create table prompt (
  id         uuid primary key,
  author     uuid not null references person on delete cascade,
  body       text not null check (char_length(body) between 1 and 500),
  tags       text[] not null check (cardinality(tags) <= 5),
  lang       text not null check (lang in ('es', 'en')),
  version    integer not null default 1,
  likes      bigint not null default 0 check (likes >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  hidden_at  timestamptz,
  search     tsvector generated always as (searchable(body, tags)) stored
);

create index prompt_newest on prompt (created_at desc, id desc);
create index prompt_of_author on prompt (author, created_at desc, id desc);
create index prompt_most_liked on prompt (likes desc, created_at desc);
create index prompt_tags on prompt using gin (tags);
create index prompt_search on prompt using gin (search);
create index prompt_trigrams on prompt using gin (plain(body) gin_trgm_ops);

-- What a prompt said before each of its edits.
create table prompt_version (
  prompt     uuid not null references prompt on delete cascade,
  version    integer not null,
  body       text not null,
  tags       text[] not null,
  lang       text not null,
  written_at timestamptz not null,
  primary key (prompt, version)
);

-- A request that was sent again finds what it made the first time.
create table publication (
  author      uuid not null references person on delete cascade,
  request_key text not null,
  fingerprint text not null,
  prompt      uuid not null,
  made_at     timestamptz not null default now(),
  primary key (author, request_key)
);

create index publication_age on publication (made_at);

-- A like is also a boost: it refers to the prompt, it copies nothing.
create table prompt_like (
  prompt   uuid not null references prompt on delete cascade,
  person   uuid not null references person on delete cascade,
  liked_at timestamptz not null default now(),
  primary key (prompt, person)
);

create index prompt_like_of_person on prompt_like (person, liked_at desc, prompt desc);
create index prompt_like_newest on prompt_like (liked_at desc);

-- The sum follows the rows, whatever statement changes them, in the same transaction.
create function count_likes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update prompt set likes = likes + 1 where id = new.prompt;
  else
    update prompt set likes = likes - 1 where id = old.prompt;
  end if;
  return null;
end
$$;

create trigger prompt_likes_counted after insert or delete on prompt_like
  for each row execute function count_likes();

create table follow (
  follower uuid not null references person on delete cascade,
  followed uuid not null references person on delete cascade,
  since    timestamptz not null default now(),
  primary key (follower, followed),
  check (follower <> followed)
);

create index follow_of_followed on follow (followed, since desc, follower desc);
create index follow_of_follower on follow (follower, since desc, followed desc);

create table block (
  blocker uuid not null references person on delete cascade,
  blocked uuid not null references person on delete cascade,
  since   timestamptz not null default now(),
  primary key (blocker, blocked),
  check (blocker <> blocked)
);

create index block_of_blocked on block (blocked);

-- One report per person and prompt; what a moderator decided stays.
create table report (
  id         uuid primary key,
  prompt     uuid not null references prompt on delete cascade,
  reporter   uuid not null references person on delete cascade,
  reason     text not null check (char_length(reason) between 1 and 500),
  made_at    timestamptz not null default now(),
  decision   text check (decision in ('HIDDEN', 'KEPT')),
  decided_by uuid references person on delete set null,
  decided_at timestamptz,
  unique (prompt, reporter)
);

create index report_open on report (made_at, id) where decision is null;
