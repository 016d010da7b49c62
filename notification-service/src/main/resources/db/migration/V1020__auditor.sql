-- What is known of the auditor in archive-service; one row, whose lock whoever hears of it takes first.
create table auditor_pulse (
  one       boolean primary key default true check (one),
  beat_at   timestamptz, -- its newest heartbeat
  alive_at  timestamptz, -- up to when every duty is known to have been audited
  silent    boolean not null default false, -- its silence was told
  digest_at timestamptz -- when its findings were told last
);
insert into auditor_pulse default values;

-- What it has found and nobody was told of yet: emptied by each letter of findings.
create table unjudged_duty (
  event           uuid primary key,
  incident        uuid        not null,
  obligation_code text        not null,
  fault           text        not null,
  due             timestamptz not null
);

-- What people are told of it, and one letter a person. No deliveries: those belong to an alert.
create table audit_notice (
  id         uuid primary key,
  content    json        not null,
  created_at timestamptz not null
);
create table audit_letter (
  notice   uuid not null references audit_notice,
  person   text not null references person,
  state    text not null default 'PENDING',
  attempts int  not null default 0,
  reason   text,
  primary key (notice, person)
);
