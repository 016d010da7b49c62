/// Reports on their way in: what a report must be, whether it is new, to which incident it belongs.
/// Start with {@link yuqing.incident.report.ReportIntake}.
package yuqing.incident.report;
