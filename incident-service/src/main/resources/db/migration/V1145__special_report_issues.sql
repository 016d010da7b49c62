-- The last issue (期号) of the written reports to the superior authority in each calendar year.
create table special_report_issue (
  year integer primary key,
  last bigint  not null check (last >= 1)
);
