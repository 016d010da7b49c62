package yuqing.desk.figure;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import yuqing.desk.client.LoadedPart;

/// The months that lead to the one that is shown, or those of the year.
public record MonthTable(LoadedPart<List<MonthLine>> months, ChartData chart)
    implements TemplateInstance {}
