package yuqing.escalation.board;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.access.Caller;
import yuqing.access.HeldPosts;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.rest.request.QueryReader;

/// The filters of obligations across incidents; a repeated one takes any of its values.
public class ObligationParameters {

  private static final int LONGEST_CODE = 60;

  @QueryParam("outcome")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Outcome.class))
  List<String> outcomes;

  @QueryParam("owner")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Post.class))
  List<String> owners;

  @QueryParam("department")
  List<String> departments;

  @QueryParam("code")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = ObligationCode.class))
  List<String> codes;

  @QueryParam("level")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Level.class))
  List<String> levels;

  @QueryParam("standing")
  @Schema(implementation = Standing.class)
  String standing;

  @QueryParam("mine")
  @Schema(implementation = Boolean.class)
  String mine;

  @QueryParam("dueBefore")
  @Schema(implementation = Instant.class)
  String dueBefore;

  /// What an obligation still is, whatever its outcome is called.
  private enum Standing {
    OWED
  }

  /// @param caller whose posts `mine` means
  ObligationFilter read(QueryReader query, Caller caller) {
    return new ObligationFilter(
        query.anyOf("outcome", outcomes, Outcome.class),
        query.anyOf("owner", owners, Post.class),
        query.texts("department", departments, LONGEST_CODE),
        query.anyOf("code", codes, ObligationCode.class),
        query.anyOf("level", levels, Level.class),
        query.oneOf("standing", standing, Standing.class) == Standing.OWED,
        query.flag("mine", mine) ? HeldPosts.of(caller) : null,
        query.instant("dueBefore", dueBefore));
  }
}
