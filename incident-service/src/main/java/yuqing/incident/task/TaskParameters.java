package yuqing.incident.task;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.access.HeldPosts;
import yuqing.contracts.term.Post;
import yuqing.incident.request.IncidentParameter;
import yuqing.rest.request.QueryReader;

/// The query parameters of a list of tasks, all optional.
public class TaskParameters {

  private static final int MAX_CODE = 64;

  @QueryParam("mine")
  @Schema(implementation = Boolean.class)
  String mine;

  @QueryParam("ownerPost")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Post.class))
  List<String> ownerPosts;

  @QueryParam("department")
  List<String> departments;

  @QueryParam("incident")
  @Schema(implementation = UUID.class)
  String incident;

  @QueryParam("state")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = TaskState.class))
  List<String> states;

  @QueryParam("open")
  @Schema(implementation = Boolean.class)
  String open;

  @QueryParam("overdue")
  @Schema(implementation = Boolean.class)
  String overdue;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  String limit;

  private final QueryReader reader = new QueryReader();

  /// @param held the caller's posts
  /// @param today at the school
  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  TaskSearch read(HeldPosts held, LocalDate today) {
    boolean onlyMine = reader.flag("mine", mine);
    var search =
        new TaskSearch()
            .ownerPosts(reader.anyOf("ownerPost", ownerPosts, Post.class))
            .ownerDepartments(reader.texts("department", departments, MAX_CODE))
            .ofIncident(IncidentParameter.read(reader, incident))
            .inState(reader.anyOf("state", states, TaskState.class))
            .open(reader.flag("open", open))
            .overdue(reader.flag("overdue", overdue), today);
    reader.limit(limit);
    reader.throwIfAny();
    return (onlyMine ? search.ownedBy(held) : search).after(TaskSearch.placeOf(cursor));
  }

  int limit() {
    return reader.limit(limit);
  }
}
