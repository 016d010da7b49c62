-- Letters that belong to no alert are no longer the auditor's alone.
alter table audit_notice rename to notice;
alter table notice rename constraint audit_notice_pkey to notice_pkey;
alter table audit_letter rename to notice_letter;
alter table notice_letter rename constraint audit_letter_pkey to notice_letter_pkey;
alter table notice_letter rename constraint audit_letter_notice_fkey to notice_letter_notice_fkey;
alter table notice_letter rename constraint audit_letter_person_fkey to notice_letter_person_fkey;
update due_row set kind = 'notice-letter' where kind = 'auditor-letter';
