-- Who gave a role to whom, or took it, and why. Rows are added and never changed: handles stand
-- here as they were, and stay when their accounts are gone.
create table role_change (
  id           uuid primary key,
  account      uuid not null,
  handle       text not null,
  role         text not null check (role in ('editor', 'moderator', 'operator')),
  granted      boolean not null,
  actor        uuid not null,
  actor_handle text not null,
  reason       text not null check (length(reason) between 1 and 300),
  made_at      timestamptz not null default now()
);

create index role_change_account on role_change (account, id desc);

create function role_change_stays() returns trigger language plpgsql as
$$ begin raise exception 'what happened stays written'; end $$;

create trigger role_change_stays before update or delete or truncate on role_change
  execute function role_change_stays();
