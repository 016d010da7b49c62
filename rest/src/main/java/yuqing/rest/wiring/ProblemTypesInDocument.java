package yuqing.rest.wiring;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import yuqing.rest.problem.Problem;
import yuqing.rest.problem.ProblemType;

/// Lists under the schema of refusals every kind of refusal that the service knows, with its status
/// and its title. It is no closed list: a kind may be added at any time.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemTypesInDocument implements OASFilter {

  private final IndexView classes;

  /// @param classes the service's, those of `rest` among them
  public ProblemTypesInDocument(IndexView classes) {
    this.classes = classes;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var components = document.getComponents();
    if (components == null
        || components.getSchemas() == null
        || !components.getSchemas().containsKey(Problem.SCHEMA)) {
      return;
    }
    components
        .getSchemas()
        .get(Problem.SCHEMA)
        .getProperties()
        .get("type")
        .description(
            types().stream()
                .map(type -> "- `%s` %d %s".formatted(type.urn(), type.status(), type.title().en()))
                .distinct()
                .collect(
                    Collectors.joining("\n", "stable; one of these, or one added later:\n\n", "")));
  }

  private List<ProblemType> types() {
    return classes.getAllKnownImplementations(ProblemType.class).stream()
        .filter(ClassInfo::isEnum)
        .flatMap(each -> Arrays.stream(constants(each)))
        .sorted(Comparator.comparing(ProblemType::urn))
        .toList();
  }

  private static ProblemType[] constants(ClassInfo type) {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      return (ProblemType[]) Class.forName(type.name().toString(), true, loader).getEnumConstants();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
