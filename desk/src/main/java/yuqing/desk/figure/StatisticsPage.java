package yuqing.desk.figure;

import io.quarkus.qute.TemplateInstance;

/// The page of a period's statistics.
public record StatisticsPage(StatisticsTables view) implements TemplateInstance {}
