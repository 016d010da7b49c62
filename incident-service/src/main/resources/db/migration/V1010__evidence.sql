-- What was added as evidence, by the hash of its content. The files lie in the evidence store, each
-- once, however many incidents name it.
create table evidence (
  incident_id uuid not null references incident,
  -- in lower-case hex
  sha256 text not null,
  recorded_at timestamptz not null,
  -- the whole record, as the event tells it
  record text not null,
  primary key (incident_id, sha256)
);
create index evidence_by_recording on evidence (incident_id, recorded_at, sha256);
