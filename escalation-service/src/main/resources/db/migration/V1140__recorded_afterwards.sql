-- An incident that was over before it was entered. Its level is stated, not graded: where it is not
-- judged there is no edition, no rule and no proposal.
alter table incident add column recorded_afterwards boolean not null default false;
alter table grade
  alter column proposal drop not null,
  alter column rule drop not null,
  alter column article drop not null,
  alter column edition drop not null,
  alter column edition_hash drop not null;
