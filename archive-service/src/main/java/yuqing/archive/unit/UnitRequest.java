package yuqing.archive.unit;

import yuqing.archive.figures.FigureFilter;
import yuqing.archive.statistics.PeriodChoice;
import yuqing.rest.problem.Language;

/// What a caller asks for: one unit and one period.
///
/// @param filter within the caller's scope, of that department alone
record UnitRequest(
    String department, FigureFilter filter, PeriodChoice period, Language language) {}
