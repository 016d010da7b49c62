-- The certificates that verify seals, of every key that was ever configured: a seal of years ago is
-- verified by the one of its time. `key` is the SHA-256 of the certificate.
create table seal_certificate (
  key          bytea       primary key check (octet_length(key) = 32),
  certificate  bytea       not null,
  published_at timestamptz not null
);

-- The seals of days. `first` is the stream number of the first entry: the numbers of one seal follow
-- those of the one before without a gap, so that every entry is in exactly one.
create table seal (
  number    bigint      primary key check (number >= 1),
  day       date        not null unique,
  zone      text        not null,
  first     bigint      not null check (first >= 1),
  size      bigint      not null check (size >= 0),
  root      bytea       not null check (octet_length(root) = 32),
  previous  bytea       not null check (octet_length(previous) = 32),
  sealed_at timestamptz not null,
  key       bytea       not null references seal_certificate,
  signature bytea       not null,
  hash      bytea       not null check (octet_length(hash) = 32)
);

-- The trees' hashes, 256 in a row: level 0 has the leaves, level 1 the roots of full rows of level 0,
-- and so on; the last row of a level may be shorter. They are written while a day is being sealed, in
-- several transactions where it is large, and so before its seal: no foreign key.
create table seal_tile (
  seal   bigint   not null check (seal >= 1),
  level  smallint not null check (level >= 0),
  index  bigint   not null check (index >= 0),
  hashes bytea    not null check (octet_length(hashes) between 32 and 8192
                                  and octet_length(hashes) % 32 = 0),
  primary key (seal, level, index)
);

-- Up to which number the seals are in the file outside; one row.
create table seal_file (
  one     boolean primary key default true check (one),
  written bigint  not null
);
insert into seal_file (written) values (0);

-- As entries, seals are append-only.
create function seal_is_append_only() returns trigger language plpgsql as
$$ begin
  raise exception 'seals are append-only: % refused', lower(tg_op)
    using errcode = 'restrict_violation';
end $$;
create trigger seal_no_change before update or delete or truncate on seal
  for each statement execute function seal_is_append_only();
create trigger seal_tile_no_change before update or delete or truncate on seal_tile
  for each statement execute function seal_is_append_only();
create trigger seal_certificate_no_change before update or delete or truncate on seal_certificate
  for each statement execute function seal_is_append_only();
