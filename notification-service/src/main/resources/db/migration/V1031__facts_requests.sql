-- A report's return, as far as it was heard: told once, and no more once it is answered, whichever comes first.
create table facts_request (
  incident     uuid not null references notified_incident,
  request      int  not null, -- 1, 2, 3 ... within the incident
  requested_at timestamptz,   -- of the one that was told; null while only its answer was heard
  notice       uuid references notice, -- null when it was answered before it was told
  answered_at  timestamptz,
  primary key (incident, request)
);
