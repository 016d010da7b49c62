-- When the facts by which the rule grades were last amended, and as of when the grade in the read
-- copy was made: what is shown of the one is not for the other where it is older. Both are unknown
-- of what came before.
alter table incident add column facts_amended_at timestamptz;
alter table standing add column graded_as_of timestamptz;
