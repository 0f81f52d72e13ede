-- Keys with which programs act for somebody. A key itself is never kept, only what tells it apart.
create table api_key (
  id         uuid primary key,
  account    uuid not null references account on delete cascade,
  hash       bytea not null unique check (length(hash) = 32),
  name       text not null check (length(name) between 1 and 60),
  ending     text not null check (length(ending) = 4),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > created_at),
  -- To some minutes: not every use is worth a write.
  used_at    timestamptz
);

create index api_key_account on api_key (account);
