-- A read copy: facts that escalation-service asks for and that are not stated yet.
create table open_request (
  incident_id uuid not null,
  request integer not null,
  -- names of facts, comma-separated
  missing text not null,
  primary key (incident_id, request)
);
