-- A notice whose messages are all out, given up or stopped keeps the case's own words no longer.
update notice n set content = (content::jsonb - array['note', 'reason', 'asReported'])::json
where not exists (select from notice_letter l where l.notice = n.id and l.state = 'PENDING');
