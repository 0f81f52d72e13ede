-- Where somebody reads mail: confirmed through a link that was sent there, so nobody else's.
alter table account add column email text check (length(email) between 3 and 254);
create unique index account_email on account (lower(email));

-- Mail to be sent, written in the transaction that wants it. It holds no link: links are made when
-- it is sent, and only their hashes are kept.
create table mail (
  id         uuid primary key,
  kind       text not null,
  account    uuid references account on delete cascade,
  recipient  text not null,
  lang       text not null check (lang in ('es', 'en')),
  state      text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts   integer not null default 0,
  due_at     timestamptz not null default now(),
  done_at    timestamptz,
  trouble    text,
  -- Only where operators read mail instead of its being sent: a machine for development.
  subject    text,
  body       text,
  created_at timestamptz not null default now()
);

create index mail_due on mail (due_at) where state = 'waiting';
create index mail_recipient on mail (lower(recipient), created_at);

create table mail_link (
  hash       bytea primary key,
  purpose    text not null check (purpose in ('confirm', 'recover')),
  account    uuid not null references account on delete cascade,
  email      text not null,
  expires_at timestamptz not null
);

create index mail_link_account on mail_link (account, purpose);
