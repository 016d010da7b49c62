package yuqing.desk.figure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRequests;
import yuqing.desk.text.ShownTimes;

/// Ledger, periodic report and a unit's workbook, passed on as the archive makes them.
@Path("/statistics/files")
@RunOnVirtualThread
public class FigureFileResource {
  private final ServiceRequests requests;
  private final FigureReading reading;

  FigureFileResource(ServiceRequests requests, FigureReading reading) {
    this.requests = requests;
    this.reading = reading;
  }

  /// The ledger of the incidents that came in within the period.
  @GET
  @Path("/ledger.{format:xlsx|csv}")
  public Response ledger(
      @PathParam("format") String format,
      @QueryParam("month") String month,
      @QueryParam("year") String year) {
    var period = reading.period(month, year);
    var zone = ShownTimes.zone();
    return requests.passedOn(
        ServiceName.ARCHIVE,
        "/ledger.%s?from=%s&to=%s"
            .formatted(format, encoded(period.from(zone)), encoded(period.to(zone))));
  }

  @GET
  @Path("/report.{format:pdf|docx}")
  public Response report(
      @PathParam("format") String format,
      @QueryParam("month") String month,
      @QueryParam("year") String year) {
    var query = reading.period(month, year).query();
    return requests.passedOn(
        ServiceName.ARCHIVE, "/statistics/report.%s?%s".formatted(format, query));
  }

  @GET
  @Path("/units/{department:[a-z0-9-]+}.xlsx")
  public Response unit(
      @PathParam("department") String department,
      @QueryParam("month") String month,
      @QueryParam("year") String year) {
    var query = reading.period(month, year).query();
    return requests.passedOn(
        ServiceName.ARCHIVE, "/statistics/units/%s.xlsx?%s".formatted(department, query));
  }

  private static String encoded(String instant) {
    return URLEncoder.encode(instant, StandardCharsets.UTF_8);
  }
}
