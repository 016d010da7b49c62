package yuqing.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import yuqing.contracts.term.Post;
import yuqing.notification.roster.DepartmentName;

/// What people are notified of about a task: whose it is and until when, and none of its words.
///
/// @param number `DB-2026-00012`
/// @param incidentNumber of the incident that it belongs to; null for none
/// @param department code of the department whose post owns it; null for a post of the school
/// @param departmentName null as the code is
/// @param until the day that its owner asks for; null unless they do
record TaskNotice(
    Kind kind,
    UUID task,
    String number,
    String incidentNumber,
    Post owner,
    String department,
    DepartmentName departmentName,
    LocalDate dueOn,
    LocalDate until,
    Instant at)
    implements Notice {}
