package yuqing.desk.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.GenericType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.client.Listing;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRequests;
import yuqing.desk.client.archive.CaseLineView;
import yuqing.desk.client.archive.DutyLineView;
import yuqing.desk.client.archive.StatisticsView;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownTimes;

/// Asks the archive for figures. The addresses behind its numbers are those of the desk's pages, so
/// their queries are passed on as they are.
@ApplicationScoped
class FigureReading {
  private final ArchiveClient archive;
  private final ServiceRequests requests;
  private final PageFrame frame;

  FigureReading(@RestClient ArchiveClient archive, ServiceRequests requests, PageFrame frame) {
    this.archive = archive;
    this.requests = requests;
    this.frame = frame;
  }

  StatisticsPeriod period(String month, String year) {
    return StatisticsPeriod.of(month, year, frame.now().atZone(ShownTimes.zone()).toLocalDate());
  }

  StatisticsTables tables(StatisticsPeriod period) {
    var figures = ServiceCall.to(ServiceName.ARCHIVE, () -> figures(period));
    return new StatisticsTables(period, figures, frame.language());
  }

  MonthTable months(StatisticsPeriod period) {
    var months =
        ServiceCall.part(
            ServiceName.ARCHIVE,
            () -> {
              var lines = new ArrayList<MonthLine>();
              for (var month : period.months()) {
                var figures = archive.statistics(month.toString(), null);
                lines.add(new MonthLine(month.toString(), figures.total()));
              }
              return List.copyOf(lines);
            });
    var texts = PageTexts.of("statistics", frame.language());
    return new MonthTable(
        months, StatisticsCharts.months(months.isThere() ? months.value() : List.of(), texts));
  }

  Listing<CaseLineView> cases(String query) {
    return list("/statistics/cases", query, new GenericType<Listing<CaseLineView>>() {});
  }

  Listing<DutyLineView> duties(String query) {
    return list("/statistics/duties", query, new GenericType<Listing<DutyLineView>>() {});
  }

  private <T> T list(String path, String query, GenericType<T> type) {
    return ServiceCall.to(
        ServiceName.ARCHIVE,
        () -> {
          var asked = query.isEmpty() ? path : path + "?" + query;
          try (var answer = requests.to(ServiceName.ARCHIVE, asked).get()) {
            return requests.accepted(answer).readEntity(type);
          }
        });
  }

  private StatisticsView figures(StatisticsPeriod period) {
    return period.month() == null
        ? archive.statistics(null, period.name())
        : archive.statistics(period.name(), null);
  }
}
