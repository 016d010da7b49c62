-- The register of risks (隐患, article 4): what might lead to an incident, with what is done about it.
create table risk (
  id uuid primary key,
  number text not null unique,
  department text not null, -- code of the department that it concerns
  level text not null,
  title text not null,
  description text not null,
  state text not null,
  registered_at timestamptz not null,
  registered_by text not null, -- code of the post
  registered_person text,
  reassessed_at timestamptz,
  reassessment_reason text, -- of the last one
  clearing_result text, -- what was done; null while it is open, as the next four
  cleared_at timestamptz, -- as stated
  clearing_recorded_at timestamptz,
  cleared_by text,
  cleared_person text,
  version bigint not null
);
create index risk_by_time on risk (registered_at desc, id);
create index risk_of_department on risk (department, registered_at desc);

-- Its measures, each a task.
create table risk_measure (
  task_id uuid primary key references task,
  risk_id uuid not null references risk
);
create index measure_of_risk on risk_measure (risk_id);

-- The meetings that dealt with it.
create table risk_meeting (
  risk_id uuid not null references risk,
  meeting_id uuid not null references meeting,
  primary key (risk_id, meeting_id)
);

-- The last number of each calendar year in the school's zone.
create table risk_number (
  year integer primary key,
  last bigint not null
);
