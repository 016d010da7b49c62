/// Statistics by unit (article 15): counts and times of incidents, and what became of obligations,
/// each number with the list behind it. By department, category and level, never by person. Start
/// reading at [StatisticsComputation], which needs no request, and [FigureFormula], what each
/// number means.
package yuqing.archive.statistics;
