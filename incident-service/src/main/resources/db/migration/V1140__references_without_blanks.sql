-- Reports come under their reference without the blanks around it, and without characters of no width (decision 59):
-- what is on record is found as before. Where two references differ by blanks alone, the first keeps the plain one.
update report_source s set reference = t.plain
from (
  select system, reference, plain, row_number() over (partition by system, plain order by reference) as place
  from (
    select system, reference, regexp_replace(reference,
      '^[\s\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFEFF]+'
        || '|[\s\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFEFF]+$',
      '', 'g') as plain
    from report_source
  ) r
) t
where s.system = t.system and s.reference = t.reference and t.plain <> t.reference and t.plain <> '' and t.place = 1
  and not exists (select from report_source o where o.system = s.system and o.reference = t.plain);
