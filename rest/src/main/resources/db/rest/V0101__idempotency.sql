-- Answers to POSTs under the caller's Idempotency-Key, kept for a day.
create table idempotency_answer (
  caller      text        not null,
  key         text        not null check (length(key) between 1 and 200),
  route       text        not null,
  body_sha256 text        not null check (length(body_sha256) = 64),
  created_at  timestamptz not null,
  -- Null only while the transaction that does the work is under way: nobody else sees it.
  status      integer     check (status between 200 and 399),
  location    text,
  etag        text,
  body        text,
  primary key (caller, key)
);

create index idempotency_answer_by_age on idempotency_answer (created_at);
