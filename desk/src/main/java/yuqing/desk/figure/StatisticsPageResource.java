package yuqing.desk.figure;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;

/// Statistics with charts, and the lists behind their numbers.
@Path("/statistics")
@RunOnVirtualThread
public class StatisticsPageResource {
  private final FigureReading reading;

  StatisticsPageResource(FigureReading reading) {
    this.reading = reading;
  }

  @GET
  public TemplateInstance page(@QueryParam("month") String month, @QueryParam("year") String year) {
    return new StatisticsPage(reading.tables(reading.period(month, year)));
  }

  /// One request of the archive for each month, so the page does not wait for it.
  @GET
  @Path("/months")
  public TemplateInstance months(
      @QueryParam("month") String month, @QueryParam("year") String year) {
    return reading.months(reading.period(month, year));
  }

  @GET
  @Path("/cases")
  public TemplateInstance cases(@Context UriInfo address) {
    var query = Objects.requireNonNullElse(address.getRequestUri().getRawQuery(), "");
    return new CaseListPage(reading.cases(query), FigureQuery.withoutCursor(query));
  }

  @GET
  @Path("/duties")
  public TemplateInstance duties(@Context UriInfo address) {
    var query = Objects.requireNonNullElse(address.getRequestUri().getRawQuery(), "");
    return new DutyListPage(reading.duties(query), FigureQuery.withoutCursor(query));
  }
}
