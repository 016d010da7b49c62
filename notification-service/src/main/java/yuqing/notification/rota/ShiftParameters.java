package yuqing.notification.rota;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The query of a listing of shifts, as it was sent.
public class ShiftParameters {
  @QueryParam("department")
  List<String> departments;

  @QueryParam("school")
  @Schema(implementation = Boolean.class)
  String school;

  @QueryParam("from")
  @Schema(implementation = Instant.class)
  String from;

  @QueryParam("until")
  @Schema(implementation = Instant.class)
  String until;

  @QueryParam("person")
  String person;

  @QueryParam("limit")
  String limit;

  @QueryParam("cursor")
  String cursor;
}
