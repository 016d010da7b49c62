package yuqing.incident.meeting;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.contracts.term.MeetingKind;
import yuqing.incident.request.IncidentParameter;
import yuqing.rest.request.QueryReader;

/// The query parameters of a list of meetings, all optional.
public class MeetingParameters {

  private static final long LAST_YEAR = 9999;

  @QueryParam("kind")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = MeetingKind.class))
  List<String> kinds;

  @QueryParam("year")
  @Schema(implementation = Integer.class)
  String year;

  @QueryParam("incident")
  @Schema(implementation = UUID.class)
  String incident;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  String limit;

  private final QueryReader reader = new QueryReader();

  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  MeetingSearch read() {
    var search =
        new MeetingSearch()
            .ofKind(reader.anyOf("kind", kinds, MeetingKind.class))
            .heldIn(year())
            .ofIncident(IncidentParameter.read(reader, incident));
    reader.limit(limit);
    reader.throwIfAny();
    return search.after(MeetingSearch.placeOf(cursor));
  }

  private Integer year() {
    var number = reader.number("year", year);
    if (number == null) {
      return null;
    }
    if (number > LAST_YEAR) {
      reader.errors().reject("year", "bad-year", "应为四位年份", "must be a calendar year");
      return null;
    }
    return number.intValue();
  }

  int limit() {
    return reader.limit(limit);
  }
}
