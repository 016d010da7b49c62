-- Which of the rows that wait for room goes first, before they go by due: 1 before 2 before 3. What an older
-- version sets beside this one gets the usual 2.
alter table due_row add column priority smallint not null default 2;
