-- A read copy: the level that the rule proposes for the present facts, beside a person's decision.
-- Null until the next grade is received.
alter table standing add column proposal integer;
