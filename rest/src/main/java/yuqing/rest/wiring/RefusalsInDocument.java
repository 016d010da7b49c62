package yuqing.rest.wiring;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import yuqing.access.RoleSet;
import yuqing.rest.problem.Problem;
import yuqing.rest.problem.StandardProblem;

/// Adds to every operation the refusals that follow from its shape, so that no endpoint need
/// repeat them: an operation that takes a token may answer 401, 403 and 429, one that has a body
/// 400, 413 and 415, and so on. What an endpoint declares itself is kept.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class RefusalsInDocument implements OASFilter {

  /// The record adds its schema to the document by its own annotation.
  private static final String SCHEMA = "#/components/schemas/" + Problem.SCHEMA;

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          if (!path.startsWith("/q/")) {
                            addTo(operation, path, item.getParameters());
                            addPrecondition(operation, method);
                          }
                        }));
  }

  /// A POST may be sent with an `If-Match`, which holds or is refused.
  private static void addPrecondition(Operation operation, PathItem.HttpMethod method) {
    if (method == PathItem.HttpMethod.POST) {
      add(operation, StandardProblem.STALE);
      operation
          .getResponses()
          .getAPIResponse(String.valueOf(StandardProblem.STALE.status()))
          .setDescription("`If-Match` was sent, and what it names has changed meanwhile");
    }
  }

  /// A set of roles is internal; the document names the roles.
  private static void nameRoles(SecurityRequirement requirement) {
    var named = new LinkedHashMap<String, List<String>>();
    requirement
        .getSchemes()
        .forEach(
            (scheme, roles) ->
                named.put(
                    scheme,
                    roles.stream().flatMap(role -> RoleSet.rolesOf(role).stream()).toList()));
    requirement.setSchemes(named);
  }

  private static void addTo(Operation operation, String path, List<Parameter> shared) {
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      add(operation, StandardProblem.UNAUTHENTICATED);
      add(operation, StandardProblem.FORBIDDEN);
      add(operation, StandardProblem.TOO_MANY_REQUESTS);
      shapeDeclared(operation);
      operation.getSecurity().forEach(RefusalsInDocument::nameRoles);
    } else {
      // Open to all, which nothing at all would leave in doubt.
      operation.setSecurity(List.of());
    }
    if (path.contains("{")) {
      add(operation, StandardProblem.NOT_FOUND);
    }
    if (operation.getRequestBody() != null) {
      add(operation, StandardProblem.INVALID_REQUEST);
      add(operation, StandardProblem.BODY_TOO_LARGE);
      add(operation, StandardProblem.UNSUPPORTED_MEDIA_TYPE);
    }
    if (hasParameter(operation, shared, Parameter.In.QUERY, null)) {
      add(operation, StandardProblem.INVALID_REQUEST);
    }
    if (hasParameter(operation, shared, Parameter.In.HEADER, "If-Match")) {
      add(operation, StandardProblem.INVALID_REQUEST);
      add(operation, StandardProblem.STALE);
      add(operation, StandardProblem.PRECONDITION_REQUIRED);
      // What may be made by the same operation is made with `If-None-Match` in its place.
      if (!hasParameter(operation, shared, Parameter.In.HEADER, "If-None-Match")) {
        parameters(operation, shared)
            .filter(each -> "If-Match".equals(each.getName()))
            .forEach(each -> each.setRequired(true));
      }
    }
    if (hasParameter(operation, shared, Parameter.In.HEADER, "Idempotency-Key")) {
      add(operation, StandardProblem.INVALID_REQUEST);
      add(operation, StandardProblem.IN_PROGRESS);
      add(operation, StandardProblem.KEY_USED_FOR_ANOTHER);
    }
  }

  private static boolean hasParameter(
      Operation operation, List<Parameter> shared, Parameter.In in, String name) {
    return parameters(operation, shared)
        .anyMatch(each -> each.getIn() == in && (name == null || name.equals(each.getName())));
  }

  private static Stream<Parameter> parameters(Operation operation, List<Parameter> shared) {
    return Stream.of(operation.getParameters(), shared)
        .filter(Objects::nonNull)
        .flatMap(List::stream);
  }

  private static void add(Operation operation, StandardProblem refusal) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    var status = String.valueOf(refusal.status());
    if (operation.getResponses().getAPIResponse(status) == null) {
      operation
          .getResponses()
          .addAPIResponse(
              status,
              OASFactory.createAPIResponse().description(refusal.title().en()).content(problem()));
    }
  }

  /// A refusal that the endpoint described in words alone gets the shape of all others.
  private static void shapeDeclared(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.matches("[45]..") && response.getContent() == null) {
                response.setContent(problem());
              }
            });
  }

  static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA)));
  }
}
