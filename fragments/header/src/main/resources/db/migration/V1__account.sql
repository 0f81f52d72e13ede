-- Who somebody is: the id never changes, the handle may.
create table account (
  id         uuid primary key,
  handle     text not null unique check (handle ~ '^[a-z0-9][a-z0-9-]{2,29}$'),
  name       text check (length(name) between 1 and 60),
  password   text not null,
  -- Grows with every change of the password; sessions of an older one are dead.
  credential integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

create table account_role (
  account uuid not null references account on delete cascade,
  role    text not null check (role in ('member', 'editor', 'moderator', 'operator')),
  primary key (account, role)
);
