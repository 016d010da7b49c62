package yuqing.rest.wiring;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import yuqing.rest.answer.WarningsInAnswer;
import yuqing.rest.personaldata.PersonalDataCheck;
import yuqing.rest.personaldata.PersonalDataCheck.Measure;
import yuqing.rest.personaldata.TextWarning;

/// Adds `warnings` to the answers of every operation that takes a body, so that no endpoint need
/// repeat it.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class WarningsInDocument implements OASFilter {

  private static final String SCHEMA = "#/components/schemas/" + TextWarning.SCHEMA;

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var measure =
        ConfigProvider.getConfig()
            .getOptionalValue(PersonalDataCheck.SETTING, Measure.class)
            .orElse(Measure.WARN);
    if (measure == Measure.OFF
        || document.getPaths() == null
        || document.getPaths().getPathItems() == null) {
      return;
    }
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .filter(WarningsInDocument::takesTexts)
        .forEach(WarningsInDocument::addTo);
  }

  /// A record as JSON, or the texts of a form.
  private static boolean takesTexts(Operation operation) {
    var body = operation.getRequestBody();
    return body != null
        && body.getContent() != null
        && body.getContent().getMediaTypes() != null
        && body.getContent().getMediaTypes().keySet().stream()
            .anyMatch(type -> type.endsWith("json") || type.startsWith("multipart/"));
  }

  private static void addTo(Operation operation) {
    if (operation.getResponses() == null) {
      return;
    }
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(answer -> answer.getValue().getContent())
        .filter(Objects::nonNull)
        .map(content -> content.getMediaType("application/json"))
        .filter(Objects::nonNull)
        .filter(WarningsInDocument::isObject)
        .forEach(type -> type.setSchema(withWarnings(type.getSchema())));
  }

  private static boolean isObject(MediaType type) {
    return type.getSchema() != null && type.getSchema().getRef() != null;
  }

  private static Schema withWarnings(Schema answer) {
    var warnings =
        OASFactory.createSchema()
            .type(List.of(SchemaType.ARRAY))
            .description("personal data that a text of the body seems to have; else left out")
            .items(OASFactory.createSchema().ref(SCHEMA));
    var added =
        OASFactory.createSchema()
            .type(List.of(SchemaType.OBJECT))
            .addProperty(WarningsInAnswer.FIELD, warnings);
    return OASFactory.createSchema().allOf(List.of(answer, added));
  }
}
