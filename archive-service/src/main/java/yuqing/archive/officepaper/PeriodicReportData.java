package yuqing.archive.officepaper;

import java.time.Instant;
import java.util.List;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.statistics.CaseLineAnswer;
import yuqing.archive.statistics.DutyLineAnswer;
import yuqing.archive.statistics.StatisticsAnswer;

/// What a periodic report is written from, all read as of one instant.
///
/// @param overdue missed obligations and those done late, the newest due first
/// @param moreOverdue whether there are more than these
/// @param grave incidents of the period, the gravest level first: the candidates for 典型案例
/// @param recordedAt when the newest entry of all incidents was recorded
record PeriodicReportData(
    SchoolCopy school,
    StatisticsAnswer statistics,
    List<DutyLineAnswer> overdue,
    boolean moreOverdue,
    List<CaseLineAnswer> grave,
    Instant recordedAt) {}
