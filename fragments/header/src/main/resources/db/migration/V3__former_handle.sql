-- Handles that were somebody's: for some time nobody else's. Of who is gone, nobody's.
create table former_handle (
  handle  text primary key,
  account uuid references account on delete set null,
  free_at timestamptz not null
);

create index former_handle_account on former_handle (account);
