/// Figures: what ledger, statistics and periodic reports count, one row an incident and one row an
/// obligation, derived from the entries. Start reading at [CaseFigures] and [DutyFigures], what is
/// kept, and at [CaseTime], the six times. Nothing here knows how it is printed.
package yuqing.archive.figures;
