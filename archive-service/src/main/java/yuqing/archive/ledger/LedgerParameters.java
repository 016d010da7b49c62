package yuqing.archive.ledger;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.State;

/// The query parameters of the ledger.
public class LedgerParameters {
  @QueryParam("level")
  @Parameter(
      schema =
          @Schema(
              type = SchemaType.ARRAY,
              enumeration = {"1", "2", "3", "none"}))
  List<String> levels;

  @QueryParam("state")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = State.class))
  List<String> states;

  @QueryParam("department")
  List<String> departments;

  @QueryParam("category")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Category.class))
  List<String> categories;

  @QueryParam("from")
  @Schema(implementation = Instant.class)
  String from;

  @QueryParam("to")
  @Schema(implementation = Instant.class)
  String to;

  @QueryParam("q")
  String q;

  @QueryParam("updatedSince")
  @Schema(implementation = Instant.class)
  String updatedSince;
}
